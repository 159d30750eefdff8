package app.suanpan.command.price;

import app.suanpan.command.price.BasketException.Code;
import app.suanpan.command.price.PriceOrder.Back;
import app.suanpan.command.price.PriceOrder.LineOrder;
import app.suanpan.command.price.PriceOrder.TenderOrder;
import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.ReturnLineItem;
import app.suanpan.domain.basket.SaleLineItem;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.promotion.Promotion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads a basket file into what it asks for, or refuses it with a sentence that says where it is wrong. */
final class BasketReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Fields fields;
    private final Currency currency;
    private final TaxSets taxes;
    private final boolean mirrored;
    private final TransactionKind kind;
    private final List<LineOrder> lines = new ArrayList<>();
    private final List<LineItem> items = new ArrayList<>();

    private BasketReader(Fields fields, ArithmeticProfile profile) {
        this.fields = fields;
        this.currency = currency();
        this.taxes = new TaxSets(profile);
        this.mirrored = isMirrored();
        this.kind = kind();
    }

    /**
     * @param fields of the file; its {@code profile} has been asked for already
     * @param profile how to reckon
     * @param shops promotions of the shop, in addition to those in the file
     */
    static PriceOrder read(Fields fields, ArithmeticProfile profile, List<Promotion> shops) {
        return new BasketReader(fields, profile).read(shops);
    }

    private PriceOrder read(List<Promotion> shops) {
        List<JsonNode> nodes = fields.list("lines");
        if (!fields.has("lines")) {
            throw fields.missing("lines");
        }
        each("lines", nodes, this::line);
        List<Discount> discounts = discounts(fields, "discount");
        List<TenderOrder> tenders = each("tenders", fields.list("tenders"), (tender, at) -> tender(tender));
        PriceOrder.Offers offers = new OfferReader(fields, kind, currency).read(shops);
        List<List<Back>> refunds = each("refunds", fields.list("refunds"), (refund, at) -> refund(refund));
        var exemption = taxes.exemption(fields);
        fields.nothingElse();
        // Line by line a basket would be copied as often as it has lines, and a file may have a hundred thousand.
        Basket basket = new Basket(kind, items, items.size() + 1);
        return new PriceOrder(currency, taxes.profile(), exemption, basket, lines, discounts, tenders, offers, refunds);
    }

    private Currency currency() {
        String code = fields.text("currency").orElseThrow(() -> fields.missing("currency"));
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .findFirst()
                .orElseThrow(() -> fields.notAllowed(
                        "currency", "There is no currency \"" + code + "\"; write its ISO 4217 code, such as EUR"));
    }

    /** What the file says, or which way its quantities go. */
    private TransactionKind kind() {
        Optional<TransactionKind> said = fields.text("kind").map(word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "sale" -> TransactionKind.SALE;
            case "return" -> TransactionKind.RETURN;
            default -> throw fields.notAllowed("kind", "A basket is a \"sale\" or a \"return\", not \"" + word + "\"");
        });
        return said.orElseGet(() -> mirrored ? TransactionKind.RETURN : TransactionKind.SALE);
    }

    /** Whether the file writes quantities that come back as negative numbers. */
    private boolean isMirrored() {
        List<JsonNode> nodes = fields.list("lines");
        return IntStream.range(0, nodes.size())
                .filter(at -> nodes.get(at).isObject())
                .mapToObj(at -> Fields.of(nodes.get(at), "lines[" + at + "]").number("quantity"))
                .anyMatch(quantity -> quantity.filter(q -> q.signum() < 0).isPresent());
    }

    private Boolean line(Fields line, int number) {
        BigDecimal given = line.number("quantity").orElse(BigDecimal.ONE);
        if (given.signum() < 0 && kind == TransactionKind.SALE
                || given.signum() > 0 && mirrored && line.has("quantity")) {
            throw line.notAllowed(
                    "quantity",
                    "What is sold and what comes back are priced in two baskets: " + line.place("quantity") + " is "
                            + given.toPlainString() + " in a " + kind.name().toLowerCase(Locale.ROOT));
        }
        BigDecimal quantity = given.abs();
        if (!Quantity.isAllowed(quantity)) {
            throw line.notAllowed(
                    "quantity",
                    "A quantity is not zero, at most a million, and has at most three decimals: "
                            + given.toPlainString());
        }
        UnitOfMeasure unit = unit(line, quantity);
        String code = line.text("item").orElse("line-" + number);
        String category = category(line);
        Item item = new Item(
                code,
                Optional.empty(),
                name(line, "name", code),
                new Money(price(line), currency),
                category,
                unit,
                line.text("category").orElse(""));
        // Promotions leave alone what has a price of its own.
        Optional<PriceOverride> override =
                line.flag("setByHand") ? Optional.of(new PriceOverride(item.price(), "set by hand")) : Optional.empty();
        List<Discount> discounts = discounts(line, "line-" + number + ".discount");
        lines.add(new LineOrder(line.place(), discounts, Optional.of(category).filter(c -> !c.startsWith("["))));
        items.add(
                kind == TransactionKind.SALE
                        ? new SaleLineItem(number, item, new Quantity(quantity), override, null)
                        : new ReturnLineItem(number, item, new Quantity(quantity), override, null));
        return true;
    }

    private String category(Fields line) {
        if (!line.has("taxes")) {
            return taxes.named(line);
        }
        if (line.has("taxCategory")) {
            throw line.notAllowed(
                    "taxCategory",
                    "A line names its tax category or its taxes, not both: " + line.place("taxCategory"));
        }
        return taxes.of(line.texts("taxes"), line).code();
    }

    private long price(Fields line) {
        long price = line.amount("price", currency).orElseThrow(() -> line.missing("price"));
        if (price < 0) {
            throw new BasketException(
                    Code.NOT_AN_AMOUNT,
                    line.place("price"),
                    "A price is not negative; what comes back has a negative quantity: " + line.place("price"));
        }
        return price;
    }

    private static UnitOfMeasure unit(Fields line, BigDecimal quantity) {
        boolean whole = quantity.stripTrailingZeros().scale() <= 0;
        UnitOfMeasure unit = line.text("unit")
                .map(word -> word.equalsIgnoreCase("kilogram")
                        ? UnitOfMeasure.KILOGRAM
                        : UnitOfMeasure.coded(word.toLowerCase(Locale.ROOT))
                                .orElseThrow(() -> line.notAllowed("unit", notAUnit(word))))
                .orElse(whole ? UnitOfMeasure.EACH : UnitOfMeasure.KILOGRAM);
        if (unit == UnitOfMeasure.EACH && !whole) {
            throw line.notAllowed("quantity", "Pieces are whole: " + line.place("quantity") + " is " + quantity);
        }
        return unit;
    }

    private static String notAUnit(String word) {
        return "A unit is "
                + Arrays.stream(UnitOfMeasure.values())
                        .map(unit -> "\"" + unit.code() + "\"")
                        .collect(Collectors.joining(", "))
                + ", not \"" + word + "\"";
    }

    private static LocalName name(Fields of, String field, String otherwise) {
        Optional<JsonNode> value = of.any(field);
        if (value.isPresent() && value.get().isObject()) {
            Fields names = Fields.of(value.get(), of.place(field));
            LocalName name =
                    new LocalName(names.text("zh").orElse(""), names.text("en").orElse(""));
            names.nothingElse();
            return name;
        }
        String name = of.text(field).orElse(otherwise);
        return new LocalName(name, name);
    }

    private List<Discount> discounts(Fields of, String source) {
        return each(of.place("discounts"), of.list("discounts"), (discount, at) -> {
            String name = discount.text("source").orElse(source + "-" + at);
            LocalName text = name(discount, "text", "discount");
            Optional<BigDecimal> percent = discount.number("percent");
            Optional<Long> amount = discount.amount("amount", currency);
            if (percent.isPresent() == amount.isPresent()) {
                throw discount.notAllowed(
                        "percent", "A discount has either a percent or an amount: " + discount.place());
            }
            if (percent.isPresent()) {
                if (percent.get().signum() < 0 || percent.get().compareTo(HUNDRED) > 0) {
                    throw discount.notAllowed("percent", "A discount is from 0 to 100 per cent: " + percent.get());
                }
                return new Discount.Percent(percent.get(), name, text, discount.place("percent"));
            }
            return new Discount.Amount(unsigned(amount.get(), discount), name, text, discount.place("amount"));
        });
    }

    /** An amount that follows its basket: of a return it may be written negative as well. */
    private long unsigned(long amount, Fields of) {
        if (amount < 0 && kind == TransactionKind.SALE) {
            throw new BasketException(
                    Code.NOT_AN_AMOUNT,
                    of.place("amount"),
                    "In a sale an amount is not negative: " + of.place("amount"));
        }
        return Math.abs(amount);
    }

    private TenderOrder tender(Fields tender) {
        String word = tender.text("kind").orElseThrow(() -> tender.missing("kind"));
        boolean cash = switch (word.toLowerCase(Locale.ROOT)) {
            case "cash" -> true;
            case "card" -> false;
            default -> throw tender.notAllowed("kind", "A tender is \"cash\" or \"card\", not \"" + word + "\"");
        };
        OptionalLong amount = tender.amount("amount", currency)
                .map(given -> OptionalLong.of(unsigned(given, tender)))
                .orElse(OptionalLong.empty());
        return new TenderOrder(tender.place("amount"), cash, amount);
    }

    private List<Back> refund(Fields refund) {
        if (kind == TransactionKind.RETURN) {
            throw new BasketException(
                    Code.NOT_ALLOWED, "refunds", "Refunds are of a sale; this basket is a return already");
        }
        if (!refund.has("lines")) {
            throw refund.missing("lines");
        }
        return each(refund.place("lines"), refund.list("lines"), (back, at) -> {
            BigDecimal line = back.number("line").orElseThrow(() -> back.missing("line"));
            if (lines.size() < line.doubleValue()
                    || line.signum() <= 0
                    || line.stripTrailingZeros().scale() > 0) {
                throw back.notAllowed("line", "There is no line " + line.toPlainString() + " to bring back");
            }
            BigDecimal quantity = back.number("quantity")
                    .orElseThrow(() -> back.missing("quantity"))
                    .abs();
            return new Back(back.place("quantity"), line.intValueExact(), quantity);
        });
    }

    /** Reads each object of a list, and holds it to the fields it was asked for. */
    private static <T> List<T> each(String place, List<JsonNode> nodes, BiFunction<Fields, Integer, T> read) {
        List<T> all = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            Fields one = Fields.of(nodes.get(i), place + "[" + i + "]");
            all.add(read.apply(one, i + 1));
            one.nothingElse();
        }
        return all;
    }
}

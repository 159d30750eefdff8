package app.suanpan.command.price;

import app.suanpan.command.price.BasketException.Code;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.promotion.OfferedSale.Shopper;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.PromotionCheck;
import app.suanpan.domain.promotion.Schedule;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.PromotionFile;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the promotions of a basket file, and what they depend on: when it is sold, to whom, with which coupons. */
final class OfferReader {
    /** Promotions without hours do not ask what time it is. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 12, 0);

    private static final BigDecimal MOST_USES = BigDecimal.valueOf(1_000_000);

    private final Fields fields;
    private final TransactionKind kind;
    private final Currency currency;

    OfferReader(Fields fields, TransactionKind kind, Currency currency) {
        this.fields = fields;
        this.kind = kind;
        this.currency = currency;
    }

    PriceOrder.Offers read(List<Promotion> shops) {
        List<Promotion> promotions = new ArrayList<>(shops);
        if (fields.has("promotions")) {
            promotions.addAll(own());
        }
        List<String> problems = PromotionCheck.problems(promotions);
        if (!problems.isEmpty()) {
            throw new BasketException(Code.PROMOTIONS_NOT_RIGHT, "promotions", String.join(". ", problems));
        }
        if (kind == TransactionKind.RETURN && !promotions.isEmpty()) {
            throw new BasketException(
                    Code.NOT_ALLOWED,
                    "promotions",
                    "Promotions are for sales; what comes back of one is asked for in the sale's \"refunds\"");
        }
        Optional<LocalDateTime> at = fields.text("at").map(this::time);
        boolean timed = promotions.stream().anyMatch(rule -> !rule.schedule().equals(Schedule.ALWAYS));
        if (timed && at.isEmpty()) {
            throw fields.missing("at");
        }
        Map<String, Long> spent = numbers(fields, "spent", this::spent);
        return new PriceOrder.Offers(
                promotions, at.orElse(ANY_TIME), member(), new HashSet<>(fields.texts("coupons")), spent);
    }

    private List<Promotion> own() {
        try {
            return PromotionFile.read(Json.write(Map.of("promotions", fields.list("promotions"))));
        } catch (ConfigException e) {
            throw new BasketException(Code.PROMOTIONS_NOT_RIGHT, "promotions", e.getMessage());
        }
    }

    private LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw fields.notAllowed("at", "A time is written as 2026-11-22T10:30, not \"" + text + "\"");
        }
    }

    private Optional<Shopper> member() {
        return fields.any("member").map(node -> {
            Fields member = Fields.of(node, fields.place("member"));
            String tier = member.text("tier").orElse("");
            Map<String, Integer> uses = numbers(member, "uses", OfferReader::count);
            member.nothingElse();
            return new Shopper(tier, uses);
        });
    }

    private long spent(Fields amounts, String id) {
        long amount = amounts.amount(id, currency).orElse(0L);
        if (amount < 0) {
            throw new BasketException(
                    Code.NOT_AN_AMOUNT, amounts.place(id), "What was spent is not negative: " + amounts.place(id));
        }
        return amount;
    }

    private static int count(Fields uses, String id) {
        BigDecimal number = uses.number(id).orElse(BigDecimal.ZERO);
        if (number.signum() < 0
                || number.compareTo(MOST_USES) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw uses.notAllowed(id, "Uses are a whole number: " + uses.place(id));
        }
        return number.intValueExact();
    }

    private static <V> Map<String, V> numbers(Fields of, String name, BiFunction<Fields, String, V> read) {
        Map<String, V> values = new HashMap<>();
        of.any(name).ifPresent(node -> {
            Fields inner = Fields.of(node, of.place(name));
            node.propertyNames().forEach(id -> values.put(id, read.apply(inner, id)));
        });
        return values;
    }
}

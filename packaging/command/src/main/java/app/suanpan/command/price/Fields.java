package app.suanpan.command.price;

import app.suanpan.command.price.BasketException.Code;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object of a basket file. It is asked for each field it may have; whatever was never asked for is refused by name, so that
 * a misspelt word is not a silent nothing.
 */
final class Fields {
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 12;
    private static final String NUMBER = "[+-]?[0-9]{1,18}(\\.[0-9]{1,12})?";

    private final JsonNode node;
    private final String place;
    private final Set<String> asked = new TreeSet<>();

    private Fields(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    /** The fields of an object; anything else is refused. */
    static Fields of(JsonNode node, String place) {
        if (!node.isObject()) {
            throw new BasketException(Code.WRONG_TYPE, place, called(place) + " is not an object { … }");
        }
        return new Fields(node, place);
    }

    /** The path of this object in the file. */
    String place() {
        return place;
    }

    /** The path of a field in the file. */
    String place(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    boolean has(String name) {
        return any(name).isPresent();
    }

    /** A field of any kind; null counts as absent. */
    Optional<JsonNode> any(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    Optional<String> text(String name) {
        return any(name).map(value -> {
            if (!value.isString()) {
                throw wrongType(name, "a text");
            }
            return value.stringValue();
        });
    }

    boolean flag(String name) {
        return any(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrongType(name, "true or false");
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    /** A list; empty where the field is absent. */
    List<JsonNode> list(String name) {
        return any(name)
                .map(value -> {
                    if (!value.isArray()) {
                        throw wrongType(name, "a list [ … ]");
                    }
                    return StreamSupport.stream(value.spliterator(), false).toList();
                })
                .orElse(List.of());
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(value -> {
                    if (!value.isString()) {
                        throw wrongType(name, "a list of texts");
                    }
                    return value.stringValue();
                })
                .toList();
    }

    /** A number, read exactly, whether it is written 15.89 or "15.89". */
    Optional<BigDecimal> number(String name) {
        return any(name).map(value -> {
            if (value.isString() && value.stringValue().matches(NUMBER)) {
                return new BigDecimal(value.stringValue());
            }
            if (!value.isNumber()) {
                throw wrongType(name, "a number such as 12.50");
            }
            BigDecimal number = value.decimalValue();
            if (number.precision() > MOST_DIGITS || number.scale() > MOST_DECIMALS || number.scale() < -MOST_DECIMALS) {
                throw new BasketException(
                        Code.AMOUNT_TOO_LARGE, place(name), "The number at " + place(name) + " has too many digits");
            }
            return number;
        });
    }

    /** An amount of money in minor units, of either sign; it is written in major units. */
    Optional<Long> amount(String name, Currency currency) {
        return number(name).map(number -> {
            BigDecimal minor =
                    number.movePointRight(currency.getDefaultFractionDigits()).stripTrailingZeros();
            if (minor.scale() > 0) {
                throw new BasketException(
                        Code.NOT_AN_AMOUNT,
                        place(name),
                        "The amount at " + place(name) + " is finer than " + currency.getCurrencyCode() + " has coins: "
                                + number.toPlainString());
            }
            if (minor.abs().compareTo(PriceOrder.MOST) > 0) {
                throw new BasketException(
                        Code.AMOUNT_TOO_LARGE,
                        place(name),
                        "The amount at " + place(name) + " is too large: " + number.toPlainString());
            }
            return minor.longValueExact();
        });
    }

    /** Ends the reading of this object: a field that nobody asked for is refused. */
    void nothingElse() {
        node.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BasketException(
                            Code.UNKNOWN_FIELD,
                            place(name),
                            called(place) + " has no field \"" + name + "\"; it may have " + String.join(", ", asked));
                });
    }

    BasketException missing(String name) {
        return new BasketException(
                Code.MISSING_FIELD, place(name), called(place) + " lacks the field \"" + name + "\"");
    }

    BasketException notAllowed(String name, String sentence) {
        return new BasketException(Code.NOT_ALLOWED, place(name), sentence);
    }

    private BasketException wrongType(String name, String expected) {
        return new BasketException(Code.WRONG_TYPE, place(name), "The field at " + place(name) + " is not " + expected);
    }

    private static String called(String place) {
        return place.isEmpty() ? "A basket" : place;
    }
}

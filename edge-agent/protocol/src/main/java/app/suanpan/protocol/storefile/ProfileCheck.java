package app.suanpan.protocol.storefile;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether a profile's file says all that it has to, before it is read: what Java would put in the place of a missing value, zero or
 * {@code false}, is a choice that nobody made.
 */
final class ProfileCheck {
    private static final List<String> CHOICES = List.of(
            "id", "version", "pricesIncludeTax", "taxRounding", "rounding", "cashRounding", "taxes", "categories");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final BigDecimal MOST_PER_UNIT = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_DECIMALS = 10;

    private ProfileCheck() {}

    /** A sentence on the first thing that is not right, or nothing. What has another type than it should is left to who reads it. */
    static Optional<String> problem(JsonNode profile) {
        if (profile.isMissingNode() || profile.isNull()) {
            return Optional.of("there is nothing in it");
        }
        if (!profile.isObject()) {
            return Optional.of("it is not an object in braces");
        }
        return lacks(profile, "", CHOICES)
                .or(() -> lacks(profile.path("cashRounding"), "cashRounding.", List.of("unit", "mode", "cashOnly")))
                .or(() -> each(profile, "taxes", List.of("code", "label", "percent")))
                .or(() -> each(profile, "categories", List.of("code", "taxes")))
                .or(() -> each(profile, "exemptions", List.of("code", "names", "taxes")))
                .or(() -> rates(profile.path("taxes")));
    }

    private static Optional<String> lacks(JsonNode object, String place, List<String> fields) {
        return object.isObject()
                ? fields.stream()
                        .filter(field -> !object.hasNonNull(field))
                        .findFirst()
                        .map(field -> "it lacks " + place + field)
                : Optional.empty();
    }

    /** Holds every object of a list to its fields, and to a code of its own. */
    private static Optional<String> each(JsonNode profile, String list, List<String> fields) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < profile.path(list).size(); i++) {
            JsonNode one = profile.path(list).path(i);
            String place = list + "[" + i + "]";
            Optional<String> problem = one.isObject()
                    ? lacks(one, place + ".", fields)
                    : Optional.of(place + " is not an object in braces");
            if (problem.isPresent()) {
                return problem;
            }
            if (!codes.add(one.path("code").asString(""))) {
                return Optional.of("the code of " + place + " is there twice");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> rates(JsonNode taxes) {
        for (int i = 0; i < taxes.size(); i++) {
            JsonNode perUnit = taxes.path(i).path("perUnit");
            if (perUnit.isNumber() && !isWithin(perUnit.decimalValue(), MOST_PER_UNIT)) {
                return Optional.of("taxes[" + i + "].perUnit is not from 0 to " + MOST_PER_UNIT
                        + " minor units with at most " + MOST_DECIMALS + " decimals");
            }
            JsonNode percent = taxes.path(i).path("percent");
            if (percent.isNumber() && !isWithin(percent.decimalValue(), MOST)) {
                return Optional.of(
                        "taxes[" + i + "].percent is not from 0 to 1000 with at most " + MOST_DECIMALS + " decimals");
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(BigDecimal number, BigDecimal most) {
        return number.signum() >= 0 && number.compareTo(most) <= 0 && number.scale() <= MOST_DECIMALS;
    }
}

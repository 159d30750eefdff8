package app.suanpan.command.price;

import app.suanpan.command.price.BasketException.Code;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Which taxes fall on what: the profile's categories and exemptions, and those that a basket file makes up from its taxes. */
final class TaxSets {
    private final ArithmeticProfile profile;
    private final Map<List<String>, TaxCategory> made = new LinkedHashMap<>();
    private Optional<Exemption> exemption = Optional.empty();

    TaxSets(ArithmeticProfile profile) {
        this.profile = profile;
    }

    /** The profile with what was made up since. */
    ArithmeticProfile profile() {
        List<TaxCategory> categories = new ArrayList<>(profile.categories());
        categories.addAll(made.values());
        List<Exemption> exemptions = new ArrayList<>(profile.exemptions() == null ? List.of() : profile.exemptions());
        exemption.filter(reason -> !exemptions.contains(reason)).ifPresent(exemptions::add);
        return new ArithmeticProfile(
                profile.id(),
                profile.version(),
                profile.pricesIncludeTax(),
                profile.taxRounding(),
                profile.rounding(),
                profile.cashRounding(),
                profile.taxes(),
                categories,
                profile.inclusiveTarget(),
                exemptions);
    }

    /** The category that a line's {@code taxCategory} names; without that the profile's first, which is its usual one. */
    String named(Fields line) {
        if (profile.categories().isEmpty() && !line.has("taxCategory")) {
            return of(List.of(), line).code();
        }
        String name = line.text("taxCategory")
                .orElseGet(() -> profile.categories().getFirst().code());
        if (profile.taxesOf(name).isEmpty()) {
            throw new BasketException(
                    Code.NOT_IN_PROFILE,
                    line.place("taxCategory"),
                    "The profile " + profile.id() + " has no tax category \"" + name + "\"; it has "
                            + names(profile.categories().stream()
                                    .map(TaxCategory::code)
                                    .toList()));
        }
        return name;
    }

    /** A category of exactly these taxes. */
    TaxCategory of(List<String> taxes, Fields line) {
        refuseUnknown(taxes, line.place("taxes"));
        List<String> sorted = taxes.stream().distinct().sorted().toList();
        // No category of a profile has a name with a bracket in front, so none is hidden by this one.
        return made.computeIfAbsent(sorted, set -> new TaxCategory("[" + String.join(" ", set) + "]", set));
    }

    /** The exemption that a basket asks for: one of the profile's by its code, or an object with the taxes that are not charged. */
    Optional<Exemption> exemption(Fields basket) {
        exemption = basket.any("exemption")
                .map(value -> value.isString() ? known(value.stringValue(), basket) : own(value, basket));
        return exemption;
    }

    private Exemption known(String code, Fields basket) {
        return profile.exemption(code)
                .orElseThrow(() -> new BasketException(
                        Code.NOT_IN_PROFILE,
                        basket.place("exemption"),
                        "The profile " + profile.id() + " has no exemption \"" + code + "\"; it has "
                                + names(
                                        profile.exemptions() == null
                                                ? List.of()
                                                : profile.exemptions().stream()
                                                        .map(Exemption::code)
                                                        .toList())));
    }

    private Exemption own(JsonNode value, Fields basket) {
        Fields fields = Fields.of(value, basket.place("exemption"));
        List<String> taxes = fields.texts("taxes");
        fields.nothingElse();
        refuseUnknown(taxes, fields.place("taxes"));
        if (taxes.isEmpty()) {
            throw fields.missing("taxes");
        }
        return new Exemption("exempt", new LocalName("免税", "exempt"), taxes);
    }

    private void refuseUnknown(List<String> taxes, String place) {
        List<String> known = profile.taxes().stream().map(Tax::code).toList();
        taxes.stream().filter(tax -> !known.contains(tax)).findFirst().ifPresent(tax -> {
            throw new BasketException(
                    Code.NOT_IN_PROFILE,
                    place,
                    "The profile " + profile.id() + " has no tax \"" + tax + "\"; it has " + names(known));
        });
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}

package app.suanpan.checkout.terms;

import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** What a tax category is called on the screen: by the taxes that fall on it, which the cashier knows from the receipt. */
final class TaxNames {
    private TaxNames() {}

    static String of(Texts texts, ArithmeticProfile profile, String category) {
        List<Tax> taxes = profile.taxesOf(category).orElse(List.of());
        return taxes.isEmpty()
                ? texts.text("terms.no-tax")
                : taxes.stream().map(tax -> tax.in(texts.language().code())).collect(Collectors.joining(" + "));
    }
}

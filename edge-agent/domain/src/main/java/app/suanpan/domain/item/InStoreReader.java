package app.suanpan.domain.item;

import java.util.Comparator;
import java.util.Optional;

/** Reads 12- and 13-digit codes with an in-store prefix by the store's rule table. */
final class InStoreReader {

    private InStoreReader() {}

    /**
     * What the rule with the longest fitting prefix makes of the digits: unknown, if the value does not fit its verifier.
     * Empty where no rule fits or the check digit is wrong.
     */
    static Optional<ScannedCode> read(String digits, ScanRules rules) {
        if (digits.length() != 12 && digits.length() != 13) {
            return Optional.empty();
        }
        String code = digits.length() == 12 ? "0" + digits : digits;
        return rules.inStore().stream()
                .filter(rule -> code.startsWith(rule.prefix()))
                .max(Comparator.comparingInt(rule -> rule.prefix().length()))
                .filter(rule -> rule.checkDigitMayBeWrong() || Gtin.checkDigitIsRight(code))
                .map(rule -> apply(rule, code, rules));
    }

    private static ScannedCode apply(InStoreRule rule, String code, ScanRules rules) {
        String body = code.substring(0, 12);
        if (rule.kind() == InStoreRule.Kind.ARTICLE) {
            return new ScannedCode.ArticleCode(Gtin.withCheckDigit(body));
        }
        int itemEnd = rule.itemStart() + rule.itemDigits();
        String itemCode = code.substring(rule.itemStart(), itemEnd);
        String value = body.substring(rule.valueStart(), rule.valueStart() + rule.valueDigits());
        // A scale that gets the check digit wrong still prints the value it weighed, and its verifier guards that.
        if (rule.verifier() && !ValueVerifier.isRight(code.charAt(rule.valueStart() - 1) - '0', value)) {
            return new ScannedCode.Unknown(code);
        }
        // What means nothing is nothing in the article's own number, so that all labels of an item have one.
        Gtin article = Gtin.withCheckDigit(rule.prefix()
                + "0".repeat(rule.itemStart() - rule.prefix().length())
                + itemCode
                + "0".repeat(12 - itemEnd));
        int shift = (rule.kind() == InStoreRule.Kind.WEIGHT ? 3 : rules.minorDigits()) - rule.decimals();
        long scaled = Long.parseLong(value + "0".repeat(shift));
        return new ScannedCode.InStoreCode(itemCode, article, rule.kind(), scaled);
    }
}

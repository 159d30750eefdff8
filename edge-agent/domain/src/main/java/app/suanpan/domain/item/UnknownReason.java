package app.suanpan.domain.item;

import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.item.gs1.Gs1Reading;
import java.util.Optional;

/**
 * Why the scan router knows nothing of a code (its last row): which row it came near to. For people; the till decides nothing by it.
 */
public enum UnknownReason {
    /** Nothing was read. */
    EMPTY,
    /** As long as a trade item's number or a logistic unit's, but its check digit is wrong: very likely misread. */
    CHECK_DIGIT,
    /** A label with an in-store prefix whose price or weight does not fit its verifier digit. */
    VALUE_VERIFIER,
    /** It looks like one of our member codes, but its last digit is wrong. */
    MEMBER_CODE_DIGIT,
    /** It may be somebody's payment code, and nobody is paying now. */
    PAYMENT_CODE_TOO_EARLY,
    /** A link of this brand that leads to nothing a till knows. */
    OUR_LINK,
    /** A link of somebody else, and no GS1 Digital Link. */
    OTHER_LINK,
    /** It begins like GS1 data for people, {@code (01)…}, and is not. */
    BRACKETS,
    /** It begins like one of our signed tokens, and is not. */
    TOKEN,
    /** It has characters that no code of ours has. */
    NOT_TEXT,
    /** Nothing that a till knows by itself; it may be an item's own code. */
    NOTHING_KNOWN;

    /**
     * Why a scan is unknown.
     *
     * @param input what {@link ScanInterpreter#interpret} read as {@link ScannedCode.Unknown}
     * @param rules what it was read with
     */
    public static UnknownReason of(ScanInput input, ScanRules rules) {
        String text = input.text().strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        Optional<Link> link = Link.parse(text);
        if (link.isPresent() || text.regionMatches(true, 0, "http", 0, 4)) {
            return link.filter(known -> known.isOn(rules.brandHost())).isPresent() ? OUR_LINK : OTHER_LINK;
        }
        if (text.startsWith("(")) {
            return BRACKETS;
        }
        if (text.startsWith(ScanInterpreter.SIGNED_TOKEN_PREFIX)) {
            return TOKEN;
        }
        if (Gtin.digitsOnly(text)) {
            return number(text);
        }
        return text.chars().anyMatch(Character::isISOControl) ? NOT_TEXT : NOTHING_KNOWN;
    }

    /** Which rule of GS1's the scan breaks, where it came near to a row of GS1 data. */
    public static Optional<Gs1Reading.Refused> gs1(ScanInput input, ScanRules rules) {
        String text = input.text().strip();
        Gs1Reading reading = switch (of(input, rules)) {
            case OUR_LINK, OTHER_LINK -> rules.gs1().link(text);
            case BRACKETS -> rules.gs1().bracketed(text);
            default -> null;
        };
        return reading instanceof Gs1Reading.Refused refused ? Optional.of(refused) : Optional.empty();
    }

    private static UnknownReason number(String digits) {
        Optional<Wallet> wallet = ScanInterpreter.wallet(digits);
        if (wallet.isPresent()) {
            return PAYMENT_CODE_TOO_EARLY;
        }
        return switch (digits.length()) {
            // With a right check digit only a verifier can have been wrong.
            case 12, 13 -> Gtin.checkDigitIsRight(digits) ? VALUE_VERIFIER : CHECK_DIGIT;
            case 8, 14 -> CHECK_DIGIT;
            case 20 ->
                digits.startsWith("97") ? MEMBER_CODE_DIGIT : digits.startsWith("00") ? CHECK_DIGIT : NOTHING_KNOWN;
            default -> NOTHING_KNOWN;
        };
    }
}

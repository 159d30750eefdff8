package app.suanpan.domain.item;

import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.item.gs1.Gs1Fault;
import app.suanpan.domain.item.gs1.Gs1Message;
import app.suanpan.domain.item.gs1.Gs1Reader;
import app.suanpan.domain.item.gs1.Gs1Reading;
import app.suanpan.domain.item.gs1.ScannerMessage;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scan router: says what a scan is, by a table of thirteen rows of which the first that matches counts. Looks nothing up,
 * verifies no signature, and takes anything: what it does not know is a {@link ScannedCode.Unknown}, never an exception.
 *
 * <p>Rows 7 to 9 are read only while the customer pays, because other codes (an SSCC) can have the same digits and because a
 * payment code is a secret. What may be one at another moment is an {@link ScannedCode.Unknown} that shows two digits of it.
 */
public final class ScanInterpreter {

    /** Our signed tokens begin with this; Base45 follows. Version and colon are in QR's alphanumeric set, so codes stay small. */
    public static final String SIGNED_TOKEN_PREFIX = "SP1:";

    private static final Set<String> GS1_SYMBOLOGIES = Set.of("]C1", "]e0", "]d2", "]Q3", "]J1");
    private static final Pattern SIGNED_TOKEN = Pattern.compile("SP1:[0-9A-Z $%*+./:-]{8,1024}");
    private static final Pattern MEMBER_CODE = Pattern.compile("97\\d{18}");
    private static final Pattern WECHAT = Pattern.compile("1[0-5]\\d{16}");
    private static final Pattern ALIPAY = Pattern.compile("(2[5-9]|30)\\d{14,22}");
    private static final Pattern UNIONPAY = Pattern.compile("62\\d{17,18}");
    private static final Pattern LOGISTIC_UNIT = Pattern.compile("00\\d{18}");
    /** How people who key in an element string write FNC1. */
    private static final String KEYED_FNC1 = String.valueOf(Gs1Message.FNC1);

    private static final Pattern PUBLICATION = Pattern.compile("97[789]");
    private static final Pattern RECEIPT =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9-]{0,40}-[A-Za-z0-9]{1,16}-\\d{1,12})(?:_([0-9A-HJKMNP-TV-Z]{8}))?");

    private ScanInterpreter() {}

    /**
     * Reads a scan.
     *
     * @param input what the device delivered
     * @param rules what the store adds to the table
     * @param moment what the workstation is doing; it decides between codes of equal digits, and {@link ScanMoment#accepts}
     *     tells whether the result is of use now
     */
    public static ScannedCode interpret(ScanInput input, ScanRules rules, ScanMoment moment) {
        String aim = input.aim().orElse("");
        if (aim.isEmpty() && input.text().startsWith(KEYED_FNC1)) {
            Gs1Reading keyed = rules.gs1().elementString(input.text());
            return gs1(input.text(), keyed.then(rules.gs1()::together), ScannedCode.Gs1ElementString::new);
        }
        if (GS1_SYMBOLOGIES.contains(aim) || aim.isEmpty() && beginsWithFnc1(input.text())) {
            return elementString(input.text(), rules.gs1());
        }
        String text = input.text().strip();
        return retailCode(aim, text, rules.gs1())
                .or(() -> Link.parse(text).flatMap(link -> link(text, link, rules)))
                .or(() -> signedToken(text))
                .or(() -> bracketed(text, rules.gs1()))
                .or(() -> number(text, rules, moment))
                .or(() -> receipt(text))
                .orElseGet(() -> new ScannedCode.Unknown(text));
    }

    /** FNC1 in first position says by itself that GS1 data follows. */
    private static boolean beginsWithFnc1(String text) {
        return !text.isEmpty() && text.charAt(0) == Gs1Reader.GROUP_SEPARATOR;
    }

    /** Row 1. The string may begin with a separator, as some scanners send FNC1 in first position too. */
    private static ScannedCode elementString(String text, Gs1Reader gs1) {
        String elements = beginsWithFnc1(text) ? text.substring(1) : text;
        return gs1(text, gs1.scanned(elements).then(gs1::together), ScannedCode.Gs1ElementString::new);
    }

    /** Codes of which the AIM identifier says more than their digits: a composite, a UPC-E, an article with its add-on. */
    private static Optional<ScannedCode> retailCode(String aim, String text, Gs1Reader gs1) {
        return switch (aim) {
            case "]E0", "]E4" ->
                text.indexOf('|') >= 0
                        ? Optional.of(composite(aim, text, gs1))
                        : Optional.of(text)
                                .filter(digits -> aim.equals("]E0"))
                                .flatMap(UpcE::expand)
                                .map(ScannedCode.ArticleCode::new);
            case "]E3" -> withAddOn(text);
            default -> Optional.empty();
        };
    }

    /** Row 1: bars and the 2D component above them, delivered as one. */
    private static ScannedCode composite(String aim, String text, Gs1Reader gs1) {
        return switch (ScannerMessage.read(aim + text, gs1)) {
            case ScannerMessage.Composite composite -> new ScannedCode.Gs1ElementString(composite.whole());
            case ScannerMessage.Rejected(Gs1Fault fault, String identifier, String detail) ->
                new ScannedCode.BrokenGs1(text, fault, identifier, detail);
            default -> new ScannedCode.Unknown(text);
        };
    }

    /** Row 10: thirteen digits of an article and the two or five beside it. */
    private static Optional<ScannedCode> withAddOn(String text) {
        boolean length = text.length() == 15 || text.length() == 18;
        return length && Gtin.digitsOnly(text)
                ? Gtin.parse(text.substring(0, 13)).map(gtin -> new ScannedCode.ArticleCode(gtin, text.substring(13)))
                : Optional.empty();
    }

    /** Row 1, as it is printed beside the bars for people. */
    private static Optional<ScannedCode> bracketed(String text, Gs1Reader gs1) {
        return text.startsWith("(")
                ? gs1.bracketed(text)
                        .accepted()
                        .map(message -> gs1(text, gs1.together(message), ScannedCode.Gs1ElementString::new))
                : Optional.empty();
    }

    private static ScannedCode gs1(String text, Gs1Reading reading, Function<Gs1Message, ScannedCode> code) {
        return switch (reading) {
            case Gs1Reading.Accepted(Gs1Message message) -> code.apply(message);
            case Gs1Reading.Refused(Gs1Fault fault, String identifier, String detail) ->
                new ScannedCode.BrokenGs1(text, fault, identifier, detail);
        };
    }

    /** Rows 2 to 4. */
    private static Optional<ScannedCode> link(String text, Link link, ScanRules rules) {
        Optional<Gs1Message> digitalLink = rules.gs1().link(text).accepted();
        if (digitalLink.isPresent()) {
            return digitalLink.map(message ->
                    gs1(text, rules.gs1().together(message), together -> new ScannedCode.DigitalLink(text, together)));
        }
        if (!link.isOn(rules.brandHost())) {
            return Optional.empty();
        }
        return link.only("g")
                .<ScannedCode>map(ScannedCode.GuideBadge::new)
                .or(() -> link.only("o").map(ScannedCode.OperatorBadge::new))
                .or(() -> link.only("j").map(ScannedCode.JoinLink::new))
                .or(() -> link.only("m").map(ScannedCode.MemberCard::new));
    }

    /** Row 5. */
    private static Optional<ScannedCode> signedToken(String text) {
        return SIGNED_TOKEN.matcher(text).matches()
                ? Optional.of(new ScannedCode.SignedToken(text.substring(SIGNED_TOKEN_PREFIX.length())))
                : Optional.empty();
    }

    /** Rows 6 to 11. */
    private static Optional<ScannedCode> number(String text, ScanRules rules, ScanMoment moment) {
        if (!Gtin.digitsOnly(text)) {
            return Optional.empty();
        }
        if (MEMBER_CODE.matcher(text).matches() && Luhn.isRight(text)) {
            return Optional.of(new ScannedCode.DynamicMemberCode(text));
        }
        Optional<Wallet> wallet = wallet(text);
        if (wallet.isPresent()) {
            return Optional.of(
                    moment == ScanMoment.TENDER
                            ? new ScannedCode.PaymentCode(wallet.get(), text)
                            : new ScannedCode.Unknown(text.substring(0, 2) + "…"));
        }
        Optional<ScannedCode> article = InStoreReader.read(text, rules).or(() -> article(text));
        return article.isPresent() || !LOGISTIC_UNIT.matcher(text).matches() || !Gtin.checkDigitIsRight(text)
                ? article
                : Optional.of(new ScannedCode.LogisticUnit(text.substring(2)));
    }

    /** Without an AIM identifier eight digits are an EAN-8 first, and only periodicals and books are believed to have an add-on. */
    private static Optional<ScannedCode> article(String digits) {
        return Gtin.parse(digits)
                .or(() -> UpcE.expand(digits))
                .<ScannedCode>map(ScannedCode.ArticleCode::new)
                .or(() -> PUBLICATION.matcher(digits).lookingAt() ? withAddOn(digits) : Optional.empty());
    }

    static Optional<Wallet> wallet(String digits) {
        if (WECHAT.matcher(digits).matches()) {
            return Optional.of(Wallet.WECHAT);
        }
        if (ALIPAY.matcher(digits).matches()) {
            return Optional.of(Wallet.ALIPAY);
        }
        return UNIONPAY.matcher(digits).matches() ? Optional.of(Wallet.UNIONPAY) : Optional.empty();
    }

    /** Row 12: store–workstation–number, and a proof behind it. */
    private static Optional<ScannedCode> receipt(String text) {
        Matcher matcher = RECEIPT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ScannedCode.ReceiptCode(matcher.group(1), Optional.ofNullable(matcher.group(2))))
                : Optional.empty();
    }
}

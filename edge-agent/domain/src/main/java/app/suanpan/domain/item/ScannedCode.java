package app.suanpan.domain.item;

import app.suanpan.domain.item.gs1.Gs1Fault;
import app.suanpan.domain.item.gs1.Gs1Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scan is: the scan router's table, a type for each row. Interpreting looks nothing up; whether there is such an item
 * or member is for the register to say.
 */
public sealed interface ScannedCode {

    /** The article that the code itself names (rows 1, 2 and 10), whether or not anybody knows it. */
    default Optional<Gtin> named() {
        return switch (this) {
            case ArticleCode code -> Optional.of(code.gtin());
            case Gs1ElementString elements -> elements.message().value("01").flatMap(Gtin::parse);
            case DigitalLink link -> link.message().value("01").flatMap(Gtin::parse);
            default -> Optional.empty();
        };
    }

    /** Row 1: a GS1 element string, from a GS1 symbology or keyed in with brackets. */
    record Gs1ElementString(Gs1Message message) implements ScannedCode {}

    /** Row 2: a GS1 Digital Link URI. */
    record DigitalLink(String uri, Gs1Message message) implements ScannedCode {}

    /**
     * Rows 1 and 2: it should be GS1 data and breaks its rules.
     *
     * @param text as read
     * @param fault which rule
     * @param identifier the application identifier it is about; empty where it is about none
     * @param detail see {@link app.suanpan.domain.item.gs1.Gs1Reading.Refused#detail()}
     */
    record BrokenGs1(String text, Gs1Fault fault, String identifier, String detail) implements ScannedCode {}

    /** Row 3: a guide's badge. The token is not verified yet. */
    record GuideBadge(String token) implements ScannedCode {}

    /** Row 3, with {@code /o/}: an operator's badge. A secret like a PIN, hidden from {@link #toString()}; not verified yet. */
    record OperatorBadge(String token) implements ScannedCode {
        @Override
        public String toString() {
            return "OperatorBadge[hidden]";
        }
    }

    /** Row 4: a join link of this brand. */
    record JoinLink(String token) implements ScannedCode {}

    /** Row 4: a member's card of this brand. The token is not verified yet. */
    record MemberCard(String token) implements ScannedCode {}

    /** Row 5: one of our signed tokens (coupon, exit, pickup). */
    record SignedToken(String token) implements ScannedCode {}

    /** Row 6: a dynamic member code. The time code in it is not verified yet. */
    record DynamicMemberCode(String digits) implements ScannedCode {}

    /** Rows 7–9: a code that pays, once. A secret: never logged, never stored, and hidden from {@link #toString()}. */
    record PaymentCode(Wallet wallet, String secret) implements ScannedCode {
        @Override
        public String toString() {
            return "PaymentCode[" + wallet + ", hidden]";
        }
    }

    /**
     * Row 10: a barcode of an article.
     *
     * @param addOn two or five digits beside the bars, the issue of a periodical or the price of a book; empty if there are none
     */
    record ArticleCode(Gtin gtin, String addOn) implements ScannedCode {
        public ArticleCode(Gtin gtin) {
            this(gtin, "");
        }
    }

    /**
     * Row 10: a code with an in-store prefix that carries a price or a weight.
     *
     * @param itemCode the item's digits, as the store's rule table cuts them out
     * @param article the same label with a value of zero: how an item file names the item that gives all of its labels one
     *     barcode
     * @param kind what the value is; never {@link InStoreRule.Kind#ARTICLE}
     * @param value price in minor units, or weight in grams, by kind
     */
    record InStoreCode(String itemCode, Gtin article, InStoreRule.Kind kind, long value) implements ScannedCode {}

    /** Row 11: a logistic unit. */
    record LogisticUnit(String sscc) implements ScannedCode {}

    /**
     * Row 12: a receipt of ours: store–workstation–number.
     *
     * @param receipt its number
     * @param proof what the code has behind the number to prove it, not verified yet; empty where the number stands alone, as on
     *     older receipts or keyed in
     */
    record ReceiptCode(String receipt, Optional<String> proof) implements ScannedCode {}

    /**
     * Row 13: nothing we know. The cashier is told what was read.
     *
     * @param text as read; but of what may be somebody's payment code, shown too early, only the first two digits
     */
    record Unknown(String text) implements ScannedCode {}

    /** Whose payment code it is. */
    enum Wallet {
        WECHAT,
        ALIPAY,
        UNIONPAY;

        /** As the tenders of the journal say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The wallet of this code. */
        public static Optional<Wallet> of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(wallet -> wallet.code().equals(code))
                    .findFirst();
        }
    }
}

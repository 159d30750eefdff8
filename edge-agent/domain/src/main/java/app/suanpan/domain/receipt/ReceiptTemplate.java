package app.suanpan.domain.receipt;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.receipt.Receipt.Align;
import app.suanpan.domain.receipt.Receipt.Style;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a shop wants its receipts: what stands on them, in which order and in which languages. What was sold, what it cost and how it
 * was paid are always on them; whatever a template leaves out of those is refused.
 *
 * @param languages {@code zh}, {@code en}, or both on one slip, the leading one first
 * @param blocks from top to bottom
 * @param offer what a customer gets without asking; paper is there for whoever asks for it
 */
public record ReceiptTemplate(List<String> languages, List<Block> blocks, ReceiptOffer offer) {

    /** What a receipt is no receipt without. */
    private static final Set<Part> NEEDED = EnumSet.of(Part.NUMBER, Part.LINES, Part.TOTALS, Part.PAYMENTS);

    private static final List<List<String>> LANGUAGES =
            List.of(List.of("zh"), List.of("en"), List.of("zh", "en"), List.of("en", "zh"));

    /** Refuses what would not be a receipt, with a sentence for whoever wrote it. */
    public ReceiptTemplate {
        languages = List.copyOf(languages);
        blocks = List.copyOf(blocks);
        if (!LANGUAGES.contains(languages)) {
            throw new IllegalArgumentException("languages has to be zh, en or both, each once, and is " + languages);
        }
        for (Part part : NEEDED) {
            if (!blocks.contains(part)) {
                throw new IllegalArgumentException("a receipt without the block " + part.word() + " is none");
            }
        }
        for (Part part : Part.values()) {
            if (!part.isSpacing() && blocks.stream().filter(part::equals).count() > 1) {
                throw new IllegalArgumentException("the block " + part.word() + " stands there twice");
            }
        }
    }

    /** A piece of a receipt. */
    public sealed interface Block permits Part, Words {}

    /** The pieces that are made of the sale, the store or the customer. */
    public enum Part implements Block {
        /** The shop's picture; nothing where it has none. */
        LOGO,
        /** The store's name and address. */
        STORE,
        /** Receipt number, date, operator, till and order. */
        NUMBER,
        /** What was sold, each with what was taken off it. */
        LINES,
        /** Subtotal, taxes on top, exemption, total, what was saved. */
        TOTALS,
        /** How it was paid, rounding and change. */
        PAYMENTS,
        /** The taxes that are inside the prices; nothing where there are none. */
        TAXES,
        /** Member number and guide; nothing for whoever is no member. */
        MEMBER,
        /** The code that joins whoever is no member yet; nothing where no phone could open it. */
        JOIN,
        /** The code by which a return finds the receipt, as bars. */
        BARCODE,
        /** The same as a QR code. */
        QR,
        /** A line across. */
        RULE,
        /** An empty line. */
        SPACE;

        /** The word for it in a template. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isSpacing() {
            return this == RULE || this == SPACE;
        }
    }

    /**
     * A text of the shop's own.
     *
     * @param text in both languages; where a receipt has both, each has lines of its own, and equal texts stand there once
     * @param align where it stands
     * @param style how it looks
     * @param on whether it is for sales, for returns, or for both
     */
    public record Words(LocalName text, Align align, Style style, On on) implements Block {}

    /** Which receipts a text is for. */
    public enum On {
        SALE,
        RETURN,
        BOTH
    }

    /** The receipt of a shop that has not said how it wants its receipts. */
    public static ReceiptTemplate standard(String language) {
        return new ReceiptTemplate(
                List.of(language),
                List.of(
                        Part.LOGO,
                        Part.STORE,
                        Part.NUMBER,
                        Part.LINES,
                        Part.TOTALS,
                        Part.PAYMENTS,
                        Part.TAXES,
                        Part.MEMBER,
                        Part.BARCODE,
                        Part.JOIN,
                        Part.SPACE,
                        new Words(new LocalName("谢谢惠顾", "Thank you"), Align.CENTRE, Style.PLAIN, On.SALE)),
                ReceiptOffer.PRINT);
    }

    /** The same in one language, as a customer chooses it on a phone. */
    public ReceiptTemplate in(String language) {
        return new ReceiptTemplate(List.of(language), blocks, offer);
    }
}

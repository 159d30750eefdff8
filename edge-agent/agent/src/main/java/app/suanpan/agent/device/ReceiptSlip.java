package app.suanpan.agent.device;

import app.suanpan.device.slip.Align;
import app.suanpan.device.slip.BitImage;
import app.suanpan.device.slip.Slip;
import app.suanpan.device.slip.SlipElement;
import app.suanpan.device.slip.SlipElement.BarcodeKind;
import app.suanpan.device.slip.TextStyle;
import app.suanpan.domain.receipt.Receipt;
import java.util.Optional;

/** A receipt as a slip for a printer. */
public final class ReceiptSlip {
    private static final int QR_SQUARE_DOTS = 5;

    private ReceiptSlip() {}

    /**
     * The slip of a receipt, with the knife at its end.
     *
     * @param logo the shop's picture in the dots of this printer, if it has one
     */
    public static Slip of(String title, Receipt receipt, Optional<BitImage> logo) {
        Slip.Builder slip = Slip.titled(title);
        receipt.elements().forEach(element -> add(slip, element, logo));
        return slip.feed(1).cut().build();
    }

    private static void add(Slip.Builder slip, Receipt.Element element, Optional<BitImage> logo) {
        switch (element) {
            case Receipt.Text text -> slip.text(text.text(), align(text.align()), style(text.style()));
            case Receipt.Pair pair -> slip.twoColumns(pair.left(), pair.right(), pairStyle(pair.style()));
            case Receipt.Rule ignored -> slip.rule();
            case Receipt.Space space -> slip.feed(space.lines());
            case Receipt.Logo ignored -> logo.ifPresent(slip::picture);
            case Receipt.Qr qr -> slip.qr(qr.content(), QR_SQUARE_DOTS).centred(qr.caption());
            case Receipt.Barcode barcode ->
                slip.add(new SlipElement.Barcode(BarcodeKind.CODE_128, barcode.content(), 64, true));
        }
    }

    private static Align align(Receipt.Align align) {
        return switch (align) {
            case LEFT -> Align.LEFT;
            case CENTRE -> Align.CENTRE;
            case RIGHT -> Align.RIGHT;
        };
    }

    private static TextStyle style(Receipt.Style style) {
        return switch (style) {
            case PLAIN -> TextStyle.NORMAL;
            case BOLD -> TextStyle.BOLD;
            case LARGE -> TextStyle.LARGE;
        };
    }

    /** A large word and its amount still have to stand on one line. */
    private static TextStyle pairStyle(Receipt.Style style) {
        return style == Receipt.Style.LARGE ? TextStyle.TALL : style(style);
    }
}

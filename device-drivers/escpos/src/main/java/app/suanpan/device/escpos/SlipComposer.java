package app.suanpan.device.escpos;

import app.suanpan.device.slip.Align;
import app.suanpan.device.slip.BitImage;
import app.suanpan.device.slip.SetLine;
import app.suanpan.device.slip.Slip;
import app.suanpan.device.slip.SlipElement;
import app.suanpan.device.slip.SlipLayout;
import app.suanpan.device.slip.TextStyle;
import app.suanpan.device.slip.TextWidth;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns a slip into commands for one model. Not for use by several threads. */
final class SlipComposer {
    /** Printers with little memory refuse taller pictures. */
    private static final int BAND_ROWS = 256;

    /** White that a QR reader needs on each side, in squares. */
    private static final int QUIET = 4;

    private final PrinterProfile profile;
    private final PrinterText text;
    private final SlipLayout layout;

    SlipComposer(PrinterProfile profile) {
        this.profile = profile;
        this.text = new PrinterText(profile.chinese());
        this.layout = new SlipLayout(profile.columns(), TextWidth.CHINESE);
    }

    /**
     * The commands, each whole, so that a question to the printer may be put between any two.
     *
     * @throws UnprintableException if the slip holds something that this printer cannot print
     */
    List<byte[]> compose(Slip slip) throws UnprintableException {
        List<byte[]> commands = new ArrayList<>();
        commands.add(Commands.INITIALISE);
        // A printer may come with its Chinese mode switched on; GS commands are not safe in it.
        commands.add(Commands.CHINESE_OFF);
        for (SlipElement element : slip.elements()) {
            compose(element, commands);
        }
        return commands;
    }

    private void compose(SlipElement element, List<byte[]> commands) throws UnprintableException {
        switch (element) {
            case SlipElement.Text _,
                    SlipElement.TwoColumns _,
                    SlipElement.Row _,
                    SlipElement.Rule _,
                    SlipElement.Mark _ -> layout.lines(clean(element)).forEach(line -> commands.add(line(line)));
            case SlipElement.QrCode qr -> commands.add(qr(qr));
            case SlipElement.Barcode barcode -> commands.add(barcode(barcode));
            case SlipElement.Picture picture -> picture(picture.image(), picture.align(), commands);
            case SlipElement.Feed feed -> commands.add(Commands.feed(feed.lines()));
            case SlipElement.Cut _ -> commands.add(profile.cutter() ? Commands.CUT : Commands.feed(4));
            case SlipElement.DrawerKick _ -> commands.add(Commands.KICK_IN_TURN);
        }
    }

    /** Currency signs change their width when they are cleaned, so this comes before anything is aligned. */
    private static SlipElement clean(SlipElement element) {
        return switch (element) {
            case SlipElement.Text it -> new SlipElement.Text(paragraphs(it.text()), it.align(), it.style());
            case SlipElement.TwoColumns it ->
                new SlipElement.TwoColumns(paragraphs(it.left()), PrinterText.printable(it.right()), it.style());
            case SlipElement.Row it ->
                new SlipElement.Row(
                        it.cells().stream()
                                .map(cell -> new SlipElement.Cell(
                                        PrinterText.printable(cell.text()), cell.columns(), cell.align()))
                                .toList(),
                        it.style());
            case SlipElement.Mark it -> new SlipElement.Mark(PrinterText.printable(it.text()));
            default -> element;
        };
    }

    private static String paragraphs(String text) {
        return String.join("\n", text.lines().map(PrinterText::printable).toList());
    }

    private byte[] line(SetLine line) {
        byte[] own = text.encode(line.text()).orElse(null);
        if (own == null) {
            List<byte[]> bands = new ArrayList<>();
            picture(TextPicture.of(line, TextWidth.CHINESE, profile.dots()), Align.LEFT, bands);
            return Commands.join(bands.toArray(byte[][]::new));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextStyle style = line.style();
        style(bytes, style, TextStyle.NORMAL);
        if (line.text().codePoints().anyMatch(character -> character >= 0x80)) {
            bytes.writeBytes(Commands.CHINESE_ON);
            bytes.writeBytes(own);
            bytes.writeBytes(Commands.CHINESE_OFF);
        } else {
            bytes.writeBytes(own);
        }
        bytes.writeBytes(Commands.LINE_END);
        style(bytes, TextStyle.NORMAL, style);
        return bytes.toByteArray();
    }

    /** What differs from the style before; each line leaves the printer in the normal style. */
    private static void style(ByteArrayOutputStream bytes, TextStyle now, TextStyle before) {
        if (now.bold() != before.bold()) {
            bytes.writeBytes(Commands.bold(now.bold()));
        }
        if (now.underlined() != before.underlined()) {
            bytes.writeBytes(Commands.underline(now.underlined()));
        }
        if (now.wide() != before.wide() || now.tall() != before.tall()) {
            bytes.writeBytes(Commands.size(now.wide(), now.tall()));
        }
    }

    private byte[] qr(SlipElement.QrCode qr) throws UnprintableException {
        ByteMatrix squares = squares(qr.content());
        int moduleDots = Math.min(qr.moduleDots(), profile.dots() / (squares.getWidth() + 2 * QUIET));
        if (moduleDots < 2) {
            throw new UnprintableException("a QR code of " + squares.getWidth() + " squares does not fit the paper");
        }
        if (profile.qr()) {
            return Commands.join(
                    Commands.align(where(qr.align())),
                    Commands.qr(moduleDots, qr.content().getBytes(StandardCharsets.UTF_8)),
                    Commands.align(0));
        }
        List<byte[]> bands = new ArrayList<>();
        int side = squares.getWidth() * moduleDots;
        picture(BitImage.of(side, side, (x, y) -> squares.get(x / moduleDots, y / moduleDots)), qr.align(), bands);
        return Commands.join(bands.toArray(byte[][]::new));
    }

    private static ByteMatrix squares(String content) throws UnprintableException {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooMuch) {
            throw new UnprintableException("this does not fit a QR code: " + tooMuch.getMessage());
        }
    }

    private byte[] barcode(SlipElement.Barcode barcode) {
        byte[] content = Code128.encode(barcode);
        int modules = barcode.kind() == SlipElement.BarcodeKind.CODE_128 ? (content.length + 3) * 11 : 115;
        int moduleDots = Math.clamp(profile.dots() / modules, 1, 2);
        int kind = switch (barcode.kind()) {
            case EAN_13 -> 67;
            case EAN_8 -> 68;
            case CODE_128 -> 73;
        };
        return Commands.join(
                Commands.align(1),
                Commands.barcode(kind, content, barcode.heightDots(), moduleDots, barcode.textBelow()),
                Commands.align(0));
    }

    private void picture(BitImage image, Align align, List<byte[]> commands) {
        BitImage fitting = image.width() <= profile.dots()
                ? image
                : BitImage.of(profile.dots(), image.height(), (x, y) -> image.black(x, y) ? 1 : 0);
        commands.add(Commands.align(where(align)));
        for (int top = 0; top < fitting.height(); top += BAND_ROWS) {
            int rows = Math.min(BAND_ROWS, fitting.height() - top);
            commands.add(Commands.raster(fitting.stride(), rows, fitting.rows(top, rows)));
        }
        commands.add(Commands.align(0));
    }

    private static int where(Align align) {
        return align.ordinal();
    }

    /** The slip holds something that this printer cannot print. */
    static final class UnprintableException extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private UnprintableException(String why) {
            super(why);
        }
    }
}

package app.suanpan.device.simulated.printer;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Draws bar codes and QR codes as a printer would from the data it was sent; what the data does not allow it leaves out. */
final class CodePainter {
    private CodePainter() {}

    /** A QR code whose squares are this many dots. */
    static Optional<BitMatrix> qr(byte[] content, int moduleDots, int level) {
        ErrorCorrectionLevel correction = switch (level) {
            case 49 -> ErrorCorrectionLevel.M;
            case 50 -> ErrorCorrectionLevel.Q;
            case 51 -> ErrorCorrectionLevel.H;
            default -> ErrorCorrectionLevel.L;
        };
        try {
            // Printers put the bytes into the code as they are; ISO-8859-1 is the charset that does just that.
            BitMatrix small = new QRCodeWriter()
                    .encode(
                            new String(content, StandardCharsets.ISO_8859_1),
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.ERROR_CORRECTION, correction, EncodeHintType.MARGIN, 0));
            return Optional.of(enlarge(small, moduleDots, moduleDots));
        } catch (WriterException | IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    /**
     * A bar code by the number of {@code GS k}.
     *
     * @param moduleDots dots of the narrowest bar
     */
    static Optional<BitMatrix> bars(int kind, String content, int moduleDots, int heightDots) {
        try {
            Map<EncodeHintType, Object> tight = Map.of(EncodeHintType.MARGIN, 0);
            BitMatrix small = switch (kind) {
                case 2, 67 -> new EAN13Writer().encode(content, BarcodeFormat.EAN_13, 1, 1, tight);
                case 3, 68 -> new EAN8Writer().encode(content, BarcodeFormat.EAN_8, 1, 1, tight);
                case 73 -> new Code128Writer().encode(content, BarcodeFormat.CODE_128, 1, 1, tight);
                default -> throw new IllegalArgumentException("not simulated: kind " + kind);
            };
            return Optional.of(enlarge(small, moduleDots, heightDots));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    /** What {@code GS k 73} means: <code>{A {B {C</code> choose a code set, and in set C a byte is two digits. */
    static String code128Text(byte[] data, int start) {
        StringBuilder text = new StringBuilder();
        boolean pairs = false;
        for (int at = start; at < data.length; at++) {
            int next = data[at] & 0xFF;
            if (next == '{' && at + 1 < data.length) {
                at++;
                if (data[at] == '{') {
                    text.append('{');
                } else {
                    pairs = data[at] == 'C';
                }
            } else if (pairs) {
                text.append("%02d".formatted(next));
            } else {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    /** The digits of an EAN as people read them below its bars: the printer adds the last one where the host has left it out. */
    static String withCheckDigit(int kind, String content) {
        boolean ean = kind == 2 || kind == 3 || kind == 67 || kind == 68;
        if (!ean || content.length() != 12 && content.length() != 7) {
            return content;
        }
        int sum = 0;
        for (int at = 0; at < content.length(); at++) {
            int weight = (content.length() - at) % 2 == 1 ? 3 : 1;
            sum += weight * (content.charAt(at) - '0');
        }
        return content + (10 - sum % 10) % 10;
    }

    private static BitMatrix enlarge(BitMatrix small, int across, int down) {
        BitMatrix large = new BitMatrix(small.getWidth() * across, small.getHeight() * down);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                if (small.get(x, y)) {
                    large.setRegion(x * across, y * down, across, down);
                }
            }
        }
        return large;
    }
}

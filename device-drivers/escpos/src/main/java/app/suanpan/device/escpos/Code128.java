package app.suanpan.device.escpos;

import app.suanpan.device.slip.SlipElement;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The content of a bar code as {@code GS k} wants it. */
final class Code128 {
    private Code128() {}

    /** EAN as its digits; Code 128 with its code sets chosen: digits in pairs where there are many, otherwise one by one. */
    static byte[] encode(SlipElement.Barcode barcode) {
        String content = barcode.content();
        if (barcode.kind() != SlipElement.BarcodeKind.CODE_128) {
            return content.getBytes(StandardCharsets.US_ASCII);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (content.length() % 2 == 0 && content.chars().allMatch(c -> c >= '0' && c <= '9')) {
            bytes.writeBytes(Commands.bytes('{', 'C'));
            for (int at = 0; at < content.length(); at += 2) {
                bytes.write(Integer.parseInt(content.substring(at, at + 2)));
            }
        } else {
            bytes.writeBytes(Commands.bytes('{', 'B'));
            bytes.writeBytes(content.replace("{", "{{").getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}

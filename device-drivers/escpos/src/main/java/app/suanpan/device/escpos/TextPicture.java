package app.suanpan.device.escpos;

import app.suanpan.device.slip.BitImage;
import app.suanpan.device.slip.SetLine;
import app.suanpan.device.slip.TextWidth;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws a line that the printer's own fonts do not hold, on the same grid, so that its amount stands where the others stand. */
final class TextPicture {
    private static final int COLUMN = 12;
    private static final int HEIGHT = 24;
    private static final int SPACING = 6;
    private static final int BASELINE = 23;
    /** Below this brightness a dot is burnt: thin strokes must not vanish. */
    private static final int BLACK = 0x90;

    private TextPicture() {}

    /** The line as dots, no wider than the paper. */
    static BitImage of(SetLine line, TextWidth width, int paperDots) {
        int across = line.style().wide() ? 2 : 1;
        int down = line.style().tall() ? 2 : 1;
        int columns = Math.max(1, width.of(line.text()));
        BufferedImage picture = new BufferedImage(
                Math.min(paperDots, columns * COLUMN * across), HEIGHT * down + SPACING, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = picture.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            canvas.setColor(Color.BLACK);
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setFont(new Font("Noto Sans Mono CJK SC", line.style().bold() ? Font.BOLD : Font.PLAIN, HEIGHT));
            canvas.scale(across, down);
            canvas.translate(0, down > 1 ? -2 : 0);
            draw(canvas, line, width);
        } finally {
            canvas.dispose();
        }
        return BitImage.of(
                picture.getWidth(),
                picture.getHeight(),
                (x, y) -> (picture.getRaster().getSample(x, y, 0) < BLACK) ? 1 : 0);
    }

    private static void draw(Graphics2D canvas, SetLine line, TextWidth width) {
        int column = 0;
        int at = 0;
        String text = line.text();
        while (at < text.length()) {
            int end = at + Character.charCount(text.codePointAt(at));
            // Marks that combine belong to the character before them.
            while (end < text.length() && width.of(text.codePointAt(end)) == 0) {
                end += Character.charCount(text.codePointAt(end));
            }
            String glyph = text.substring(at, end);
            int columns = width.of(glyph);
            float slack = columns * COLUMN - canvas.getFontMetrics().stringWidth(glyph);
            canvas.drawString(glyph, column * COLUMN + Math.max(0, slack / 2), BASELINE);
            column += columns;
            at = end;
        }
    }
}

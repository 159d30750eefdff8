package app.suanpan.device.simulated.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;

/** Draws lines of text on a strict grid, so that amounts stand under each other whatever font the machine has. */
final class TextPainter {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x16, 0x16, 0x18);

    private static final List<String> FAMILIES =
            List.of("Noto Sans Mono CJK SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei");

    private final Font normal;
    private final Font bold;

    TextPainter() {
        Set<String> installed =
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        String family =
                FAMILIES.stream().filter(installed::contains).findFirst().orElse(Font.MONOSPACED);
        normal = new Font(family, Font.PLAIN, TextCell.HEIGHT_DOTS);
        bold = new Font(family, Font.BOLD, TextCell.HEIGHT_DOTS);
    }

    /** Draws cells from this place to the right, standing on the bottom of the strip. */
    void draw(BufferedImage strip, List<LineBuffer.Placed> cells, int left, int bottom) {
        Graphics2D canvas = strip.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        try {
            for (LineBuffer.Placed placed : cells) {
                draw(
                        canvas,
                        placed.cell(),
                        left + placed.x(),
                        bottom - placed.cell().height());
            }
        } finally {
            canvas.dispose();
        }
    }

    private void draw(Graphics2D canvas, TextCell cell, int x, int top) {
        canvas.setColor(cell.inverted() ? INK : PAPER);
        if (cell.inverted()) {
            canvas.fillRect(x, top, cell.width(), cell.height());
        }
        canvas.setColor(cell.inverted() ? PAPER : INK);
        AffineTransform before = canvas.getTransform();
        canvas.translate(x, top);
        canvas.scale(cell.across(), cell.down());
        canvas.setFont(cell.bold() ? bold : normal);
        FontMetrics metrics = canvas.getFontMetrics();
        String glyph = Character.toString(cell.character());
        // A font whose advance is not the grid's is centred in its cell rather than let the grid slip.
        float indent = (cell.columns() * TextCell.COLUMN_DOTS - metrics.stringWidth(glyph)) / 2f;
        canvas.drawString(glyph, indent, 20.5f);
        canvas.setTransform(before);
        if (cell.underlined()) {
            canvas.fillRect(x, top + cell.height() - 2, cell.width(), 2);
        }
    }
}

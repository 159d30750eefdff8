package app.suanpan.command.badge;

import app.suanpan.command.BadgeCode;
import app.suanpan.domain.item.LocalName;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Badges as cards to cut out: ten on an A4 page, each as large as a bank card, so that they fit the holders that shops buy. Letters are drawn as
 * their outlines, so that a name looks the same on every printer, whatever letters it has.
 */
final class CardSheet {
    /** ISO/IEC 7810, ID-1. */
    static final double CARD_WIDTH = 85.6;

    static final double CARD_HEIGHT = 54;
    static final int COLUMNS = 2;
    static final int ROWS = 5;
    static final double LEFT = (PdfPage.WIDTH - COLUMNS * CARD_WIDTH) / 2;
    static final double TOP = (PdfPage.HEIGHT - ROWS * CARD_HEIGHT) / 2;

    private static final double CROP_FROM = 1.5;
    private static final double CROP_TO = 6;
    /** With the silence around it that ISO/IEC 18004 asks for. */
    private static final double CODE = 44;

    private static final double EDGE = 5;
    private static final double WORDS_LEFT = CODE + 5;
    private static final double WORDS_WIDTH = CARD_WIDTH - WORDS_LEFT - EDGE;
    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

    private final PdfPage page = new PdfPage();

    private CardSheet() {}

    /**
     * The sheets of these badges, ten each.
     *
     * @throws MissingLettersException if this machine has no font with the letters of a name
     */
    static byte[] pdf(List<GuideBadge> badges) {
        List<PdfPage> pages = new ArrayList<>();
        int each = COLUMNS * ROWS;
        for (int first = 0; first < badges.size(); first += each) {
            CardSheet sheet = new CardSheet();
            sheet.draw(badges.subList(first, Math.min(badges.size(), first + each)));
            pages.add(sheet.page);
        }
        return PdfFile.of(pages);
    }

    private void draw(List<GuideBadge> badges) {
        cropMarks();
        for (int place = 0; place < badges.size(); place++) {
            card(
                    badges.get(place),
                    LEFT + place % COLUMNS * CARD_WIDTH,
                    TOP + Math.floorDiv(place, COLUMNS) * CARD_HEIGHT);
        }
    }

    private void cropMarks() {
        double right = PdfPage.WIDTH - LEFT;
        double bottom = PdfPage.HEIGHT - TOP;
        for (int column = 0; column <= COLUMNS; column++) {
            double x = LEFT + column * CARD_WIDTH;
            page.line(x, TOP - CROP_TO, x, TOP - CROP_FROM);
            page.line(x, bottom + CROP_FROM, x, bottom + CROP_TO);
        }
        for (int row = 0; row <= ROWS; row++) {
            double y = TOP + row * CARD_HEIGHT;
            page.line(LEFT - CROP_TO, y, LEFT - CROP_FROM, y);
            page.line(right + CROP_FROM, y, right + CROP_TO, y);
        }
    }

    private void card(GuideBadge badge, double x, double y) {
        code(BadgeCode.of(badge.link()), x + 1, y + (CARD_HEIGHT - CODE) / 2);
        double words = x + WORDS_LEFT;
        names(badge.store(), 9, 9, words, y + 11, 4);
        names(badge.guide().firstName(), 24, 13, words, y + 29, 7);
        words("No. " + badge.number(), 8, words, y + CARD_HEIGHT - 7);
    }

    /** A name in both languages, one under the other, or once where it is the same. */
    private void names(LocalName name, int large, int small, double x, double y, double below) {
        words(name.zh(), large, x, y);
        if (!name.en().equals(name.zh())) {
            words(name.en(), small, x, y + below);
        }
    }

    private void code(BadgeCode code, double x, double y) {
        double module = CODE / (code.size() + 2 * BadgeCode.QUIET);
        for (int row = 0; row < code.size(); row++) {
            int column = 0;
            while (column < code.size()) {
                int end = column;
                while (code.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    page.rectangle(
                            x + (BadgeCode.QUIET + column) * module,
                            y + (BadgeCode.QUIET + row) * module,
                            (end - column) * module,
                            module);
                }
                column = end + 1;
            }
        }
    }

    /** In one line, smaller where it would be too long. */
    private void words(String text, int size, double x, double y) {
        if (text.isBlank()) {
            return;
        }
        Font font = font(text);
        double room = PdfPage.points(WORDS_WIDTH);
        double width =
                font.deriveFont((float) size).getStringBounds(text, PAPER).getWidth();
        float fitting = (float) (width > room ? size * room / width : size);
        Shape outline = font.deriveFont(fitting).createGlyphVector(PAPER, text).getOutline();
        page.shape(outline, x, y);
    }

    private static Font font(String text) {
        for (String name : List.of("Noto Sans CJK SC", Font.SANS_SERIF)) {
            Font font = new Font(name, Font.BOLD, 10);
            if (font.canDisplayUpTo(text) < 0) {
                return font;
            }
        }
        throw new MissingLettersException(text);
    }

    /** No font of this machine has the letters of a name. */
    static final class MissingLettersException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingLettersException(String text) {
            super(text);
        }
    }
}

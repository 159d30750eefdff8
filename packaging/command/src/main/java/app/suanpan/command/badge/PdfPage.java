package app.suanpan.command.badge;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** One A4 page, drawn in millimetres from its upper left corner: filled shapes and thin lines, and nothing that a printer has to have. */
final class PdfPage {
    static final double WIDTH = 210;
    static final double HEIGHT = 297;

    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;
    private static final int DIGITS = 3;

    private final StringBuilder content = new StringBuilder("0.2 w\n");

    /** A black rectangle. */
    void rectangle(double x, double y, double width, double height) {
        add("re f", points(x), points(HEIGHT - y - height), points(width), points(height));
    }

    /** A hair line. */
    void line(double fromX, double fromY, double toX, double toY) {
        add("m", points(fromX), points(HEIGHT - fromY));
        add("l S", points(toX), points(HEIGHT - toY));
    }

    /** A black shape whose own place is in points, its y downwards, moved so that its origin lies here. */
    void shape(Shape shape, double x, double y) {
        double right = points(x);
        double up = points(HEIGHT - y);
        double[] to = new double[6];
        double lastX = 0;
        double lastY = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(to);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> add("m", right + to[0], up - to[1]);
                case PathIterator.SEG_LINETO -> add("l", right + to[0], up - to[1]);
                // PDF has no curves of the second degree: each is one of the third.
                case PathIterator.SEG_QUADTO ->
                    add(
                            "c",
                            right + lastX + 2 * (to[0] - lastX) / 3,
                            up - lastY - 2 * (to[1] - lastY) / 3,
                            right + to[2] + 2 * (to[0] - to[2]) / 3,
                            up - to[3] - 2 * (to[1] - to[3]) / 3,
                            right + to[2],
                            up - to[3]);
                case PathIterator.SEG_CUBICTO ->
                    add("c", right + to[0], up - to[1], right + to[2], up - to[3], right + to[4], up - to[5]);
                default -> content.append("h\n");
            }
            int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                lastX = to[end];
                lastY = to[end + 1];
            }
        }
        content.append("f\n");
    }

    /** What is drawn, as PDF's operators. */
    byte[] content() {
        return content.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static double points(double millimetres) {
        return millimetres * POINTS_A_MILLIMETRE;
    }

    private void add(String operator, double... numbers) {
        for (double number : numbers) {
            content.append(text(number)).append(' ');
        }
        content.append(operator).append('\n');
    }

    /** PDF knows no exponents. */
    static String text(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}

package app.suanpan.kiosk.attract;

import app.suanpan.kiosk.place.KioskPlace;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A suanpan, drawn from edge to edge: two beads above the beam, worth five each, and five below, worth one. The beads that
 * count are jade. It shows a number, as an abacus on a counter does.
 */
final class AbacusPattern extends Region {
    private static final String NUMBER = "2718281828459045235360287471352662497757";
    private static final double ROD_PITCH = 3.6;
    private static final double BEAD_WIDTH = 3.1;
    private static final double BEAD_HEIGHT = 1.55;
    private static final int ABOVE = 2;
    private static final int BELOW = 5;
    /** Rows of a rod: two beads and a gap above the beam, the beam, five beads and a gap below. */
    private static final double ROWS = ABOVE + BELOW + 2.9;

    private final KioskPlace place;
    private final Rectangle clip = new Rectangle();

    AbacusPattern(KioskPlace place) {
        this.place = place;
        getStyleClass().add("k-abacus");
        setClip(clip);
        setMinHeight(0);
        place.unitProperty().addListener(observable -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        getChildren().clear();
        double em = place.unitProperty().get();
        double pitch = ROD_PITCH * em;
        double row = BEAD_HEIGHT * em;
        double top = (getHeight() - ROWS * row) / 2;
        double beam = top + (ABOVE + 1) * row;
        int rods = (int) Math.ceil(getWidth() / pitch) + 1;
        double left = (getWidth() - rods * pitch) / 2;
        for (int rod = 0; rod < rods; rod++) {
            double x = left + rod * pitch + pitch / 2;
            add("k-rod", x - em * 0.09, -em, em * 0.18, getHeight() + 2 * em, 0);
            int digit = NUMBER.charAt(rod % NUMBER.length()) - '0';
            above(x, beam, digit >= 5, em, row);
            below(x, beam + 0.7 * row, digit % 5, em, row);
        }
        add("k-beam", -em, beam + 0.1 * row, getWidth() + 2 * em, 0.5 * row, 0);
    }

    /** One bead of two is at the beam when the digit is five or more. */
    private void above(double x, double beam, boolean counts, double em, double row) {
        double first = beam - ABOVE * row;
        for (int bead : List.of(0, 1)) {
            boolean down = counts && bead == 1;
            double y = down ? first + bead * row : first + (bead - 1) * row;
            bead(x, y, down, em, row);
        }
    }

    /** As many beads of five are at the beam as the digit has ones; the rest lie a row lower. */
    private void below(double x, double first, int ones, double em, double row) {
        for (int bead = 0; bead < BELOW; bead++) {
            boolean up = bead < ones;
            bead(x, first + (up ? bead : bead + 1) * row, up, em, row);
        }
    }

    private void bead(double x, double y, boolean counts, double em, double row) {
        double width = BEAD_WIDTH * em;
        add(counts ? "k-bead-counting" : "k-bead", x - width / 2, y + 0.05 * row, width, 0.9 * row, row);
    }

    private void add(String style, double x, double y, double width, double height, double arc) {
        Rectangle shape = new Rectangle(x, y, width, height);
        shape.getStyleClass().add(style);
        shape.setArcWidth(arc);
        shape.setArcHeight(arc);
        getChildren().add(shape);
    }
}

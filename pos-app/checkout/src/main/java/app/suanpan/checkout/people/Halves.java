package app.suanpan.checkout.people;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Two things beside each other: on the left people and reasons, on the right a PIN, as wide as fingers need its keys. */
final class Halves extends HBox {
    private static final double PAD_WIDTH = 290;

    /** What is left of a panel on the narrowest screen: so the panel is as high as the words are there, and no higher. */
    private static final double BESIDE_THE_PAD = 170;

    /** As a panel has them: the pad has what it needs, the rest is the left half's. */
    static Halves inAPanel(Region left, Region right) {
        right.setMinWidth(PAD_WIDTH);
        right.setPrefWidth(PAD_WIDTH);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        left.setPrefWidth(BESIDE_THE_PAD);
        left.setMaxWidth(Double.MAX_VALUE);
        return new Halves(8, left, right);
    }

    /** As the work area has them: each as wide as the other whatever is in it. */
    static Halves alike(Region left, Region right) {
        for (Region half : new Region[] {left, right}) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setPrefWidth(100);
            half.setMaxWidth(Double.MAX_VALUE);
        }
        return new Halves(24, left, right);
    }

    private Halves(double gap, Region left, Region right) {
        super(gap, left, right);
    }
}

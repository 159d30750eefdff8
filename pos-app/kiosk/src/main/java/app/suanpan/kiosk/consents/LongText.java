package app.suanpan.kiosk.consents;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/** Words of any length, as high as they need to be where there is room; where there is not, a finger moves them. */
final class LongText extends ScrollPane {
    private final Label words;

    LongText(Label words) {
        super(words);
        this.words = words;
        getStyleClass().add("k-long-text");
        setFitToWidth(true);
        setPannable(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        visibleProperty().addListener((observable, was, is) -> setVvalue(0));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** A scroll pane asks what it holds for its height before it says how wide it is: of wrapped words that is one line. */
    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        return snappedTopInset() + words.prefHeight(width < 0 ? width : width - sides) + snappedBottomInset();
    }
}

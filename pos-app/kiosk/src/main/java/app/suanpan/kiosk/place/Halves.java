package app.suanpan.kiosk.place;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * What is asked, and what is answered: the question above and the answers below, within reach of a hand; on a wide screen side by
 * side.
 */
public final class Halves extends Region {
    private static final double WIDE_SHARE = 0.44;

    private final Node question;
    private final Node answers;
    private final double share;

    /**
     * @param question what is read
     * @param answers what is touched
     * @param share how much of a high screen's height is for the question, 0 to 1
     */
    public Halves(Node question, Node answers, double share) {
        this.question = question;
        this.answers = answers;
        this.share = share;
        getStyleClass().add("k-halves");
        getChildren().addAll(question, answers);
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double width = getWidth() - in.getLeft() - in.getRight();
        double height = getHeight() - in.getTop() - in.getBottom();
        if (getHeight() > getWidth()) {
            double top = snapSizeY(height * share);
            question.resizeRelocate(in.getLeft(), in.getTop(), width, top);
            answers.resizeRelocate(in.getLeft(), in.getTop() + top, width, height - top);
        } else {
            double left = snapSizeX(width * WIDE_SHARE);
            double gap = in.getLeft();
            question.resizeRelocate(in.getLeft(), in.getTop(), left - gap / 2, height);
            answers.resizeRelocate(in.getLeft() + left + gap / 2, in.getTop(), width - left - gap / 2, height);
        }
    }
}

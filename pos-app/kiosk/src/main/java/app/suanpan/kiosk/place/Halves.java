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

    private final KioskPlace place;
    private final Node question;
    private final Node answers;
    private final double share;

    /**
     * @param place says how low the answers have to be
     * @param question what is read
     * @param answers what is touched
     * @param share how much of a high screen's height is for the question, 0 to 1
     */
    public Halves(KioskPlace place, Node question, Node answers, double share) {
        this.place = place;
        this.question = question;
        this.answers = answers;
        this.share = share;
        getStyleClass().add("k-halves");
        getChildren().addAll(question, answers);
        place.reachProperty().addListener(observable -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double width = getWidth() - in.getLeft() - in.getRight();
        double height = getHeight() - in.getTop() - in.getBottom();
        if (getHeight() > getWidth()) {
            double least = Math.max(snapSizeY(height * share), outOfReach(in));
            // A long name, or large text, takes what the answers can spare.
            double wanted = Math.min(question.prefHeight(width), height - answers.minHeight(width));
            double top = Math.max(least, snapSizeY(wanted));
            question.resizeRelocate(in.getLeft(), in.getTop(), width, top);
            answers.resizeRelocate(in.getLeft(), in.getTop() + top, width, height - top);
        } else {
            double left = snapSizeX(width * WIDE_SHARE);
            double gap = in.getLeft();
            question.resizeRelocate(in.getLeft(), in.getTop(), left - gap / 2, height);
            double top = outOfReach(in);
            answers.resizeRelocate(
                    in.getLeft() + left + gap / 2, in.getTop() + top, width - left - gap / 2, height - top);
        }
    }

    /** How much of the height, from the top, is too high to be touched. */
    private double outOfReach(Insets in) {
        double reach = place.reachProperty().get();
        return reach == 0 ? 0 : Math.max(0, snapSizeY(sceneToLocal(0, reach).getY() - in.getTop()));
    }
}

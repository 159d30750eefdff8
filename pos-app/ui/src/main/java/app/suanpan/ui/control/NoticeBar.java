package app.suanpan.ui.control;

import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * One sentence with a short code, over the work area. It never takes the focus and needs no click: information leaves by
 * itself, the rest when the next thing goes right.
 */
public final class NoticeBar extends HBox {
    /** How loudly something is said. */
    public enum Level {
        /** Good to know, jade; leaves by itself. */
        INFORMATION,
        /** Not done; amber. */
        ATTENTION,
        /** Somebody must act; red. */
        ALARM
    }

    private static final Duration STAYS = Duration.seconds(4);

    private final Label sentence = new Label();
    private final Label code = new Label();
    private final Button close;
    private final PauseTransition leaving = new PauseTransition(STAYS);

    /**
     * A bar that is hidden until it has something to say, for screens without a keyboard.
     *
     * @param dismissed told when a finger, or time, takes the notice away
     */
    public NoticeBar(Consumer<NoticeBar> dismissed) {
        this(cross(), dismissed);
        close.setOnAction(event -> dismissed.accept(this));
    }

    /**
     * A bar that is hidden until it has something to say.
     *
     * @param dismiss takes the notice away, by its key too
     */
    public NoticeBar(Action dismiss, Texts texts) {
        this(new ActionButton(dismiss, ActionButton.Kind.QUIET, texts), bar -> dismiss.fire());
    }

    private NoticeBar(Button close, Consumer<NoticeBar> dismissed) {
        this.close = close;
        setId("notice");
        getStyleClass().add("sp-notice");
        setAlignment(Pos.CENTER_LEFT);
        Region mark = new Region();
        mark.getStyleClass().add("sp-notice-mark");
        sentence.setId("notice-sentence");
        sentence.getStyleClass().add("sp-notice-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        code.setId("notice-code");
        code.getStyleClass().add("sp-notice-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        close.setMinWidth(USE_PREF_SIZE);
        leaving.setOnFinished(event -> dismissed.accept(this));
        getChildren().addAll(mark, sentence, code, close);
        setMaxHeight(USE_PREF_SIZE);
        hide();
    }

    /** What a screen reader calls the cross. */
    public void nameClose(ObservableValue<String> words) {
        close.accessibleTextProperty().bind(words);
    }

    private static Button cross() {
        Button close = new Button();
        close.setId("notice-close");
        close.getStyleClass().add("sp-close");
        Region cross = new Region();
        cross.getStyleClass().add("sp-cross");
        close.setGraphic(cross);
        close.setFocusTraversable(false);
        return close;
    }

    /**
     * Says something; what was said before goes.
     *
     * @param text follows the language, since a notice may stay while the language is switched
     * @param shortCode by which whoever is asked for help knows it; empty where nobody needs help
     */
    public void say(Level level, ObservableValue<String> text, String shortCode) {
        sentence.textProperty().bind(text);
        code.setText(shortCode);
        code.setManaged(!shortCode.isEmpty());
        code.setVisible(!shortCode.isEmpty());
        for (Level each : Level.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(java.util.Locale.ROOT)), each == level);
        }
        setVisible(true);
        setManaged(true);
        if (level == Level.INFORMATION) {
            leaving.playFromStart();
        } else {
            leaving.stop();
        }
    }

    /** Says nothing any more. */
    public void hide() {
        leaving.stop();
        setVisible(false);
        setManaged(false);
    }
}

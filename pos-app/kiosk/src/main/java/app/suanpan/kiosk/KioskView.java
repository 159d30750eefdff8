package app.suanpan.kiosk;

import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode.Severity;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NoticeBar;
import app.suanpan.ui.control.NoticeBar.Level;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame round the questions: who we are, language and camera above; back and start over below. */
final class KioskView extends StackPane {
    private static final int STEPS = 4;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double HIGH_WIDTH = 1080;
    private static final double HIGH_HEIGHT = 1920;
    private static final double HIGH_TEXT = 32;
    private static final double WIDE_WIDTH = 1280;
    private static final double WIDE_HEIGHT = 800;
    private static final double WIDE_TEXT = 20;

    private final KioskModel model;
    private final KioskPlace place;
    private final StackPane question = new StackPane();
    private final NoticeBar notice;

    KioskView(KioskModel model, KioskPlace place, Action back, Action startOver, Action language, Action stay) {
        this.model = model;
        this.place = place;
        this.notice = new NoticeBar(bar -> model.notice.set(Optional.empty()));
        getStyleClass().add("kiosk");
        BorderPane frame = new BorderPane(new StackPane(question, notice));
        StackPane.setAlignment(notice, Pos.TOP_LEFT);
        notice.getStyleClass().add("k-notice");
        frame.setTop(top(language));
        frame.setBottom(bottom(back, startOver));
        getChildren().addAll(frame, countdown(stay), unreachable());
        model.notice.addListener((observable, was, is) -> is.ifPresentOrElse(this::say, notice::hide));
        widthProperty().addListener(observable -> scale());
        heightProperty().addListener(observable -> scale());
        scale();
    }

    /** Puts a question on the screen. */
    void show(Node node) {
        question.getChildren().setAll(node);
    }

    /** Everything follows the size of plain text, and that follows the window. */
    private void scale() {
        boolean high = getHeight() > getWidth();
        double em = high
                ? HIGH_TEXT * Math.min(getWidth() / HIGH_WIDTH, getHeight() / HIGH_HEIGHT)
                : WIDE_TEXT * Math.min(getWidth() / WIDE_WIDTH, getHeight() / WIDE_HEIGHT);
        if (em > 0) {
            place.emProperty().set(em);
            setStyle("-fx-font-size: " + String.format(Locale.ROOT, "%.2f", em) + "px;");
            place.highProperty().set(high);
            pseudoClassStateChanged(PseudoClass.getPseudoClass("high"), high);
        }
    }

    private void say(Notice said) {
        Level level = said.code().severity() == Severity.INFORMATION ? Level.INFORMATION : Level.ATTENTION;
        String key = "notice." + said.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        notice.say(level, place.texts().bind(key), said.code().shortCode());
    }

    private Node top(Action language) {
        Texts texts = place.texts();
        Label store = new Label();
        store.getStyleClass().add("k-store");
        store.textProperty()
                .bind(texts.derive(it -> model.store.get().in(it.language().code()), model.store));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region light = new Region();
        light.getStyleClass().add("k-camera-light");
        Label camera = new Label("", light);
        camera.setId("camera");
        camera.getStyleClass().add("k-camera");
        camera.textProperty().bind(texts.bind("frame.camera"));
        camera.visibleProperty().bind(model.cameraOn);
        camera.managedProperty().bind(model.cameraOn);
        ActionButton switching = new ActionButton(
                language, Kind.PLAIN, texts.derive(it -> it.language().other().ownName()));
        switching.setMaxWidth(USE_PREF_SIZE);
        switching.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(store, space, camera, switching);
        bar.getStyleClass().add("k-top");
        return bar;
    }

    private Node bottom(Action back, Action startOver) {
        HBox progress = new HBox();
        progress.getStyleClass().add("k-progress");
        for (int i = 1; i <= STEPS; i++) {
            Region step = new Region();
            step.getStyleClass().add("k-step");
            HBox.setHgrow(step, Priority.ALWAYS);
            int at = i;
            model.step.addListener((observable, was, is) -> step.pseudoClassStateChanged(DONE, is.intValue() >= at));
            progress.getChildren().add(step);
        }
        progress.visibleProperty().bind(model.step.greaterThan(0));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ActionButton backButton = new ActionButton(back, Kind.PLAIN, place.texts());
        ActionButton startOverButton = new ActionButton(startOver, Kind.QUIET, place.texts());
        HBox steps = new HBox(backButton, space, startOverButton);
        steps.getStyleClass().add("k-bottom-actions");
        VBox bar = new VBox(progress, steps);
        bar.getStyleClass().add("k-bottom");
        bar.visibleProperty().bind(model.nobodyHere.not());
        bar.managedProperty().bind(model.nobodyHere.not());
        return bar;
    }

    private Node countdown(Action stay) {
        Label seconds = new Label();
        seconds.setId("countdown");
        seconds.getStyleClass().add("k-countdown");
        seconds.textProperty().bind(model.countdown.asString());
        VBox panel = new VBox(
                place.label("k-title", "idle.title"),
                seconds,
                place.label("k-text", "idle.lead"),
                new ActionButton(stay, Kind.MAIN, place.texts()));
        panel.getStyleClass().addAll("sp-panel", "k-panel");
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane overlay = new StackPane(panel);
        overlay.getStyleClass().add("sp-overlay");
        overlay.visibleProperty().bind(model.countdown.greaterThanOrEqualTo(0));
        return overlay;
    }

    /** Without its store a kiosk can do nothing, and says so without showing anybody's answers. */
    private Node unreachable() {
        VBox words = new VBox(place.label("k-title", "frame.closed"), place.label("k-text", "frame.closed-lead"));
        words.setId("closed");
        words.getStyleClass().addAll("k-question", "k-closed");
        words.visibleProperty().bind(model.connected.not());
        return words;
    }
}

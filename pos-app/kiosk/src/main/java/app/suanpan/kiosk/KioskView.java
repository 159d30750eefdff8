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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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

/** The frame round the questions: who we are and the camera above; the way back, and how the visitor wants the screen, below. */
final class KioskView extends StackPane {
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final PseudoClass LOWERED = PseudoClass.getPseudoClass("lowered");
    /** How much larger large text is. */
    private static final double LARGER = 1.4;

    private static final double HIGH_WIDTH = 1080;
    private static final double HIGH_HEIGHT = 1920;
    private static final double HIGH_TEXT = 32;
    private static final double WIDE_WIDTH = 1280;
    private static final double WIDE_HEIGHT = 800;
    private static final double WIDE_TEXT = 20;

    private final KioskModel model;
    private final KioskPlace place;
    private final ReachableShare reachable;
    private final BooleanProperty outOfReach = new SimpleBooleanProperty();
    private final StackPane question = new StackPane();
    private final NoticeBar notice;
    private final BorderPane frame = new BorderPane();
    private final Node countdown;
    private final Node closed;

    /**
     * The frame of a place.
     *
     * @param reachable how much of the height of a window, from its foot, is within reach, by whether it stands
     * @param storeTouched run when somebody touches the store's name
     */
    KioskView(
            KioskModel model,
            KioskPlace place,
            ReachableShare reachable,
            Runnable storeTouched,
            Action back,
            Action startOver,
            Action language,
            Action stay) {
        this.model = model;
        this.reachable = reachable;
        this.place = place;
        this.notice = new NoticeBar(bar -> model.notice.set(Optional.empty()));
        getStyleClass().add("kiosk");
        StackPane.setAlignment(notice, Pos.TOP_LEFT);
        notice.getStyleClass().add("k-notice");
        notice.nameClose(place.texts().bind("frame.close-notice"));
        // It is read before the question, and lies over it.
        notice.setViewOrder(-1);
        // In the order in which they are read, which is the order of the Tab key.
        frame.setTop(top(storeTouched));
        frame.setCenter(new StackPane(notice, question));
        frame.setBottom(bottom(back, startOver, language));
        countdown = countdown(stay);
        closed = unreachable();
        getChildren().addAll(frame, countdown, closed);
        model.notice.addListener((observable, was, is) -> is.ifPresentOrElse(this::say, notice::hide));
        model.comfort.largeText.addListener(observable -> scale());
        model.comfort.lowered.addListener(observable -> scale());
        widthProperty().addListener(observable -> scale());
        heightProperty().addListener(observable -> scale());
        scale();
    }

    /** How much of the height of a window, from its foot, is within reach. */
    @FunctionalInterface
    interface ReachableShare {
        /** 0 to 1, for a window that stands upright or lies. */
        double of(boolean high);
    }

    /** Puts a question on the screen. */
    void show(Node node) {
        question.getChildren().setAll(node);
    }

    /** What can be touched now: everything, or the panel that lies over it. */
    Node inFront() {
        if (closed.isVisible()) {
            return closed;
        }
        return countdown.isVisible() ? countdown : frame;
    }

    /** Everything follows the size of plain text, and that follows the window. */
    private void scale() {
        boolean high = getHeight() > getWidth();
        double em = high
                ? HIGH_TEXT * Math.min(getWidth() / HIGH_WIDTH, getHeight() / HIGH_HEIGHT)
                : WIDE_TEXT * Math.min(getWidth() / WIDE_WIDTH, getHeight() / WIDE_HEIGHT);
        if (em > 0) {
            boolean large = model.comfort.largeText.get();
            double text = large ? em * LARGER : em;
            place.unitProperty().set(em);
            place.emProperty().set(text);
            setStyle("-fx-font-size: " + String.format(Locale.ROOT, "%.2f", text) + "px;");
            place.highProperty().set(high);
            pseudoClassStateChanged(PseudoClass.getPseudoClass("high"), high);
            pseudoClassStateChanged(LARGE, large);
            reach(high);
        }
    }

    private void reach(boolean high) {
        double share = reachable.of(high);
        boolean lowered = model.comfort.lowered.get();
        outOfReach.set(share < 1);
        place.reachProperty().set(lowered ? getHeight() * (1 - share) : 0);
        pseudoClassStateChanged(LOWERED, lowered);
    }

    private void say(Notice said) {
        Level level = said.code().severity() == Severity.INFORMATION ? Level.INFORMATION : Level.ATTENTION;
        String key = "notice." + said.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        notice.say(level, place.texts().bind(key), said.code().shortCode());
    }

    private Node top(Runnable storeTouched) {
        Texts texts = place.texts();
        Label store = KioskPlace.wrapping("k-store");
        store.textProperty()
                .bind(texts.derive(it -> model.store.get().in(it.language().code()), model.store));
        store.setId("store");
        store.setOnMousePressed(event -> storeTouched.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region light = new Region();
        light.getStyleClass().add("k-camera-light");
        Label camera = new Label("", light);
        camera.setId("camera");
        // Of the two, a store's long name wraps.
        camera.setMinWidth(USE_PREF_SIZE);
        camera.getStyleClass().add("k-camera");
        camera.textProperty().bind(texts.bind("frame.camera"));
        camera.visibleProperty().bind(model.cameraOn);
        camera.managedProperty().bind(model.cameraOn);
        HBox bar = new HBox(store, space, camera);
        bar.getStyleClass().add("k-top");
        return bar;
    }

    private Node bottom(Action back, Action startOver, Action language) {
        Texts texts = place.texts();
        ActionButton lowered = comfort("lowered", "frame.lower", "frame.raise", model.comfort.lowered);
        lowered.visibleProperty().bind(outOfReach);
        lowered.managedProperty().bind(outOfReach);
        return new BottomBar(
                model,
                place,
                new ActionButton(back, Kind.PLAIN, texts),
                new ActionButton(startOver, Kind.QUIET, texts),
                List.of(
                        lowered,
                        comfort("large-text", "frame.large", "frame.ordinary-text", model.comfort.largeText),
                        comfort("contrast", "frame.contrast", "frame.ordinary-colours", model.comfort.contrast),
                        new ActionButton(
                                language,
                                Kind.PLAIN,
                                texts.derive(it -> it.language().other().ownName()))));
    }

    /** A switch that says what it leads to, as the one for the language does. */
    private ActionButton comfort(String id, String on, String off, BooleanProperty wanted) {
        Action turn = Action.keyless(id, on, () -> wanted.set(!wanted.get()));
        return new ActionButton(
                turn, Kind.PLAIN, place.texts().derive(texts -> texts.text(wanted.get() ? off : on), wanted));
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
        overlay.getStyleClass().add("k-countdown-overlay");
        overlay.visibleProperty().bind(model.countdown.greaterThanOrEqualTo(0));
        return overlay;
    }

    /** Without its store a kiosk can do nothing, and says so without showing anybody's answers. */
    private Node unreachable() {
        VBox words = new VBox(place.label("k-title", "frame.closed"), place.label("k-text", "frame.closed-lead"));
        words.setId("closed");
        words.getStyleClass().add("k-closed");
        words.visibleProperty().bind(model.connected.not());
        return words;
    }
}

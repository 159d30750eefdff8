package app.suanpan.checkout;

import app.suanpan.checkout.place.NoticeWords;
import app.suanpan.checkout.place.WorkArea;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.NoticeBar;
import app.suanpan.ui.control.NoticeBar.Level;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame: status bar above, basket on the left, work area on the right; each always at the same place. */
final class CheckoutView extends StackPane {
    /** The basket's share of the width. */
    private static final double BASKET = 0.46;

    /** Narrower screens set some things closer. */
    private static final double ROOMY = 1180;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass TRAINING = PseudoClass.getPseudoClass("training");
    private final CheckoutModel model;
    private final Workplace place;
    private final StackPane content = new StackPane();
    private final HBox actions = new HBox();
    private final StackPane main = new StackPane();
    private final NoticeBar notice;

    CheckoutView(CheckoutModel model, Workplace place, ScreenKeys keys, Node status, Node basket) {
        this.model = model;
        this.place = place;
        getStyleClass().add("checkout");
        notice = new NoticeBar(keys.dismiss(), place.texts());
        model.noticed.bind(notice.visibleProperty());
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        content.getStyleClass().add("work-content");
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        actions.getStyleClass().add("work-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(actions, Priority.ALWAYS);
        main.getStyleClass().add("work-main");
        HBox bar = new HBox(actions, main);
        bar.getStyleClass().add("work-bar");
        bar.setAlignment(Pos.CENTER);
        Region noticePlace = new Region();
        noticePlace.getStyleClass().add("notice-place");
        VBox work = new VBox(content, noticePlace, bar);
        work.getStyleClass().add("work");
        StackPane noticeLayer = new StackPane(notice);
        noticeLayer.getStyleClass().add("notice-layer");
        noticeLayer.setPickOnBounds(false);
        StackPane right = new StackPane(work, noticeLayer, place.panels().overlay(), keys.helpOverlay());
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        Region left = (Region) basket;
        left.minWidthProperty().bind(widthProperty().multiply(BASKET));
        left.maxWidthProperty().bind(widthProperty().multiply(BASKET));
        HBox halves = new HBox(left, right);
        VBox.setVgrow(halves, Priority.ALWAYS);
        VBox whole = new VBox(status, halves);
        whole.getStyleClass().add("checkout-whole");
        getChildren().addAll(whole, trainingFrame(), disconnected());
        widthProperty().addListener((observable, was, is) -> showHowNarrow());
        place.theme().textSizeProperty().addListener((observable, was, is) -> showHowNarrow());
        model.notice.addListener((observable, was, is) -> showNotice());
        model.state.addListener((observable, was, is) -> showNotice());
    }

    private void showHowNarrow() {
        pseudoClassStateChanged(
                COMPACT, getWidth() < ROOMY * place.theme().textSize().factor());
    }

    /** Puts a work area in place of the one shown. */
    void show(WorkArea area) {
        content.getChildren().setAll(area.content());
        actions.getChildren().setAll(area.actions());
        for (ActionButton button : area.actions()) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setMinWidth(USE_PREF_SIZE);
        }
        main.getChildren().setAll(area.main());
    }

    /** Takes the notice away before the register has answered that it is gone. */
    void hideNotice() {
        notice.hide();
    }

    /** Says that the last command may not have arrived. */
    void sayNotAnswered() {
        notice.say(Level.ALARM, place.texts().bind("notice.not-answered"), "C01");
    }

    /** Says that the store was slow and what was pressed meanwhile is not done. */
    void sayTooLate() {
        notice.say(Level.ALARM, place.texts().bind("notice.too-late"), "C03");
    }

    /** Says that what the screen remembered of itself could not be used. */
    void saySettingsDamaged() {
        notice.say(Level.ATTENTION, place.texts().bind("notice.settings-damaged"), "C04");
    }

    private void showNotice() {
        Notice said = model.notice.get().orElse(null);
        if (said == null) {
            notice.hide();
            return;
        }
        Level level = switch (said.code().severity()) {
            case INFORMATION -> Level.INFORMATION;
            case ATTENTION -> Level.ATTENTION;
            case ALARM -> Level.ALARM;
        };
        boolean friendly = said.code().severity() == NoticeCode.Severity.INFORMATION;
        notice.say(
                level,
                place.texts().derive(texts -> NoticeWords.of(said, texts)),
                friendly ? "" : said.code().shortCode());
    }

    /** Round the whole screen, so that nobody takes practice for business; it is in nobody's way. */
    private Node trainingFrame() {
        Region frame = new Region();
        frame.setId("training-frame");
        frame.getStyleClass().add("training-frame");
        frame.setMouseTransparent(true);
        frame.visibleProperty().bind(model.training);
        model.training.addListener((observable, was, is) -> pseudoClassStateChanged(TRAINING, is));
        return frame;
    }

    /** While the store's process is away nothing can be done; what was on the screen stays to be seen. */
    private Node disconnected() {
        Label title = new Label();
        title.getStyleClass().add("sp-heading");
        title.textProperty().bind(place.texts().bind("connection.title"));
        Label words = new Label();
        words.getStyleClass().add("card-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(place.texts().bind("connection.words"));
        Label code = new Label("C02");
        code.getStyleClass().add("sp-secondary");
        VBox panel = new VBox(title, words, code);
        panel.getStyleClass().addAll("sp-panel", "connection");
        panel.setMaxSize(520, USE_PREF_SIZE);
        StackPane layer = new StackPane(panel);
        layer.setId("disconnected");
        layer.getStyleClass().add("sp-overlay");
        layer.visibleProperty().bind(model.connected.not());
        return layer;
    }
}

package app.suanpan.simulator;

import app.suanpan.ui.control.NoticeBar;
import app.suanpan.ui.control.Overlay;
import app.suanpan.ui.text.Texts;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The whole window. Narrow, it has the shelf above and the rest below, to stand beside a checkout; wide, it has three columns.
 */
final class SimulatorView extends StackPane {
    /** Nothing here has to be acted on: whatever is said leaves by itself. */
    private static final Duration NOTICE_STAYS = Duration.seconds(6);

    private static final double WIDE = 1000;
    private static final double SIDE = 304;
    private static final double PRINTER = 336;

    private final Texts texts;
    private final ShelfView shelf;
    private final VBox side;
    private final PrinterView printer;
    private final NoticeBar notice = new NoticeBar(NoticeBar::hide);
    private final PauseTransition leaving = new PauseTransition(NOTICE_STAYS);
    private final Overlay overlay = new Overlay("slip");
    private final BorderPane page = new BorderPane();
    private boolean wide;

    SimulatorView(SimulatorModel model, Stock stock, Texts texts, Hands hands) {
        this.texts = texts;
        getStyleClass().add("sim");
        getStylesheets()
                .add(Objects.requireNonNull(SimulatorView.class.getResource("simulator.css"))
                        .toExternalForm());
        shelf = new ShelfView(stock.goods(), texts, hands);
        CardsView cards = new CardsView(model, texts, hands);
        VBox.setVgrow(cards, Priority.ALWAYS);
        side = new VBox(cards, new SwitchesView(model, texts, hands));
        side.getStyleClass().add("sim-stack");
        printer = new PrinterView(model, texts, hands, this::enlarge);
        printer.setMinWidth(PRINTER);
        printer.setMaxWidth(PRINTER);

        page.getStyleClass().add("sim-page");
        page.setTop(header(stock, hands));
        arrange(false);
        widthProperty().addListener((observable, was, is) -> arrange(is.doubleValue() >= WIDE));
        // Over the heading, where nothing has to be touched while it stays.
        StackPane.setAlignment(notice, Pos.TOP_LEFT);
        leaving.setOnFinished(event -> notice.hide());
        notice.getStyleClass().add("sim-notice");
        getChildren().addAll(page, notice, overlay);
        overlay.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                overlay.hide();
            }
        });
        overlay.setOnMouseClicked(event -> overlay.hide());
    }

    /** Says what a click did, or why it did nothing, in the language that is shown as long as it stays. */
    void say(NoticeBar.Level level, StringBinding sentence) {
        notice.say(level, sentence, "");
        leaving.playFromStart();
    }

    private void arrange(boolean wideNow) {
        if (wide == wideNow && page.getCenter() != null) {
            return;
        }
        wide = wideNow;
        if (wide) {
            side.setPrefWidth(SIDE);
            side.setMinWidth(SIDE);
            HBox.setHgrow(side, Priority.NEVER);
            HBox.setHgrow(shelf, Priority.ALWAYS);
            HBox columns = new HBox(shelf, side, printer);
            columns.getStyleClass().add("sim-columns");
            page.setCenter(columns);
        } else {
            side.setMinWidth(0);
            HBox.setHgrow(side, Priority.ALWAYS);
            HBox below = new HBox(side, printer);
            below.getStyleClass().add("sim-columns");
            below.setMinHeight(540);
            below.setPrefHeight(640);
            VBox.setVgrow(shelf, Priority.ALWAYS);
            VBox.setVgrow(below, Priority.NEVER);
            VBox rows = new VBox(shelf, below);
            rows.getStyleClass().add("sim-stack");
            page.setCenter(rows);
        }
    }

    private HBox header(Stock stock, Hands hands) {
        Label title = new Label();
        title.getStyleClass().add("sim-heading");
        title.textProperty().bind(texts.bind("title"));
        title.setMinWidth(USE_PREF_SIZE);
        Label store = new Label();
        store.getStyleClass().add("sp-secondary");
        store.textProperty()
                .bind(texts.derive(words -> stock.store().in(words.language().code())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(
                title,
                store,
                gap,
                link("place.console", () -> hands.show(World.Place.CONSOLE)),
                link("place.join-page", () -> hands.show(World.Place.JOIN_PAGE)),
                link("place.folder", () -> hands.show(World.Place.FOLDER)),
                language());
        header.getStyleClass().addAll("sim-row", "sim-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button language() {
        Button language = new Button();
        language.setId("language");
        language.getStyleClass().add("sim-button");
        language.setFocusTraversable(false);
        language.setMinWidth(USE_PREF_SIZE);
        // Named in itself, for those who cannot read the language that is shown now.
        language.textProperty()
                .bind(texts.derive(words -> words.language().other().ownName()));
        language.setOnAction(
                event -> texts.languageProperty().set(texts.language().other()));
        return language;
    }

    private Button link(String key, Runnable action) {
        Button link = new Button();
        link.setId(key.replace('.', '-'));
        link.getStyleClass().add("sim-link");
        link.textProperty().bind(texts.bind(key));
        link.setMinWidth(USE_PREF_SIZE);
        link.setFocusTraversable(false);
        link.setOnAction(event -> action.run());
        return link;
    }

    private void enlarge(Image slip) {
        ScrollPane scroll = new ScrollPane(new ImageView(slip));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(getHeight() - 96);
        overlay.show(scroll, scroll);
    }
}

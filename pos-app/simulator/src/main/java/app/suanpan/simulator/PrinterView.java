package app.suanpan.simulator;

import app.suanpan.ui.control.StatusPill;
import app.suanpan.ui.control.StatusPill.Mood;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The receipt printer: paper comes up out of its slot line by line, what was cut off lies above, and under it is the drawer,
 * which springs open.
 */
final class PrinterView extends VBox {
    /** Half of the paper's 576 dots: small enough for the window, large enough to read. */
    static final double PAPER_WIDTH = 288;

    private static final double DRAWER_OPEN = 64;
    private static final Duration SPRING = Duration.millis(140);

    private final VBox hanging = new VBox();
    private final VBox cut = new VBox();
    private final ScrollPane scroll;

    PrinterView(SimulatorModel model, Texts texts, Hands hands, Consumer<Image> look) {
        getStyleClass().addAll("sp-card", "sim-section", "sim-printer");
        Label title = new Label();
        title.getStyleClass().add("sim-title");
        title.textProperty().bind(texts.bind("printer.title"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, pill(model, texts));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sim-row");

        cut.getStyleClass().add("sim-slips");
        VBox paper = new VBox(cut, hanging);
        paper.getStyleClass().add("sim-paper");
        paper.setAlignment(Pos.BOTTOM_CENTER);
        paper.setFillWidth(false);
        scroll = new ScrollPane(paper);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("sim-paper-scroll");
        // The newest line is at the slot, so the paper is always seen from its end unless somebody scrolls back.
        paper.heightProperty().addListener((observable, was, is) -> scroll.setVvalue(1));

        Region slot = new Region();
        slot.getStyleClass().add("sim-slot");
        Label nothing = new Label();
        nothing.getStyleClass().add("sp-secondary");
        nothing.textProperty().bind(texts.bind("printer.nothing"));
        nothing.visibleProperty().bind(Bindings.isEmpty(model.slips()).and(Bindings.isEmpty(model.strips())));
        StackPane rest = new StackPane(scroll, nothing);
        VBox.setVgrow(rest, Priority.ALWAYS);
        VBox body = new VBox(rest, slot);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body, drawer(model, texts, hands));

        model.strips().addListener((ListChangeListener<Image>) change -> hang(change));
        Runnable pile = () -> cut.getChildren()
                .setAll(model.slips().stream().map(slip -> slip(slip, look)).toList());
        model.slips().addListener((ListChangeListener<Image>) change -> pile.run());
        pile.run();
    }

    private void hang(ListChangeListener.Change<? extends Image> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                hanging.getChildren().clear();
            }
            change.getAddedSubList().forEach(strip -> hanging.getChildren().add(picture(strip)));
        }
    }

    private static Node slip(Image image, Consumer<Image> look) {
        Button slip = new Button();
        slip.getStyleClass().add("sim-slip");
        slip.setGraphic(picture(image));
        slip.setFocusTraversable(false);
        slip.setOnAction(event -> look.accept(image));
        return slip;
    }

    private static ImageView picture(Image image) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(PAPER_WIDTH);
        view.setSmooth(true);
        return view;
    }

    private static StatusPill pill(SimulatorModel model, Texts texts) {
        StatusPill pill = new StatusPill("printer-state");
        pill.textProperty()
                .bind(texts.derive(
                        words -> words.text("printer." + condition(model)), model.paperLoaded(), model.coverShut()));
        Runnable mood = () -> pill.moodProperty()
                .set(model.paperLoaded().get() && model.coverShut().get() ? Mood.FINE : Mood.TROUBLE);
        model.paperLoaded().addListener((observable, was, is) -> mood.run());
        model.coverShut().addListener((observable, was, is) -> mood.run());
        mood.run();
        return pill;
    }

    private static String condition(SimulatorModel model) {
        if (!model.coverShut().get()) {
            return "cover-open";
        }
        return model.paperLoaded().get() ? "ready" : "paper-out";
    }

    private static Button drawer(SimulatorModel model, Texts texts, Hands hands) {
        Label words = new Label();
        words.getStyleClass().add("sim-drawer-words");
        words.textProperty()
                .bind(texts.derive(
                        all -> all.text(model.drawerOpen().get() ? "drawer.open" : "drawer.shut"), model.drawerOpen()));
        HBox tray = new HBox();
        tray.getStyleClass().add("sim-tray");
        for (int i = 0; i < 5; i++) {
            Region compartment = new Region();
            compartment.getStyleClass().add("sim-compartment");
            HBox.setHgrow(compartment, Priority.ALWAYS);
            tray.getChildren().add(compartment);
        }
        tray.setMinHeight(0);
        tray.setPrefHeight(model.drawerOpen().get() ? DRAWER_OPEN : 0);
        tray.setMaxHeight(Region.USE_PREF_SIZE);
        HBox front = new HBox(words);
        front.setAlignment(Pos.CENTER);
        front.getStyleClass().add("sim-drawer-front");
        VBox whole = new VBox(tray, front);
        Button drawer = new Button();
        drawer.setId("drawer");
        drawer.getStyleClass().add("sim-drawer");
        drawer.setGraphic(whole);
        drawer.setMaxWidth(Double.MAX_VALUE);
        // The paper gives way, not the drawer.
        drawer.setMinHeight(USE_PREF_SIZE);
        drawer.setFocusTraversable(false);
        whole.prefWidthProperty().bind(drawer.widthProperty());
        drawer.setOnAction(event -> hands.shutDrawer());
        model.drawerOpen()
                .addListener((observable, was, open) -> new Timeline(new KeyFrame(
                                SPRING,
                                new KeyValue(tray.prefHeightProperty(), open ? DRAWER_OPEN : 0, Interpolator.EASE_OUT)))
                        .play());
        return drawer;
    }
}

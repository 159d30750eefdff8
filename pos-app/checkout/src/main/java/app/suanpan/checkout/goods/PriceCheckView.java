package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.ChoiceList;
import app.suanpan.checkout.place.ItemCell;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the price check: a field, and below it either a pad, or what was found, or what it costs. */
final class PriceCheckView extends VBox {
    private static final double ROW = 64;
    private static final double ROOM = 330;

    private final TextField field = new TextField();
    private final RefusalLine refusal;

    PriceCheckView(PriceCheckModel model, Workplace place, Consumer<Item> chosen, Action look, Action sell) {
        Texts texts = place.texts();
        refusal = new RefusalLine(texts);
        field.setId("check-field");
        field.getStyleClass().add("member-field");
        field.accessibleTextProperty().bind(texts.bind("check.field"));
        field.promptTextProperty().bind(texts.bind("check.field"));
        field.textProperty().bindBidirectional(model.typed);
        field.setOnMouseClicked(event -> model.padWanted.set(true));
        Label hint = new Label();
        hint.getStyleClass().add("sp-secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.textProperty().bind(texts.bind("check.hint"));
        ChoiceList<Item> list = new ChoiceList<>(
                model.found, "check-found", texts.bind("check.title"), () -> new ItemCell(model.found, texts, chosen));
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("sp-card");
        list.visibleProperty().bind(model.listShown);
        Node pad = new NumPad(field, NumPad.Corner.NONE, texts);
        pad.visibleProperty().bind(model.listShown.not().and(model.padWanted));
        PriceTagView tag = new PriceTagView(model.tag, texts);
        tag.visibleProperty().bind(model.listShown.not().and(model.padWanted.not()));
        StackPane below = new StackPane(pad, tag, list);
        StackPane.setAlignment(tag, Pos.TOP_LEFT);
        below.setPrefHeight(ROOM);
        getChildren()
                .add(new PanelFrame(
                        PanelFrame.heading(texts, "check.title"),
                        new VBox(12, hint, field, refusal, below),
                        PanelFrame.back(place),
                        new ActionButton(sell, Kind.PLAIN, texts),
                        new ActionButton(look, Kind.MAIN, texts)));
    }

    void render(RegisterState state) {
        refusal.render(state);
    }

    Node field() {
        return field;
    }
}

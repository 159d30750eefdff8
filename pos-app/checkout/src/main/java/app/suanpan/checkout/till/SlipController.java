package app.suanpan.checkout.till;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.domain.register.TillSlip;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.ReceiptView;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/** An X or a Z report to look at, as it is on the paper. */
final class SlipController implements Panel {
    private static final double STEP = 0.2;

    private final KeyScope keys = new KeyScope("keys.slip");
    private final ScrollPane scroll;
    private final PanelFrame view;
    private final TillSlip slip;

    SlipController(Workplace place, TillSlip slip) {
        this.slip = slip;
        ReceiptView paper = new ReceiptView();
        paper.show(slip.slip());
        StackPane centred = new StackPane(paper);
        centred.setAlignment(Pos.TOP_CENTER);
        scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(1_200);
        scroll.setMinHeight(0);
        keys.add(Action.of("slip-up", "till.slip-up", "Up", () -> scroll(-STEP)));
        keys.add(Action.of("slip-down", "till.slip-down", "Down", () -> scroll(STEP)));
        Action copy = keys.add(Action.of(
                "slip-copy", "till.slip-copy", "F9", () -> place.send(new TillCommand.ReprintSlip(slip.event()))));
        Action done = keys.add(Action.of(
                "slip-done", "till.slip-done", "Enter", () -> place.panels().close()));
        view = new PanelFrame(
                PanelFrame.heading(place.texts(), "till.slip-title"),
                scroll,
                PanelFrame.back(place),
                new ActionButton(copy, Kind.PLAIN, place.texts()),
                new ActionButton(done, Kind.MAIN, place.texts()));
        view.setFocusTraversable(true);
        view.setPrefWidth(580);
    }

    private void scroll(double by) {
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + by, 0, 1));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return state.till()
                .slip()
                .filter(now -> now.event().equals(slip.event()))
                .isPresent();
    }
}

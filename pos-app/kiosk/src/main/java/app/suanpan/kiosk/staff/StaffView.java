package app.suanpan.kiosk.staff;

import app.suanpan.domain.register.KioskHealth;
import app.suanpan.kiosk.place.Columns;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.StatusPill;
import app.suanpan.ui.input.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the staff's page: what is connected is read, what is the kiosk's own stands with what can be done. */
final class StaffView extends StackPane {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final ObjectProperty<Optional<KioskHealth>> health;
    private final KioskPlace place;
    private final DoubleSupplier reachable;
    private final GridPane connections = lines();
    private final GridPane kiosk = lines();
    private final Label light = KioskPlace.wrapping("k-strong");
    private final ActionButton letJoin;
    private final ActionButton close;
    private final ActionButton open;
    private final ActionButton restart;
    private final Columns ways = new Columns(2);

    /** What can be done here. */
    record Actions(Action letJoin, Action restart, Action close, Action open, Action done) {}

    StaffView(
            ObjectProperty<Optional<KioskHealth>> health, KioskPlace place, DoubleSupplier reachable, Actions actions) {
        this.health = health;
        this.place = place;
        this.reachable = reachable;
        this.letJoin = new ActionButton(actions.letJoin(), Kind.PLAIN, place.texts());
        this.restart = new ActionButton(actions.restart(), Kind.PLAIN, place.texts());
        this.close = new ActionButton(actions.close(), Kind.PLAIN, place.texts());
        this.open = new ActionButton(actions.open(), Kind.PLAIN, place.texts());
        getStyleClass().add("k-staff");
        Region lamp = new Region();
        lamp.getStyleClass().add("k-lamp");
        light.setId("staff-light");
        light.setGraphic(lamp);
        VBox question = new VBox(title(), connections);
        question.getStyleClass().add("k-question");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox answers = new VBox(light, kiosk, space, ways, new ActionButton(actions.done(), Kind.MAIN, place.texts()));
        answers.getStyleClass().addAll("k-answers", "k-fills");
        getChildren().add(new Halves(place, question, answers, 0.34));
        InvalidationListener draw = observable -> draw();
        health.addListener(draw);
        place.texts().languageProperty().addListener(draw);
        place.highProperty().addListener(draw);
    }

    private Label title() {
        Label title = KioskPlace.wrapping("k-name");
        title.setId("staff-title");
        title.textProperty()
                .bind(place.texts()
                        .derive(
                                texts -> health.get()
                                        .map(it -> texts.text("staff.title", it.operator()))
                                        .orElse(""),
                                health));
        return title;
    }

    private static GridPane lines() {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("k-staff-lines");
        return lines;
    }

    /** Nobody's page is empty: what was on it goes with whoever looked. */
    private void draw() {
        StaffLines lines =
                health.get().map(it -> new StaffLines(place.texts(), it)).orElse(null);
        fill(connections, lines == null ? List.of() : lines.connections());
        fill(kiosk, lines == null ? List.of() : lines.kiosk(reachable.getAsDouble()));
        health.get().ifPresent(this::offer);
    }

    private void offer(KioskHealth now) {
        light.pseudoClassStateChanged(LIT, now.readsNow());
        light.setText(place.texts().text(now.readsNow() ? "staff.light-read" : "staff.light"));
        List<ActionButton> offered = new ArrayList<>();
        if (now.joins().asksStaff()) {
            offered.add(letJoin);
        }
        if (now.devices().stream().anyMatch(device -> device.role().equals("camera"))) {
            offered.add(restart);
        }
        offered.add(now.closed() ? open : close);
        if (!ways.getChildren().equals(offered)) {
            ways.fill(offered);
        }
    }

    private static void fill(GridPane grid, List<StaffLine> lines) {
        grid.getChildren().clear();
        for (StaffLine line : lines) {
            StatusPill pill = new StatusPill(line.id());
            pill.moodProperty().set(line.mood());
            pill.setText(line.code());
            Label sentence = KioskPlace.wrapping("k-staff-line");
            sentence.setId(line.id() + "-sentence");
            sentence.setText(line.sentence());
            GridPane.setHgrow(sentence, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), pill, sentence);
        }
    }
}

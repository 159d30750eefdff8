package app.suanpan.checkout.people;

import app.suanpan.domain.register.AccessView;
import app.suanpan.ui.text.Texts;
import java.time.LocalTime;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The nodes of saying who is there. */
final class IdentifyView extends VBox {
    private final PinEntry pin;

    IdentifyView(IdentifyModel model, PeoplePicker people, Texts texts) {
        this.pin = new PinEntry(texts);
        getStyleClass().add("sign-on");
        Label title = new Label();
        title.getStyleClass().add("sp-heading");
        title.textProperty().bind(texts.bind("people.title"));
        Label asked = words("identify-asks");
        asked.textProperty().bind(texts.derive(t -> t.text(asks(model)), model.chooses, model.repeats, model.differed));
        pin.named(asked.textProperty());
        Label told = words("identify-tells");
        told.textProperty()
                .bind(texts.derive(t -> tells(model, t), model.operator, model.chooses, model.lockedOut, model.zone));
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox left = new VBox(8, small(texts, "shift.who"), people);
        VBox right = new VBox(8, asked, pin, told);
        HBox halves = Halves.alike(left, right);
        VBox.setVgrow(halves, Priority.ALWAYS);
        getChildren().addAll(title, halves);
    }

    PinEntry pin() {
        return pin;
    }

    private static String asks(IdentifyModel model) {
        if (!model.chooses.get()) {
            return "people.pin-or-badge";
        }
        if (model.repeats.get()) {
            return "people.repeat-pin";
        }
        return model.differed.get() ? "people.not-same" : "people.choose-pin";
    }

    private static String tells(IdentifyModel model, Texts texts) {
        String name = IdentifyController.name(model.operator.get());
        if (model.lockedOut.get().isPresent()) {
            AccessView.LockedOut locked = model.lockedOut.get().get();
            return texts.text(
                    "people.locked-out-until",
                    name,
                    texts.formats().time(LocalTime.ofInstant(locked.until(), model.zone.get())));
        }
        return model.chooses.get() ? texts.text("people.no-pin-yet", name) : "";
    }

    private static Label small(Texts texts, String key) {
        Label label = new Label();
        label.getStyleClass().add("sp-secondary");
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    private static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("sp-secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

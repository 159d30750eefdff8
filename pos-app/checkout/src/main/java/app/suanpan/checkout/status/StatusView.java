package app.suanpan.checkout.status;

import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.RegisterState.Uplink;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.StatusPill;
import app.suanpan.ui.control.StatusPill.Mood;
import app.suanpan.ui.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The status bar's nodes. */
final class StatusView extends HBox {
    /** Devices a cashier looks for, and the disk, which is told only when it is nearly full; the others are shown only when something is wrong with them. */
    private static final Set<String> ALWAYS = Set.of("printer", "scanner", "disk");

    /** On narrower bars the operator's name and devices in trouble come before the date and devices in order. */
    private static final double ROOMY = 1180;

    private static final PseudoClass TRAINING = PseudoClass.getPseudoClass("training");

    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final StatusModel model;
    private final Texts texts;
    private final Label store = new Label();
    private final Label who = new Label();
    private final HBox devices = new HBox();
    private final StatusPill unsent = new StatusPill("unsent");

    StatusView(StatusModel model, Texts texts, ActionButton... buttons) {
        this.model = model;
        this.texts = texts;
        setId("status");
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        store.setId("store");
        store.getStyleClass().add("status-store");
        store.textProperty()
                .bind(texts.derive(
                        t -> model.training.get()
                                ? t.text("status.training")
                                : model.store.get().in(t.language().code()),
                        model.store,
                        model.training));
        model.training.addListener((observable, was, is) -> store.pseudoClassStateChanged(TRAINING, is));
        who.setId("operator");
        who.getStyleClass().add("sp-secondary");
        who.textProperty().bind(texts.derive(this::whoAndWhen, model.operator, model.businessDay, narrow));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        devices.getStyleClass().add("status-pills");
        devices.setAlignment(Pos.CENTER_RIGHT);
        devices.setMinWidth(USE_PREF_SIZE);
        Label time = new Label();
        time.setId("time");
        time.getStyleClass().add("status-time");
        time.setMinWidth(USE_PREF_SIZE);
        time.textProperty().bind(texts.derive(t -> t.formats().time(model.time.get()), model.time));
        getChildren().addAll(store, who, gap, devices, unsent, time);
        getChildren().addAll(buttons);
        for (ActionButton button : buttons) {
            button.getStyleClass().add("status-button");
            button.setMinWidth(USE_PREF_SIZE);
        }
        unsent.setMinWidth(USE_PREF_SIZE);
        widthProperty().addListener((observable, was, is) -> {
            boolean wasNarrow = narrow.get();
            narrow.set(is.doubleValue() < ROOMY);
            if (wasNarrow != narrow.get()) {
                showDevices();
            }
        });
        model.devices.addListener((ListChangeListener<DeviceStatus>) change -> showDevices());
        model.sync.addListener((observable, was, is) -> showSync());
        texts.languageProperty().addListener((observable, was, is) -> {
            showDevices();
            showSync();
        });
        showDevices();
        showSync();
    }

    /** What matters least gives way when troubles need the room: who it is, then where; both stand on the receipt. */
    @Override
    protected void layoutChildren() {
        boolean all = fits(store, who);
        boolean storeAlone = !all && fits(store);
        show(who, all);
        show(store, all || storeAlone);
        super.layoutChildren();
    }

    private boolean fits(Label... wanted) {
        double width = snappedLeftInset() + snappedRightInset();
        int nodes = 0;
        for (Node child : getChildren()) {
            boolean optional = child == store || child == who;
            if (optional ? List.of(wanted).contains(child) : child.isManaged()) {
                width += child.prefWidth(-1);
                nodes++;
            }
        }
        return width + getSpacing() * (nodes - 1) <= getWidth();
    }

    private static void show(Label label, boolean shown) {
        if (label.isVisible() != shown) {
            label.setVisible(shown);
            label.setManaged(shown);
        }
    }

    private String whoAndWhen(Texts t) {
        LocalDate today = model.businessDay.get();
        String day = today == null ? "" : t.formats().date(today);
        if (narrow.get() && !model.operator.get().isEmpty()) {
            return model.operator.get();
        }
        return model.operator.get().isEmpty() ? day : model.operator.get() + "  ·  " + day;
    }

    private void showDevices() {
        boolean allWell = model.devices.stream().allMatch(device -> DeviceWords.mood(device) == Mood.FINE);
        Predicate<DeviceStatus> shown = narrow.get() && !allWell
                ? device -> DeviceWords.mood(device) != Mood.FINE
                : device -> ALWAYS.contains(device.role()) || DeviceWords.mood(device) == Mood.TROUBLE;
        devices.getChildren()
                .setAll(model.devices.stream().filter(shown).map(this::pill).toList());
    }

    private StatusPill pill(DeviceStatus device) {
        StatusPill pill = new StatusPill("device-" + device.role());
        String name = DeviceWords.name(device, texts);
        String condition = DeviceWords.trouble(device, texts);
        pill.setText(condition.isEmpty() ? name : texts.text("device.with-condition", name, condition));
        pill.moodProperty().set(DeviceWords.mood(device));
        return pill;
    }

    private void showSync() {
        SyncStatus sync = model.sync.get();
        unsent.setText(
                switch (sync.uplink()) {
                    case UNKNOWN -> "";
                    case NONE -> texts.text("status.alone");
                    case LOST -> texts.text("status.offline", sync.unsent());
                    case REFUSED -> texts.text("status.refused", sync.refusal().orElse("?"), sync.unsent());
                    case CONNECTED -> texts.text("status.unsent", sync.unsent());
                });
        unsent.moodProperty()
                .set(
                        switch (sync.uplink()) {
                            case UNKNOWN, NONE -> Mood.OFF;
                            case LOST, REFUSED -> Mood.ATTENTION;
                            case CONNECTED -> Mood.FINE;
                        });
        unsent.setVisible(sync.uplink() != Uplink.UNKNOWN);
        unsent.setManaged(unsent.isVisible());
    }
}

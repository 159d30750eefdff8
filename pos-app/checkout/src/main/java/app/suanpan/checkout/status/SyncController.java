package app.suanpan.checkout.status;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.ui.control.StatusPill;
import app.suanpan.ui.control.StatusPill.Mood;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What head office has and has not, in plain words: how much is unsent, since when, when it last confirmed something; and how the
 * devices are. It follows each state while it is open, and never says that something has arrived which was not confirmed.
 */
public final class SyncController implements Panel {
    private final KeyScope keys = new KeyScope("keys.sync");
    private final Texts texts;
    private final Label sentence = new Label();
    private final VBox facts = new VBox();
    private final VBox devices = new VBox();
    private final PanelFrame view;
    private RegisterState state;
    private Instant now;

    /**
     * The panel as a state begins it.
     *
     * @param now the time that ages are reckoned from
     */
    public SyncController(Workplace place, RegisterState state, Instant now) {
        this.texts = place.texts();
        this.state = state;
        this.now = now;
        sentence.setId("sync-sentence");
        sentence.getStyleClass().add("sync-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("sync-facts");
        devices.getStyleClass().add("sync-facts");
        view = new PanelFrame(
                PanelFrame.heading(texts, "sync.title"),
                new VBox(16, sentence, facts, devices),
                PanelFrame.back(place));
        view.setFocusTraversable(true);
        view.setPrefWidth(520);
        texts.languageProperty().addListener((observable, was, is) -> show());
        show();
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
    public boolean stillOpen(RegisterState newState) {
        state = newState;
        show();
        return true;
    }

    /** It is now this late: what is old has grown older. */
    public void tick(Instant instant) {
        if (Duration.between(now, instant).abs().toSeconds() >= 1) {
            now = instant;
            show();
        }
    }

    private void show() {
        SyncStatus sync = state.sync();
        sentence.setText(
                switch (sync.uplink()) {
                    case UNKNOWN -> texts.text("sync.unknown");
                    case NONE -> texts.text("sync.alone");
                    case LOST -> texts.text("sync.lost");
                    case REFUSED -> texts.text("sync.refused", sync.refusal().orElse("?"));
                    case CONNECTED ->
                        sync.unsent() == 0 ? texts.text("sync.fine") : texts.count("sync.sending", sync.unsent());
                });
        facts.getChildren().clear();
        switch (sync.uplink()) {
            case UNKNOWN, NONE -> {}
            case LOST, REFUSED, CONNECTED -> {
                fact("sync-unsent", "sync.unsent", texts.formats().number(sync.unsent()));
                if (sync.unsent() > 0) {
                    fact("sync-oldest", "sync.oldest", when(sync.oldestUnsent(), "sync.not-known"));
                }
                fact("sync-acknowledged", "sync.acknowledged", when(sync.lastAcknowledged(), "sync.not-yet"));
            }
        }
        devices.getChildren().setAll(state.devices().stream().map(this::device).toList());
    }

    private Node device(DeviceStatus device) {
        StatusPill pill = new StatusPill("sync-" + device.role());
        pill.setText(DeviceWords.name(device, texts));
        pill.moodProperty().set(DeviceWords.mood(device));
        String trouble = DeviceWords.trouble(device, texts);
        return row(
                pill,
                trouble.isEmpty() ? texts.text("sync.ready") : trouble,
                pill.moodProperty().get() == Mood.FINE);
    }

    private void fact(String id, String key, String value) {
        Label name = new Label(texts.text(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = row(name, value, false);
        row.getChildren().getLast().setId(id);
        facts.getChildren().add(row);
    }

    private static HBox row(Label name, String value, boolean quiet) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label words = new Label(value);
        words.getStyleClass().add(quiet ? "sp-secondary" : "sync-value");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(12, name, gap, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** The time, with the date when it is not today's, and how long ago that is. */
    private String when(Optional<Instant> instant, String otherwise) {
        if (instant.isEmpty()) {
            return texts.text(otherwise);
        }
        LocalDate day = LocalDate.ofInstant(instant.get(), state.zone());
        LocalTime time = LocalTime.ofInstant(instant.get(), state.zone());
        boolean today = day.equals(LocalDate.ofInstant(now, state.zone()));
        String clock = today
                ? texts.formats().time(time)
                : texts.formats().date(day) + " " + texts.formats().time(time);
        return texts.text("sync.when", clock, ago(Duration.between(instant.get(), now)));
    }

    private String ago(Duration age) {
        if (age.toMinutes() < 1) {
            return texts.text("sync.just-now");
        }
        if (age.toHours() < 1) {
            return texts.count("sync.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? texts.count("sync.hours", age.toHours()) : texts.count("sync.days", age.toDays());
    }
}

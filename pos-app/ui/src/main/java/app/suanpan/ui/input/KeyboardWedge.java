package app.suanpan.ui.input;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Hears scanners that type like a keyboard, wherever the focus is, and gives each code whole.
 *
 * <p>This is the fallback: a scanner that the store's agent reads as a device never comes through here. Characters are
 * shown as they come, since most are a person's; when they turn out to be a code the field is put back as it was, and
 * the code's Enter is kept from whatever button it would have pressed.
 *
 * <p>JavaFX gives keys no time of their own, so this watches how long its thread was busy: while characters come, a
 * second thread asks for an answer every few milliseconds, and the pause that ends a code is believed only when the
 * answer to a question asked <em>after</em> the pause arrives. JavaFX delivers waiting keys before such answers, so a
 * stall never splits a code.
 */
public final class KeyboardWedge implements AutoCloseable {
    private static final long BEAT_MILLIS = 10;
    private static final long NONE = Long.MIN_VALUE;

    /** Each by itself: a filter for ANY would come after the filters for one kind, whoever was first. */
    private static final List<EventType<KeyEvent>> KINDS =
            List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED);

    private final Scene scene;
    private final WedgeSettings settings;
    private final Consumer<String> onCode;
    private final WedgeRecogniser recogniser;
    private final ScheduledExecutorService clock;
    private final Set<KeyCode> held = new HashSet<>();
    /** When the question was asked that the JavaFX thread has not answered yet. */
    private final AtomicLong askedAt = new AtomicLong(NONE);

    private final EventHandler<KeyEvent> filter = this::hear;
    private long turn;
    private boolean endKeySwallowed;
    private boolean beating;
    private boolean ignoring;
    private boolean deaf;
    private Runnable whenDecided = () -> {};
    private @Nullable Shown before;

    private KeyboardWedge(Scene scene, WedgeSettings settings, Consumer<String> onCode) {
        this.scene = scene;
        this.settings = settings;
        this.onCode = onCode;
        this.recogniser = new WedgeRecogniser(settings);
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("keyboard-wedge").factory());
        executor.setRemoveOnCancelPolicy(true);
        this.clock = executor;
    }

    /**
     * Listens to all keys of a scene. Install it before other key filters, and let those leave consumed events alone, so that
     * a code's Enter is not theirs.
     *
     * @param onCode gets each code, on the JavaFX thread
     */
    public static KeyboardWedge install(Scene scene, WedgeSettings settings, Consumer<String> onCode) {
        KeyboardWedge wedge = new KeyboardWedge(scene, settings, onCode);
        KINDS.forEach(kind -> scene.addEventFilter(kind, wedge.filter));
        return wedge;
    }

    /** The key that is down was an action of the screen: what it types is no part of a code. */
    void ignoreWhatThisKeyTypes() {
        if (deaf) {
            return;
        }
        ignoring = true;
        recogniser.end();
        done();
    }

    /** Whether characters have come that may still become a code. */
    public boolean isListening() {
        return recogniser.isOpen() || recogniser.isInFrame();
    }

    /** Tells, from now on, when characters that might have become a code have become one, or turned out to be a person's. */
    void whenDecided(Runnable listener) {
        whenDecided = listener;
    }

    /** Does something with keys that were heard before, when they came. */
    void withoutListening(Runnable work) {
        deaf = true;
        try {
            work.run();
        } finally {
            deaf = false;
        }
    }

    /** Stops listening. */
    @Override
    public void close() {
        KINDS.forEach(kind -> scene.removeEventFilter(kind, filter));
        clock.shutdownNow();
    }

    private void hear(KeyEvent event) {
        if (deaf) {
            return;
        }
        long now = System.nanoTime();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held.remove(event.getCode());
            if (endKeySwallowed && isEndKey(event.getCode())) {
                endKeySwallowed = false;
                event.consume();
            }
        } else {
            typed(event, now);
        }
    }

    private void pressed(KeyEvent event) {
        ignoring = false;
        if (!held.add(event.getCode())) {
            recogniser.repeated();
        }
        if (isEndKey(event.getCode()) && recogniser.isOpen() && !recogniser.isInFrame()) {
            recogniser
                    .end()
                    .ifPresentOrElse(
                            code -> {
                                event.consume();
                                endKeySwallowed = true;
                                deliver(code);
                            },
                            this::done);
        } else if (event.getCode().isFunctionKey() && recogniser.isOpen() && !recogniser.isInFrame()) {
            // No scanner has such a key: a person is faster than the pause that would end the code, and means what was
            // scanned.
            recogniser.end().ifPresentOrElse(this::deliver, this::done);
        } else if (event.getCode() == KeyCode.SPACE
                && recogniser.looksScanned()
                && !(scene.getFocusOwner() instanceof TextInputControl)) {
            // A blank inside a code must not press the focused button.
            event.consume();
        }
    }

    private void typed(KeyEvent event, long now) {
        String text = event.getCharacter();
        if (endKeySwallowed && (text.equals("\r") || text.equals("\n") || text.equals("\t"))) {
            event.consume();
            return;
        }
        if (ignoring || text.length() != 1 || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        char c = text.charAt(0);
        if (c < ' ' && !settings.isFramed()) {
            return;
        }
        switch (recogniser.character(c, now, busySince(now))) {
            case OPENED -> before = Shown.of(scene.getFocusOwner());
            case CONTINUED -> {}
            case SWALLOWED -> event.consume();
            case ENDED -> {
                event.consume();
                recogniser.end().ifPresentOrElse(this::deliver, this::done);
            }
        }
        turn++;
        watch();
    }

    private void deliver(String code) {
        Shown shown = before;
        if (shown != null) {
            shown.restore();
        }
        onCode.accept(code);
        done();
    }

    private void done() {
        before = null;
        turn++;
        whenDecided.run();
    }

    /** Asks the JavaFX thread again and again while characters come, and for the end once they have stopped. */
    private void watch() {
        if (!beating) {
            beating = true;
            clock.schedule(this::ask, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!recogniser.isInFrame()) {
            long asOf = turn;
            clock.schedule(
                    () -> Platform.runLater(() -> paused(asOf)),
                    settings.endGap().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void ask() {
        askedAt.set(System.nanoTime());
        Platform.runLater(() -> {
            askedAt.set(NONE);
            beating = recogniser.isOpen();
            if (beating && !clock.isShutdown()) {
                clock.schedule(this::ask, BEAT_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    private void paused(long asOf) {
        if (asOf == turn) {
            Optional<String> code = recogniser.end();
            code.ifPresentOrElse(this::deliver, this::done);
        }
    }

    /** How long the JavaFX thread has owed an answer; a beat or two is not a stall. */
    private long busySince(long now) {
        long asked = askedAt.get();
        long owed = asked == NONE ? 0 : now - asked;
        return owed > 2 * TimeUnit.MILLISECONDS.toNanos(BEAT_MILLIS) ? owed : 0;
    }

    private static boolean isEndKey(KeyCode code) {
        return code == KeyCode.ENTER || code == KeyCode.TAB;
    }

    /** What a text field showed before the first character of a possible code. */
    private record Shown(TextInputControl field, String text, IndexRange selection) {
        static @Nullable Shown of(@Nullable Node focused) {
            return focused instanceof TextInputControl field && field.isEditable()
                    ? new Shown(field, field.getText() == null ? "" : field.getText(), field.getSelection())
                    : null;
        }

        void restore() {
            field.setText(text);
            field.selectRange(selection.getStart(), selection.getEnd());
        }
    }
}

package app.suanpan.ui.input;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets a user be faster than the store: keys and codes that come while an answer is on its way are kept, in their order, and
 * take effect one by one on the screens that the answers bring.
 *
 * <p>A key means what its user expects the next screen to be. So it is given up where that expectation fails: when something
 * is {@linkplain #refused refused}, when the store goes away, and when it has waited longer than anybody remembers having
 * pressed it. A key that only repeats because it is held down is not kept.
 *
 * <p>All of it happens on the JavaFX thread. What an input method composes is not held back.
 */
public final class TypeAhead {
    private final Scene scene;
    private final KeyboardWedge wedge;
    private final Duration patience;
    private final Consumer<String> onCode;
    private final Runnable onGivenUp;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Set<KeyCode> down = new HashSet<>();
    private final PauseTransition waiting = new PauseTransition();
    private Road road = Road.BUSY;
    private Fate fate = Fate.NONE;
    private boolean replaying;
    private boolean givenUp;
    /** The first key of what may become a scanner's code, if it was kept. */
    private @Nullable Stroke codeFrom;

    private TypeAhead(
            Scene scene, KeyboardWedge wedge, Duration patience, Consumer<String> onCode, Runnable onGivenUp) {
        this.scene = scene;
        this.wedge = wedge;
        this.patience = patience;
        this.onCode = onCode;
        this.onGivenUp = onGivenUp;
        waiting.setOnFinished(event -> giveUp());
    }

    /** Whether what is pressed can act. */
    public enum Road {
        /** At once. */
        OPEN,
        /** When the answer that is on its way has been drawn. */
        BUSY,
        /** Not at all: nobody is there who would answer. */
        CLOSED
    }

    /** What became of the key that is down, and so becomes of what it types. */
    private enum Fate {
        NONE,
        PASSED,
        KEPT,
        DROPPED
    }

    /** A key or a code, and when it came. */
    private sealed interface Kept {
        long nanos();
    }

    private record Code(String text, long nanos) implements Kept {}

    /** All events of one key. */
    private record Stroke(List<KeyEvent> events, long nanos) implements Kept {
        static Stroke of(KeyEvent first, long nanos) {
            return new Stroke(new ArrayList<>(List.of(first)), nanos);
        }

        boolean isHeldDown(KeyCode code) {
            return events.getFirst().getCode() == code && events.getLast().getEventType() != KeyEvent.KEY_RELEASED;
        }

        boolean isModifier() {
            return events.getFirst().getCode().isModifierKey();
        }

        boolean types() {
            return events.stream().anyMatch(event -> event.getEventType() == KeyEvent.KEY_TYPED);
        }
    }

    /**
     * Stands between a scene's scanner that types and all that acts on its keys, so install it after the one and before the
     * others. The road is {@link Road#BUSY} until somebody says that it is not.
     *
     * @param wedge its codes must come to {@link #code}
     * @param patience how long something is kept at most
     * @param onCode gets each code when it is its turn
     * @param onGivenUp told when something was kept too long and is given up: the user must hear of it. Told once more when
     *     the answer has come after all
     */
    public static TypeAhead install(
            Scene scene, KeyboardWedge wedge, Duration patience, Consumer<String> onCode, Runnable onGivenUp) {
        TypeAhead made = new TypeAhead(scene, wedge, patience, onCode, onGivenUp);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, made::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, made::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, made::released);
        wedge.whenDecided(made::decided);
        return made;
    }

    /** Whether what is pressed from now on can act. */
    public void road(Road now) {
        road = now;
        switch (now) {
            case OPEN -> {
                if (givenUp) {
                    givenUp = false;
                    onGivenUp.run();
                }
                goOnSoon();
            }
            case BUSY -> {}
            case CLOSED -> forget();
        }
    }

    /** A scanner that types has typed a code: what was kept of its keys is that code. */
    public void code(String text) {
        Stroke from = codeFrom;
        long nanos = System.nanoTime();
        if (from != null) {
            nanos = from.nanos();
            forgetTyping(from);
        }
        if (road == Road.CLOSED || (road == Road.OPEN && kept.isEmpty())) {
            onCode.accept(text);
        } else if (!givenUp) {
            kept.addLast(new Code(text, nanos));
            watchOldest();
        }
    }

    /**
     * Something was not done, so keys after it would come to a screen that their user did not expect. Codes that were scanned
     * directly behind it still count: on the same screen they mean the same.
     */
    public void refused() {
        boolean key = false;
        for (Iterator<Kept> each = kept.iterator(); each.hasNext(); ) {
            key |= each.next() instanceof Stroke;
            if (key) {
                each.remove();
            }
        }
        codeFrom = null;
        watchOldest();
    }

    /** Forgets what was kept, because the user was told that the store did not answer. */
    public void forget() {
        kept.clear();
        codeFrom = null;
        givenUp = false;
        watchOldest();
    }

    private void pressed(KeyEvent event) {
        if (replaying) {
            return;
        }
        if (!wedge.isListening()) {
            codeFrom = null;
        }
        boolean repeated = event.getCode() != KeyCode.UNDEFINED && !down.add(event.getCode());
        if (isFree()) {
            fate = Fate.PASSED;
            beReady();
        } else if (event.isConsumed() || road == Road.CLOSED || givenUp || repeated) {
            fate = Fate.DROPPED;
            event.consume();
        } else {
            keep(event);
        }
    }

    private void typed(KeyEvent event) {
        if (replaying) {
            return;
        }
        Fate ofThis = fate;
        fate = Fate.NONE;
        if (ofThis == Fate.PASSED || (ofThis == Fate.NONE && isFree())) {
            return;
        }
        if (event.isConsumed()) {
            // Part of a framed code: neither the key nor what it typed is anybody's.
            if (ofThis == Fate.KEPT) {
                kept.removeLast();
            }
            return;
        }
        if (ofThis == Fate.KEPT && kept.peekLast() instanceof Stroke stroke) {
            stroke.events().add(copy(event));
            event.consume();
        } else if (ofThis == Fate.DROPPED || road == Road.CLOSED || givenUp) {
            event.consume();
        } else {
            keep(event);
            fate = Fate.NONE;
        }
        if (codeFrom == null && wedge.isListening() && kept.peekLast() instanceof Stroke stroke) {
            codeFrom = stroke;
        }
    }

    private void released(KeyEvent event) {
        if (replaying) {
            return;
        }
        down.remove(event.getCode());
        for (Kept each : kept) {
            if (each instanceof Stroke stroke && stroke.isHeldDown(event.getCode())) {
                stroke.events().add(copy(event));
                event.consume();
                return;
            }
        }
    }

    private boolean isFree() {
        return road == Road.OPEN && kept.isEmpty();
    }

    private void keep(KeyEvent event) {
        kept.addLast(Stroke.of(copy(event), System.nanoTime()));
        fate = Fate.KEPT;
        event.consume();
        watchOldest();
    }

    /** The scanner that types has made up its mind whose the last keys were. */
    private void decided() {
        codeFrom = null;
        goOnSoon();
    }

    private void goOnSoon() {
        if (!kept.isEmpty()) {
            // Later, so that a key has typed what it types, and whoever opened the road has finished.
            Platform.runLater(this::goOn);
        }
    }

    /** Gives out what was kept until it makes an answer necessary. What may still become a code waits until it is decided. */
    private void goOn() {
        while (road == Road.OPEN && !wedge.isListening() && !kept.isEmpty()) {
            if (age(kept.getFirst()).compareTo(patience) > 0) {
                giveUp();
                return;
            }
            switch (kept.removeFirst()) {
                case Code code -> onCode.accept(code.text());
                case Stroke stroke -> replay(stroke);
            }
        }
        watchOldest();
    }

    private void replay(Stroke stroke) {
        replaying = true;
        try {
            beReady();
            wedge.withoutListening(() -> stroke.events().forEach(event -> Event.fireEvent(target(), copy(event))));
        } finally {
            replaying = false;
        }
    }

    private Node target() {
        Node focused = scene.getFocusOwner();
        return focused == null ? scene.getRoot() : focused;
    }

    /** A field that is new on the screen hears keys only once it has been dressed, which would be at the next frame. */
    private void beReady() {
        scene.getRoot().applyCss();
    }

    /** Takes back the keys of a code; a key among them that types nothing was somebody's. */
    private void forgetTyping(Stroke from) {
        boolean within = false;
        for (Iterator<Kept> each = kept.iterator(); each.hasNext(); ) {
            Kept next = each.next();
            within |= next == from;
            if (within && next instanceof Stroke stroke && (stroke.types() || stroke.isModifier())) {
                each.remove();
            }
        }
        codeFrom = null;
    }

    private void giveUp() {
        boolean late = road == Road.BUSY;
        forget();
        givenUp = late;
        onGivenUp.run();
    }

    private void watchOldest() {
        waiting.stop();
        if (!kept.isEmpty()) {
            Duration left = patience.minus(age(kept.getFirst()));
            waiting.setDuration(javafx.util.Duration.millis(Math.max(1, left.toMillis())));
            waiting.playFromStart();
        }
    }

    private static Duration age(Kept one) {
        return Duration.ofNanos(System.nanoTime() - one.nanos());
    }

    private static KeyEvent copy(KeyEvent event) {
        return event.copyFor(event.getSource(), event.getTarget());
    }
}

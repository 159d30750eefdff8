package app.suanpan.kiosk;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Picture;
import app.suanpan.testkit.Pulse;
import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A kiosk without a window, a desk behind it, a finger before it, and a clock to turn. */
final class Stand implements AutoCloseable {
    final MemoryJoinDesk desk = new MemoryJoinDesk();
    private final TurnedClock clock = new TurnedClock();
    private final Kiosk kiosk;
    private List<String> wanted = List.of();

    Stand(Language language, Appearance appearance, int width, int height) {
        KioskSettings settings = new KioskSettings(
                language,
                appearance,
                Optional.empty(),
                WedgeSettings.BY_TIMING,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(110),
                clock);
        this.kiosk = FxThread.call(() -> new Kiosk(desk, settings, true, width, height));
        lay();
        await("#begin");
    }

    static Stand wide(Language language) {
        return new Stand(language, Appearance.LIGHT, 1280, 800);
    }

    Kiosk kiosk() {
        return kiosk;
    }

    /** Holds something before the camera. */
    void scan(String code) {
        desk.submit(new JoinCommand.Scan(ScanInput.of(code)));
        settle();
    }

    /** Touches the button that a selector finds, once it is there. */
    void touch(String selector) {
        await(selector);
        FxThread.run(() -> ((ButtonBase) find(selector)).fire());
        settle();
    }

    /** From now on every visit begins with these touches: a kiosk forgets them with each visitor. */
    void wants(List<String> switches) {
        wanted = switches;
        want();
    }

    /** The visitor before the kiosk touches the switches that they want. */
    void want() {
        wanted.forEach(this::touch);
    }

    /** How large the words of something are set. */
    double textSize(String selector) {
        lay();
        return FxThread.call(() -> ((Labeled) find(selector)).getFont().getSize());
    }

    /** Presses a key, wherever the keyboard is. */
    void press(KeyCode key) {
        FxThread.run(() -> FocusOrder.press(kiosk.scene(), key));
        settle();
    }

    /** A scanner that types: every character at once, and Enter behind them. */
    void typesCode(String code) {
        FxThread.run(() -> {
            code.chars()
                    .forEach(character -> Event.fireEvent(
                            kiosk.scene(),
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    Character.toString(character),
                                    "",
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false)));
            FocusOrder.press(kiosk.scene(), KeyCode.ENTER);
        });
        settle();
    }

    /** Whether the Tab key has marked this. */
    boolean marks(String selector) {
        return FxThread.call(
                () -> kiosk.scene().getFocusOwner() == kiosk.scene().lookup(selector));
    }

    /** A finger touches the picture somewhere. */
    void finger() {
        FxThread.run(() -> press(kiosk.scene()));
    }

    /** A finger touches something that is no button. */
    void press(String selector) {
        FxThread.run(() -> press(find(selector)));
        settle();
    }

    private static void press(EventTarget target) {
        Event.fireEvent(
                target,
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    /** Touches the keys of a number. */
    void number(String digits) {
        await("#num-1");
        digits.chars().forEach(digit -> FxThread.run(() -> ((ButtonBase) find("#num-" + (char) digit)).fire()));
        lay();
    }

    String text(String selector) {
        return FxThread.call(() -> ((Labeled) find(selector)).getText());
    }

    /** The words of all that a selector finds, from top to bottom. */
    List<String> texts(String selector) {
        return FxThread.call(() -> kiosk.scene().getRoot().lookupAll(selector).stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    boolean shows(String selector) {
        lay();
        return FxThread.call(() -> {
            Node node = kiosk.scene().lookup(selector);
            return node != null && isVisible(node);
        });
    }

    /** Waits until a node is on the screen and can be seen. */
    void await(String selector) {
        FxThread.await(selector + " is on the screen", () -> {
            Node node = kiosk.scene().lookup(selector);
            return node != null && isVisible(node);
        });
    }

    /** Waits until a node cannot be seen any more. */
    void awaitGone(String selector) {
        FxThread.await(selector + " is gone", () -> {
            Node node = kiosk.scene().lookup(selector);
            return node == null || !isVisible(node);
        });
    }

    /** Lets the clock pass. */
    void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    void photograph(String name) {
        lay();
        Picture.write(FxThread.call(() -> kiosk.scene().snapshot(null)), Path.of("target", "gallery", name + ".png"));
    }

    /** All commands sent so far have been answered and drawn: a command of no effect comes back after them. */
    private void settle() {
        FxThread.run(() -> {});
        lay();
    }

    /** Gives everything its place. */
    void lay() {
        FxThread.run(() ->
                Pulse.on(kiosk.scene(), kiosk.scene().getWidth(), kiosk.scene().getHeight()));
    }

    private Node find(String selector) {
        Node node = kiosk.scene().lookup(selector);
        if (node == null) {
            throw new AssertionError("nothing on the screen is " + selector);
        }
        return node;
    }

    private static boolean isVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        FxThread.run(kiosk::close);
    }

    private static final class TurnedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-21T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

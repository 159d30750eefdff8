package app.suanpan.device;

import java.time.Instant;
import java.util.Optional;

/**
 * A camera that reads codes. Frames stay in memory and are forgotten; whoever shows the camera must also show its light, which
 * is {@link Sight#watching()}.
 *
 * <p>An open camera does not watch until it is told to, so that it is only on when somebody wants to be seen.
 */
public interface Camera extends Device {

    /**
     * Tells the listener every code from now on, and the first listener also what was read before there was one. The same code held
     * still before the camera is told once.
     */
    Subscription onScan(ScanListener listener);

    /** Switches the looking, and with it the indicator, on or off. Idempotent. */
    void watch(boolean on);

    /** Gives up the connection and makes another one, as if it had been unplugged for a moment. Returns at once. */
    void restart();

    /** What the camera sees and whether it is alive. Never blocks. */
    Sight sight();

    /** Tells the listener when the indicator goes on or off, and once at registration how it is. */
    Subscription onIndicator(IndicatorListener listener);

    /**
     * A camera's proof of life. Neither an open descriptor nor a picture is one: only frames that go on coming.
     *
     * @param watching    true while the camera looks; the indicator beside it must be lit
     * @param frames      how many frames have come since it was opened
     * @param lastFrameAt when the newest one came; empty before the first
     */
    record Sight(boolean watching, long frames, Optional<Instant> lastFrameAt) {}

    /** Hears the camera's light. */
    @FunctionalInterface
    interface IndicatorListener {
        /** The light is on or off. */
        void indicator(boolean lit);
    }
}

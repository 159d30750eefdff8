package app.suanpan.device.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A camera as webcam-capture knows it, with what its interface lacks: frames that carry a sequence number, and failures that are not
 * silence. Opened, read and closed by one thread.
 */
abstract class FrameDevice implements WebcamDevice {
    private final String name;
    private @Nullable LumaFrame last;
    private boolean opened;

    FrameDevice(String name) {
        this.name = name;
    }

    /**
     * Opens it within a deadline.
     *
     * @throws IOException if it is not there
     */
    abstract void connect() throws IOException;

    /** Lets frames come, or stops them, so that a camera that is not looked through is off. */
    abstract void watch(boolean on) throws IOException;

    /**
     * Waits for the next frame; older ones that nobody had time for are skipped.
     *
     * @return null when none came in time
     * @throws IOException if the camera is gone
     */
    abstract @Nullable LumaFrame await(long millis) throws IOException, InterruptedException;

    /** Ends it. Idempotent, and never throws. */
    abstract void disconnect();

    /** The next frame, or null when none came in time. */
    final @Nullable LumaFrame next(long millis) throws IOException, InterruptedException {
        LumaFrame frame = await(millis);
        last = frame == null ? last : frame;
        return frame;
    }

    @Override
    public final String getName() {
        return name;
    }

    @Override
    public final Dimension[] getResolutions() {
        return new Dimension[] {getResolution()};
    }

    @Override
    public final Dimension getResolution() {
        LumaFrame frame = last;
        return frame == null ? new Dimension(0, 0) : new Dimension(frame.width(), frame.height());
    }

    /** The source decides; a wish is not a promise. */
    @Override
    public final void setResolution(Dimension wished) {}

    /** The newest frame as a picture, for a preview; null before the first. */
    @Override
    public final @Nullable BufferedImage getImage() {
        LumaFrame frame = last;
        if (frame == null) {
            return null;
        }
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, frame.width(), frame.height(), frame.luma());
        return image;
    }

    @Override
    public final void open() {
        try {
            connect();
            opened = true;
        } catch (IOException notThere) {
            throw new WebcamException(notThere);
        }
    }

    @Override
    public final void close() {
        opened = false;
        disconnect();
    }

    @Override
    public final void dispose() {
        close();
    }

    @Override
    public final boolean isOpen() {
        return opened;
    }
}

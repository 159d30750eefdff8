package app.suanpan.ui.sound;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/**
 * A short high tick for a good scan, a low double tone for a bad one, a long lowest one when something is blocked, two rising
 * tones when a sale is paid. All are reckoned, none is a recording.
 *
 * <p>Calls return at once; the tones are played on a thread of their own. If the machine cannot play, the first try finds
 * out and the rest are silent. While a sound plays one more may wait; further ones are dropped, since a queue of ticks
 * tells the cashier nothing.
 */
public final class Sounds implements AutoCloseable {
    private static final float RATE = 44_100;
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    private static final double LOUDNESS = 0.35;

    private static final byte[] GOOD = tone(2_350, 0.045);
    private static final byte[] BAD = join(tone(330, 0.11), silence(0.05), tone(262, 0.16));
    private static final byte[] BLOCKED =
            join(tone(196, 0.22), silence(0.06), tone(196, 0.22), silence(0.06), tone(147, 0.42));
    private static final byte[] ASKS =
            join(tone(784, 0.09), silence(0.05), tone(784, 0.09), silence(0.05), tone(988, 0.14));
    private static final byte[] PAID = join(tone(1_047, 0.07), silence(0.02), tone(1_568, 0.14));
    private final ExecutorService player;
    private final AtomicReference<Volume> volume;
    private @Nullable SourceDataLine line;
    private boolean mute;

    /** Sounds that are played, if the machine can. */
    public Sounds(Volume volume) {
        this(volume, false);
    }

    private Sounds(Volume volume, boolean mute) {
        this.volume = new AtomicReference<>(volume);
        this.mute = mute;
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                0,
                1,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                Thread.ofPlatform().daemon().name("sounds").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        this.player = executor;
    }

    /** Sounds for a machine that shall be quiet. */
    public static Sounds silent() {
        return new Sounds(Volume.LOUD, true);
    }

    /** The code was understood. */
    public void good() {
        player.execute(() -> play(GOOD));
    }

    /** It was not, or was refused. */
    public void bad() {
        player.execute(() -> play(BAD));
    }

    /** Going on as before does not help: long and lowest, not to be taken for a code that was only misread. */
    public void blocked() {
        player.execute(() -> play(BLOCKED));
    }

    /** Somebody has to answer: two knocks and a rising tone. */
    public void asks() {
        player.execute(() -> play(ASKS));
    }

    /** The sale is paid: two rising tones. */
    public void paid() {
        player.execute(() -> play(PAID));
    }

    /** Softer, then off, then loud again; a tick says how loud it is now, and it is returned. */
    public Volume turn() {
        Volume now = volume.updateAndGet(Volume::next);
        good();
        return now;
    }

    /** How loud they are; a machine without loudspeakers is silent all the same. */
    public Volume volume() {
        return volume.get();
    }

    /** Gives the loudspeaker back. */
    @Override
    public void close() {
        player.execute(() -> {
            SourceDataLine open = line;
            if (open != null) {
                open.close();
                line = null;
            }
        });
        player.shutdown();
    }

    /** Only ever called on the player's one thread, which therefore owns {@code line} and {@code mute}. */
    private void play(byte[] samples) {
        double loudness = volume.get().factor();
        if (mute || loudness == 0) {
            return;
        }
        try {
            SourceDataLine open = line;
            if (open == null) {
                open = AudioSystem.getSourceDataLine(FORMAT);
                open.open(FORMAT, 8_820);
                open.start();
                line = open;
            }
            byte[] heard = at(loudness, samples);
            open.write(heard, 0, heard.length);
            open.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException noLoudspeaker) {
            mute = true;
        }
    }

    /** A sine with soft ends, so that it does not click. */
    private static byte[] tone(double hertz, double seconds) {
        int count = (int) (RATE * seconds);
        byte[] samples = new byte[2 * count];
        double edge = RATE * 0.006;
        for (int i = 0; i < count; i++) {
            double envelope = Math.min(1, Math.min(i, count - i) / edge);
            short value = (short) (Short.MAX_VALUE * LOUDNESS * envelope * Math.sin(2 * Math.PI * hertz * i / RATE));
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }

    private static byte[] at(double loudness, byte[] samples) {
        byte[] heard = new byte[samples.length];
        for (int i = 0; i < samples.length; i += 2) {
            short value = (short) (((samples[i + 1] << 8) | (samples[i] & 0xFF)) * loudness);
            heard[i] = (byte) value;
            heard[i + 1] = (byte) (value >> 8);
        }
        return heard;
    }

    private static byte[] silence(double seconds) {
        return new byte[2 * (int) (RATE * seconds)];
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}

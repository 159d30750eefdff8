package app.suanpan.agent.register;

import app.suanpan.agent.config.FeedFolder;
import app.suanpan.agent.config.FileTrouble;
import app.suanpan.agent.config.WholeFile;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the data folder that people may change while the store sells: it is read anew once it has come to rest, and taken as a whole
 * or not at all. Of a file that is not right the shop is told in a sentence, and things stay as they were; they stay so over a restart,
 * too, by a copy of the last file that was right.
 *
 * @param <T> what the file says; immutable
 */
abstract sealed class WatchedFile<T> implements Shelf
        permits CreditShelf, PointsShelf, PromotionShelf, ReasonShelf, ScreenShelf, TierShelf {
    private static final Logger log = LoggerFactory.getLogger(WatchedFile.class);

    private final Path file;
    private final Path fromAbove;
    private final Path lastGood;
    private final T none;
    private final Function<byte[], T> reader;
    private final FileWatch watch;
    private volatile T content;
    private volatile @Nullable String trouble;
    private Stamp taken;
    private Stamp seen;

    /** When a file was written and how long it is; nothing of a file that is not there. */
    private record Stamp(long modified, long size) {
        static final Stamp ABSENT = new Stamp(0, -1);

        static Stamp of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size());
            } catch (IOException e) {
                return ABSENT;
            }
        }
    }

    /**
     * Reads the file as it is now.
     *
     * @param folder the data folder
     * @param name of the file in it
     * @param lastGood name of the copy of the last file that was right, in the same folder
     * @param none what a file that is not there says
     * @param reader reads the file; throws {@link ConfigException} with a sentence if it is not right
     */
    WatchedFile(Path folder, String name, String lastGood, T none, Function<byte[], T> reader) {
        this.file = folder.resolve(name);
        this.fromAbove = FeedFolder.fromAbove(folder, name);
        this.lastGood = folder.resolve(lastGood);
        this.none = none;
        this.reader = reader;
        this.content = none;
        this.watch = new FileWatch(String.valueOf(file.getFileName()));
        this.taken = Stamp.of(counting());
        this.seen = taken;
        read(true);
    }

    /** Head office's file counts before the shop's own. */
    private Path counting() {
        return Files.exists(fromAbove) ? fromAbove : file;
    }

    /** What the file says. The same object while nothing changes. */
    T content() {
        return content;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void watch(Consumer<Optional<String>> changed) {
        watch.begin(this::look, () -> changed.accept(trouble()));
    }

    /** Looks once. A file that somebody is still writing changes from one look to the next, and is left until it rests. */
    synchronized boolean look() {
        Stamp now = Stamp.of(counting());
        boolean atRest = now.equals(seen);
        seen = now;
        if (!atRest || now.equals(taken)) {
            return false;
        }
        taken = now;
        read(false);
        return true;
    }

    private void read(boolean starting) {
        try {
            Path counting = counting();
            boolean there = Files.exists(counting);
            byte[] bytes = there ? Files.readAllBytes(counting) : new byte[0];
            content = there ? reader.apply(bytes) : none;
            trouble = null;
            keep(there ? bytes : null);
            log.info("{}: {}", file.getFileName(), there ? "read" : "none");
        } catch (ConfigException e) {
            refuse(e.getMessage(), starting);
        } catch (IOException e) {
            refuse(file.getFileName() + " cannot be read: " + FileTrouble.of(e), starting);
        }
    }

    private void refuse(@Nullable String why, boolean starting) {
        trouble = why;
        log.warn("things stay as they were: {}", why);
        if (starting && Files.exists(lastGood)) {
            try {
                content = reader.apply(Files.readAllBytes(lastGood));
            } catch (ConfigException | IOException e) {
                log.warn("the last {} that was right cannot be read either", file.getFileName(), e);
            }
        }
    }

    /** A copy that cannot be written costs nothing today: what it says is in memory. */
    private void keep(byte @Nullable [] bytes) {
        try {
            if (bytes == null) {
                Files.deleteIfExists(lastGood);
            } else if (!Files.exists(lastGood) || !Arrays.equals(Files.readAllBytes(lastGood), bytes)) {
                WholeFile.replace(lastGood, bytes);
            }
        } catch (IOException e) {
            log.warn("no copy of {} could be kept", file.getFileName(), e);
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}

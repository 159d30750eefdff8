package app.suanpan.agent.register;

import app.suanpan.agent.config.ConfigException;
import app.suanpan.agent.config.PromotionFile;
import app.suanpan.domain.promotion.PromotionEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The promotions that run in this store, as {@value PromotionFile#NAME} in the data folder says. The file may be changed while the
 * store sells: it is read anew once it has come to rest, and taken as a whole or not at all. Of a file that is not right the shop is
 * told in a sentence, and the promotions stay as they were; they stay so over a restart, too, by a copy of the last file that was right.
 */
public final class PromotionShelf implements AutoCloseable {
    /** The copy of the last file that was right, beside it. */
    static final String LAST_GOOD = "promotions.last-good.json";

    private static final Logger log = LoggerFactory.getLogger(PromotionShelf.class);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);
    private static final PromotionEngine NONE = PromotionEngine.of(List.of());

    private final Path file;
    private final Path lastGood;
    private final ScheduledExecutorService watch;
    private volatile PromotionEngine engine = NONE;
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

    private PromotionShelf(Path folder) {
        this.file = folder.resolve(PromotionFile.NAME);
        this.lastGood = folder.resolve(LAST_GOOD);
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("promotions").factory());
        this.taken = Stamp.of(file);
        this.seen = taken;
        read(true);
    }

    /** The promotions of the store in this folder, as they are now. */
    public static PromotionShelf open(Path folder) {
        return new PromotionShelf(folder);
    }

    /** What may be used now. The same object while nothing changes. */
    public PromotionEngine engine() {
        return engine;
    }

    /** What is wrong with the file, if something is: then the promotions are those of the last file that was right. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Looks at the file from time to time from now on.
     *
     * @param changed told after each time that it was read, with what is wrong with it, if something is
     */
    public void watch(Consumer<Optional<String>> changed) {
        watch.scheduleWithFixedDelay(
                () -> {
                    if (look()) {
                        changed.accept(trouble());
                    }
                },
                LOOKED_AT_EVERY.toMillis(),
                LOOKED_AT_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Looks once. A file that somebody is still writing changes from one look to the next, and is left until it rests. */
    synchronized boolean look() {
        Stamp now = Stamp.of(file);
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
            boolean there = Files.exists(file);
            byte[] json = there ? Files.readAllBytes(file) : new byte[0];
            engine = there ? PromotionEngine.of(PromotionFile.read(json)) : NONE;
            trouble = null;
            keep(there ? json : null);
            log.info("promotions read: {}", there ? PromotionFile.NAME : "none");
        } catch (ConfigException e) {
            refuse(e.getMessage(), starting);
        } catch (IOException e) {
            refuse(PromotionFile.NAME + " cannot be read: " + e.getMessage(), starting);
        }
    }

    private void refuse(@Nullable String why, boolean starting) {
        trouble = why;
        log.warn("promotions stay as they were: {}", why);
        if (starting && Files.exists(lastGood)) {
            try {
                engine = PromotionEngine.of(PromotionFile.read(Files.readAllBytes(lastGood)));
            } catch (ConfigException | IOException e) {
                log.warn("the last promotions that were right cannot be read either", e);
            }
        }
    }

    /** A copy that cannot be written costs nothing today: the promotions are in memory. */
    private void keep(byte @Nullable [] json) {
        try {
            if (json == null) {
                Files.deleteIfExists(lastGood);
            } else {
                Path fresh = lastGood.resolveSibling(LAST_GOOD + ".new");
                Files.write(fresh, json);
                Files.move(fresh, lastGood, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            log.warn("no copy of the promotions could be kept", e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}

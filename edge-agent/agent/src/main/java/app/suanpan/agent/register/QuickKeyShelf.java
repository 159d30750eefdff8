package app.suanpan.agent.register;

import app.suanpan.agent.config.FeedFolder;
import app.suanpan.agent.config.WholeFile;
import app.suanpan.domain.quickkey.QuickKeyHistory;
import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.QuickKeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of quick keys of this store, as {@value QuickKeyFile#NAME} in the data folder says. What a manager changes at a checkout is in
 * the file, synced, before the checkout shows it; the file is replaced as a whole, so that a power cut leaves the pages of before or after.
 * The file may also be changed or brought from another shop while the store sells: it is read anew once it has come to rest. Of a file that is
 * not right the shop is told in a sentence, and the pages stay as they were; they stay so over a restart, too, by a copy of the last file that
 * was right. Where head office sends pages, those count, and nobody changes them here; the shop's own are left as they are.
 */
public final class QuickKeyShelf implements Shelf {
    /** The copy of the last file that was right, beside it. */
    static final String LAST_GOOD = "quick-keys.last-good.json";

    /** What was not right, put aside when a manager changes the pages all the same. */
    static final String PUT_ASIDE = "quick-keys.not-right.json";

    private static final Logger log = LoggerFactory.getLogger(QuickKeyShelf.class);

    private final Path folder;
    private final Path own;
    private final FileWatch watch = new FileWatch("quick-keys");
    private volatile QuickKeyHistory history = QuickKeyHistory.of(QuickKeys.AUTOMATIC);
    private QuickKeyHistory before = history;
    private volatile @Nullable String trouble;
    private boolean opened;
    /** What stood in the file when it was read or written last, and when it was looked at last. */
    private Look taken;

    private Look seen;

    /** What stood in the file that counts, and whether that was head office's. */
    private record Look(boolean fromAbove, byte[] content) {
        boolean isSameAs(Look other) {
            return fromAbove == other.fromAbove && Arrays.equals(content, other.content);
        }
    }

    private QuickKeyShelf(Path folder) {
        this.folder = folder;
        this.own = folder.resolve(QuickKeyFile.NAME);
        this.seen = lookAtFile();
        this.taken = seen;
        read();
        this.opened = true;
    }

    /** The pages of the store in this folder, as they are now. */
    public static QuickKeyShelf open(Path folder) {
        return new QuickKeyShelf(folder);
    }

    /** What is laid out now, and what was before. The same object while nothing changes. */
    public QuickKeyHistory history() {
        return history;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Writes other pages to the file, synced, and shows them from then on.
     *
     * @throws UncheckedIOException if they could not be written: the pages are as they were
     */
    synchronized void keep(QuickKeyHistory next) {
        byte[] json = QuickKeyFile.write(next.now());
        try {
            if (trouble != null && Files.exists(own)) {
                Files.copy(own, folder.resolve(PUT_ASIDE), StandardCopyOption.REPLACE_EXISTING);
            }
            WholeFile.replace(folder.resolve(QuickKeyFile.NAME), json);
        } catch (IOException e) {
            throw new UncheckedIOException(QuickKeyFile.NAME + " could not be written", e);
        }
        taken = new Look(false, json);
        seen = taken;
        trouble = null;
        before = history;
        history = next;
        keepGood(json);
    }

    /** Brings back what was there before {@code failed}, whose event could not be committed; leaves anything newer alone. */
    synchronized void takeBack(QuickKeyHistory failed) {
        if (history == failed) {
            keep(before);
        }
    }

    @Override
    public void watch(Consumer<Optional<String>> changed) {
        watch.begin(this::look, () -> changed.accept(trouble()));
    }

    /** Looks once. A file that somebody is still writing changes from one look to the next, and is left until it rests. */
    synchronized boolean look() {
        Look now = lookAtFile();
        boolean atRest = now.isSameAs(seen);
        seen = now;
        if (!atRest || now.isSameAs(taken)) {
            return false;
        }
        taken = now;
        read();
        return true;
    }

    /** What stands in the file that counts; nothing if there is none or it cannot be read. It is as small as its pages are few. */
    private Look lookAtFile() {
        Path file = FeedFolder.counting(folder, QuickKeyFile.NAME);
        boolean fromAbove = !file.equals(own);
        try {
            return new Look(fromAbove, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        } catch (IOException e) {
            log.warn("the quick keys cannot be looked at", e);
            return opened ? taken : new Look(fromAbove, new byte[0]);
        }
    }

    private void read() {
        byte[] json = taken.content();
        if (json.length == 0) {
            trouble = null;
            show(QuickKeys.AUTOMATIC);
            return;
        }
        try {
            QuickKeys keys = QuickKeyFile.read(json);
            trouble = null;
            show(keys);
            keepGood(json);
            log.info("quick keys read: pages={}", keys.pages().size());
        } catch (ConfigException e) {
            trouble = e.getMessage();
            log.warn("quick keys stay as they were: {}", trouble);
            if (!opened) {
                showLastGood();
            }
        }
    }

    /** Whoever edits the file need not count its editions; a checkout that has an older picture must notice all the same. */
    private void show(QuickKeys read) {
        long edition = Math.max(read.edition(), opened ? history.now().edition() + 1 : 0);
        QuickKeys shown = new QuickKeys(edition, read.pages());
        history = taken.fromAbove() ? QuickKeyHistory.fromHeadOffice(shown) : QuickKeyHistory.of(shown);
    }

    private void showLastGood() {
        Path lastGood = folder.resolve(LAST_GOOD);
        if (Files.exists(lastGood)) {
            try {
                show(QuickKeyFile.read(Files.readAllBytes(lastGood)));
            } catch (ConfigException | IOException e) {
                log.warn("the last quick keys that were right cannot be read either", e);
            }
        }
    }

    /** A copy that cannot be written costs nothing today: the pages are in memory. */
    private void keepGood(byte[] json) {
        try {
            WholeFile.replace(folder.resolve(LAST_GOOD), json);
        } catch (IOException e) {
            log.warn("no copy of the quick keys could be kept", e);
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}

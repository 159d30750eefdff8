package app.suanpan.agent.register;

import app.suanpan.agent.config.TierFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The tiers of this store's members, as {@value TierFile#NAME} in the data folder says; see {@link WatchedFile}. */
public final class TierShelf implements AutoCloseable {
    /** The copy of the last file that was right, beside it. */
    static final String LAST_GOOD = "tiers.last-good.csv";

    private final WatchedFile<Map<Long, String>> file;

    private TierShelf(Path folder) {
        this.file = new WatchedFile<>(folder.resolve(TierFile.NAME), LAST_GOOD, Map.of(), TierFile::read);
    }

    /** The tiers of the store in this folder, as they are now. */
    public static TierShelf open(Path folder) {
        return new TierShelf(folder);
    }

    /** The tier of the member with this number, as promotions name it; empty for none. */
    public String tierOf(long memberNumber) {
        return file.content().getOrDefault(memberNumber, "");
    }

    /** What is wrong with the file, if something is: then the tiers are those of the last file that was right. */
    public Optional<String> trouble() {
        return file.trouble();
    }

    /**
     * Looks at the file from time to time from now on.
     *
     * @param changed told after each time that it was read, with what is wrong with it, if something is
     */
    public void watch(Consumer<Optional<String>> changed) {
        file.watch(changed);
    }

    /** Looks once; see {@link WatchedFile#look()}. */
    boolean look() {
        return file.look();
    }

    @Override
    public void close() {
        file.close();
    }
}

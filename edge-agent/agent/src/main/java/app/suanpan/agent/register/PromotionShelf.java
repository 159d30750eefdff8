package app.suanpan.agent.register;

import app.suanpan.agent.config.PromotionFile;
import app.suanpan.domain.promotion.PromotionEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The promotions that run in this store, as {@value PromotionFile#NAME} in the data folder says; see {@link WatchedFile}. */
public final class PromotionShelf implements AutoCloseable {
    /** The copy of the last file that was right, beside it. */
    static final String LAST_GOOD = "promotions.last-good.json";

    private final WatchedFile<PromotionEngine> file;

    private PromotionShelf(Path folder) {
        this.file = new WatchedFile<>(
                folder.resolve(PromotionFile.NAME),
                LAST_GOOD,
                PromotionEngine.of(List.of()),
                json -> PromotionEngine.of(PromotionFile.read(json)));
    }

    /** The promotions of the store in this folder, as they are now. */
    public static PromotionShelf open(Path folder) {
        return new PromotionShelf(folder);
    }

    /** What may be used now. The same object while nothing changes. */
    public PromotionEngine engine() {
        return file.content();
    }

    /** What is wrong with the file, if something is: then the promotions are those of the last file that was right. */
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

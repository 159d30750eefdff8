package app.suanpan.agent.register;

import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.protocol.storefile.PromotionFile;
import java.nio.file.Path;
import java.util.List;

/** The promotions that run in this store, as {@value PromotionFile#NAME} in the data folder says. */
public final class PromotionShelf extends WatchedFile<PromotionEngine> {
    /** The copy of the last file that was right, beside it. */
    static final String LAST_GOOD = "promotions.last-good.json";

    private PromotionShelf(Path folder) {
        super(
                folder,
                PromotionFile.NAME,
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
        return content();
    }
}

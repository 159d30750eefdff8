package app.suanpan.agent.register;

import app.suanpan.protocol.storefile.TierFile;
import java.nio.file.Path;
import java.util.Map;

/** The tiers of this store's members, as {@value TierFile#NAME} in the data folder says. */
public final class TierShelf extends WatchedFile<Map<Long, String>> {
    /** The copy of the last file that was right, beside it. */
    static final String LAST_GOOD = "tiers.last-good.csv";

    private TierShelf(Path folder) {
        super(folder, TierFile.NAME, LAST_GOOD, Map.of(), TierFile::read);
    }

    /** The tiers of the store in this folder, as they are now. */
    public static TierShelf open(Path folder) {
        return new TierShelf(folder);
    }

    /** The tier of the member with this number, as promotions name it; empty for none. */
    public String tierOf(long memberNumber) {
        return content().getOrDefault(memberNumber, "");
    }
}

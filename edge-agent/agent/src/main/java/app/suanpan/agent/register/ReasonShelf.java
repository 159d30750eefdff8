package app.suanpan.agent.register;

import app.suanpan.domain.reason.Reasons;
import app.suanpan.protocol.storefile.ReasonFile;
import java.nio.file.Path;

/** Why something out of the ordinary may be done in this store, as {@value ReasonFile#NAME} in the data folder says. */
public final class ReasonShelf extends WatchedFile<Reasons> {
    /** The copy of the last file that was right, beside it. */
    static final String LAST_GOOD = "reasons.last-good.json";

    private ReasonShelf(Path folder) {
        super(folder, ReasonFile.NAME, LAST_GOOD, Reasons.SHIPPED, ReasonFile::read);
    }

    /** The reasons of the store in this folder, as they are now. */
    public static ReasonShelf open(Path folder) {
        return new ReasonShelf(folder);
    }

    /** What the till offers now. The same object while nothing changes. */
    public Reasons reasons() {
        return content();
    }
}

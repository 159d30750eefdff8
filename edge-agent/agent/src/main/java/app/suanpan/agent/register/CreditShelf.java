package app.suanpan.agent.register;

import app.suanpan.domain.member.CreditTables;
import app.suanpan.protocol.storefile.CreditFile;
import java.nio.file.Path;

/** Who gets the credit of a sale, as {@value CreditFile#NAME} in the data folder says. */
public final class CreditShelf extends WatchedFile<CreditTables> {
    /** The copy of the last file that was right, beside it. */
    static final String LAST_GOOD = "credit.last-good.json";

    private CreditShelf(Path folder) {
        super(folder, CreditFile.NAME, LAST_GOOD, CreditTables.STANDARD, CreditFile::read);
    }

    /** The tables of the store in this folder, as they are now. */
    public static CreditShelf open(Path folder) {
        return new CreditShelf(folder);
    }

    /** Who gets the credit now. The same object while nothing changes. */
    public CreditTables tables() {
        return content();
    }
}

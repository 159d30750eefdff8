package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;

/**
 * Rows that follow from the journal. Applied inside the event's own SQLite transaction, or late, and once more from scratch when
 * the ledger is verified: the same events must give the same rows.
 */
public interface Derivation {

    /** The script, a resource of the derivation's package, that creates its tables. */
    String script();

    /** The tables that follow from the journal alone, so that recomputing them must give the same rows. */
    List<String> tables();

    /**
     * The edition of the ledger since which its tables look as the script makes them. A ledger of an earlier edition gets them
     * anew from its journal when it is opened.
     */
    default int edition() {
        return 1;
    }

    /**
     * Whether its rows may come behind the commit, so that no sale waits for them: see {@link LateRows}. Only for rows that refuse
     * no event; who reads them has to look at what is not in them yet.
     */
    default boolean isLate() {
        return false;
    }

    /** Writes what follows from one event. */
    void apply(long sequence, JournalEvent event, Sqlite sqlite);
}

package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;

/**
 * Rows that follow from the journal. Applied inside the event's own SQLite transaction, and once more from scratch when the
 * ledger is verified: the same events must give the same rows.
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

    /** Writes what follows from one event. */
    void apply(long sequence, JournalEvent event, Sqlite sqlite);
}

package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SigningKeyAnnounced;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;

/** Which keys the store has announced, as rows. */
final class SigningKeyDerivation implements Derivation {
    @Override
    public String script() {
        return "signing-key-1.sql";
    }

    @Override
    public int edition() {
        return 14;
    }

    @Override
    public List<String> tables() {
        return List.of("signing_key");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        if (event instanceof SigningKeyAnnounced announced) {
            sqlite.update(
                    "INSERT INTO signing_key (sequence, key, public_key) VALUES (?,?,?)",
                    sequence,
                    announced.key(),
                    announced.publicKey());
        }
    }

    /** Names of the keys, in the order of their announcements. */
    static List<String> announced(Sqlite sqlite) {
        return sqlite.query("SELECT key FROM signing_key ORDER BY sequence", row -> row.getString(1));
    }
}

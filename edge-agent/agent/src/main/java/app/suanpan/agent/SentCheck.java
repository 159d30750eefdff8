package app.suanpan.agent;

import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.DataFolderLock;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Says whether a box may be emptied, or get another image: only once the collector has acknowledged everything that its ledger has.
 * Whoever is about to do so asks first, with the agent stopped, and goes no further if the answer is no. Nothing is changed.
 */
final class SentCheck {
    private SentCheck() {}

    /**
     * Looks.
     *
     * @param data the store's folder
     * @return a sentence that says why the box may be emptied
     * @throws LedgerException if it may not be ({@code UNSENT}), or nobody can say: another agent has the folder, or the ledger is gone or
     *     damaged
     */
    static String everythingIn(Path data, Clock clock) {
        DataFolderLock lock = DataFolderLock.take(data)
                .orElseThrow(() -> new LedgerException(
                        Code.TAKEN, "An agent is running on " + data + ", and may still sell. Stop it first."));
        try (lock) {
            if (!Files.exists(data.resolve("ledger.db")) && !Files.exists(data.resolve("ledger.id"))) {
                return "There is no ledger in " + data + ", and nothing to send.";
            }
            try (Ledger ledger = Ledger.open(data, StoreAgent.derivations(), Epoch.random(new SecureRandom()), clock)) {
                long all = ledger.head().sequence();
                long unsent = all - ledger.outbox().acknowledged();
                if (unsent > 0) {
                    throw new LedgerException(
                            Code.UNSENT,
                            unsent + " of " + all + " events in " + data
                                    + " have not reached the collector. Emptying this box, or giving it another image, would lose"
                                    + " them. Start the store where it has a network and wait until nothing is unsent.");
                }
                return "All " + all + " events in " + data + " have reached the collector.";
            }
        }
    }
}

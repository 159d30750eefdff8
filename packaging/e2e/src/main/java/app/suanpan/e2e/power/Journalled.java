package app.suanpan.e2e.power;

import app.suanpan.agent.StoreAgent;
import app.suanpan.ledger.Ledger;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.StoredEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a ledger holds.
 *
 * @param events the journal, from its first event
 * @param transactions ids of transactions and events: what a receipt or another slip may be of
 * @param jobs for which transactions a receipt was queued, first copies only
 * @param receipts numbers of the receipts
 * @param acknowledged how far it believes the collector to have it
 */
record Journalled(
        List<StoredEvent> events, Set<String> transactions, Set<String> jobs, Set<String> receipts, long acknowledged) {
    /** The epoch that a ledger gets which takes itself for another's, or is made anew. */
    static final Epoch ANOTHER = new Epoch("0".repeat(32));

    private static final int PAGE = 500;
    private static final int PAGE_BYTES = 8 * 1024 * 1024;

    /** Reads the ledger of a data folder that nobody has open. */
    static Journalled of(Path shop) {
        try (Ledger ledger = Ledger.open(shop, StoreAgent.derivations(), ANOTHER, Clock.systemUTC())) {
            return of(ledger);
        }
    }

    /** Reads an open ledger. */
    static Journalled of(Ledger ledger) {
        List<StoredEvent> events = new ArrayList<>();
        List<StoredEvent> page;
        do {
            page = ledger.outbox().read(events.size(), PAGE, PAGE_BYTES);
            events.addAll(page);
        } while (!page.isEmpty());
        return new Journalled(
                events,
                texts(ledger, "SELECT transaction_id FROM sale UNION SELECT event_id FROM journal"),
                texts(ledger, "SELECT transaction_id FROM print_job WHERE copy = 0"),
                texts(ledger, "SELECT receipt FROM sale"),
                ledger.outbox().acknowledged());
    }

    private static Set<String> texts(Ledger ledger, String query) {
        return new HashSet<>(ledger.read(db -> db.query(query, row -> row.getString(1))));
    }
}

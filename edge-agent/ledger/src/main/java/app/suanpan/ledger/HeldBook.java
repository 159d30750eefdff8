package app.suanpan.ledger;

import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is put aside: which, from the rows; what is in it, from the events. */
final class HeldBook {

    private HeldBook() {}

    /** Everything that is put aside, newest first. */
    static List<HeldSale> all(Sqlite sqlite) {
        return sqlite
                .query(
                        "SELECT body FROM held_transaction JOIN journal USING (sequence) ORDER BY sequence DESC",
                        row -> row.getBytes(1))
                .stream()
                .flatMap(body -> decode(body).stream())
                .map(HeldSale::of)
                .toList();
    }

    /** One of them. */
    static Optional<TransactionHeld> one(Sqlite sqlite, UUID hold) {
        return sqlite.queryOne(
                        "SELECT body FROM held_transaction JOIN journal USING (sequence) WHERE hold = ?",
                        row -> row.getBytes(1),
                        hold)
                .flatMap(HeldBook::decode);
    }

    private static Optional<TransactionHeld> decode(byte[] body) {
        return EventCodec.decode(body).filter(TransactionHeld.class::isInstance).map(TransactionHeld.class::cast);
    }
}

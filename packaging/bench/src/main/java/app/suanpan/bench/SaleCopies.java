package app.suanpan.bench;

import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.ledger.Ledger;
import app.suanpan.protocol.event.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Sales that were made, again and again, each under numbers of its own: a journal that is long, without ringing all of it up. */
final class SaleCopies {
    private final List<String> sales;
    private int made;

    private SaleCopies(List<byte[]> bodies) {
        sales = bodies.stream()
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .toList();
    }

    /** Copies of what was sold last. */
    static SaleCopies ofTheLast(int sales, Ledger ledger) {
        return new SaleCopies(ledger.read(db -> db.query(
                "SELECT body FROM journal WHERE type = 'SaleCompleted' ORDER BY sequence DESC LIMIT ?",
                row -> row.getBytes(1),
                sales)));
    }

    /** The next one, as if it had been sold at this till. */
    SaleCompleted next(String till) {
        String sale = sales.get(made % sales.size());
        SaleCompleted sold = decoded(sale);
        made++;
        return decoded(sale.replace(sold.header().id().toString(), new UUID(made, 1).toString())
                .replace(sold.sale().id().toString(), new UUID(made, 2).toString())
                .replace(sold.sale().receipt(), "S01-" + till + "-" + made)
                .replace("\"receiptNumber\":" + sold.sale().receiptNumber(), "\"receiptNumber\":" + made)
                .replace("\"" + sold.header().workstation() + "\"", "\"" + till + "\""));
    }

    private static SaleCompleted decoded(String body) {
        return (SaleCompleted)
                EventCodec.decode(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}

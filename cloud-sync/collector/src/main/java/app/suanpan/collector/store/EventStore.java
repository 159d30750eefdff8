package app.suanpan.collector.store;

import app.suanpan.protocol.ack.Acknowledgement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The collector's durable memory. */
public interface EventStore extends AutoCloseable {
    /**
     * Carries out all arrivals in one transaction, in their order, or none of them.
     *
     * @param now the collector's clock, for what people read
     * @return for each arrival the acknowledgement to send, now that it is true; empty for what asks for none
     * @throws StoreException if the transaction could not be made durable; nothing of it is stored
     * @throws StoreUnavailableException if the database is away; it is not known whether the transaction was stored, and asking again
     *     at once is of no use
     */
    List<Optional<Acknowledgement>> commit(List<Arrival> arrivals, Instant now);

    /** Returns how many transactions may be under way at once; more wait for these. */
    default int writers() {
        return 1;
    }

    @Override
    void close();
}

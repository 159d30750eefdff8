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
     */
    List<Optional<Acknowledgement>> commit(List<Arrival> arrivals, Instant now);

    /** Returns a number that grows with each commit, so that a reader knows whether there is anything new. */
    long revision();

    @Override
    void close();
}

package app.suanpan.collector.store;

import app.suanpan.protocol.ack.Acknowledgement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The collector's memory in SQL, with each commit synced to the disk before anybody hears of it: a SQLite file with one writer, or a
 * PostgreSQL with some, which other collectors may be working on at the same time. Nothing that matters is kept here: who takes a box's
 * row first in a transaction finds in the database all there is to know of it.
 */
public final class SqlEventStore implements EventStore {
    private final int writers;
    private final BlockingQueue<StoreWriter> idle;
    private final Presence presence;
    private final Remaker remaker;
    private final FreshSums fresh = new FreshSums();
    private final AtomicBoolean closed = new AtomicBoolean();

    private SqlEventStore(Database database, String incarnation) {
        var availability = new Availability(database);
        writers = database.writers();
        idle = new ArrayBlockingQueue<>(writers);
        for (var number = 0; number < writers; number++) {
            idle.add(new StoreWriter(database, availability, incarnation, fresh));
        }
        presence = Presence.announce(database, availability, incarnation);
        remaker = Remaker.start(database);
    }

    /**
     * Opens the database, and creates its tables or brings them up to date where needed. Rows whose definition has changed are made again
     * behind it, while boxes are served.
     *
     * @param incarnation a name for this start of the collector, told to the boxes
     * @param now the collector's clock
     * @throws StoreUnavailableException with a sentence for people, if it is not there
     */
    public static SqlEventStore open(Database database, String incarnation, Instant now) {
        Schema.migrate(database, now, Remaking::begin);
        return new SqlEventStore(database, incarnation);
    }

    /** Opens a SQLite file, see {@link #open(Database, String, Instant)}. */
    public static SqlEventStore open(Path file, String incarnation, Instant now) {
        return open(new Database.SqliteFile(file), incarnation, now);
    }

    /** Returns what was stored of late, already added up. */
    FreshSums fresh() {
        return fresh;
    }

    /** Makes no rows again from now on: for whoever takes those steps alone. A step that is under way is waited for. */
    void stopRemaking() {
        remaker.close();
    }

    @Override
    public int writers() {
        return writers;
    }

    @Override
    public List<Optional<Acknowledgement>> commit(List<Arrival> arrivals, Instant now) {
        if (closed.get()) {
            throw new StoreException("the store is closed", null);
        }
        var writer = take();
        try {
            return writer.commit(arrivals, now);
        } finally {
            idle.add(writer);
        }
    }

    private StoreWriter take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while another transaction was under way", e);
        }
    }

    /** Waits for the transactions that are under way. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        remaker.close();
        for (var number = 0; number < writers; number++) {
            take().close();
        }
        presence.close();
    }
}

package app.suanpan.collector.store;

import app.suanpan.protocol.ack.Acknowledgement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection that writes what comes from boxes; made anew when it was lost. For one thread at a time. */
final class StoreWriter implements AutoCloseable {
    private record Connected(Sql sql, RowSink sink, DerivedRows derived) {}

    private final Database database;
    private final Availability availability;
    private final String incarnation;
    private final FreshSums fresh;
    private @Nullable Connected connected;

    StoreWriter(Database database, Availability availability, String incarnation, FreshSums fresh) {
        this.database = database;
        this.availability = availability;
        this.incarnation = incarnation;
        this.fresh = fresh;
    }

    /** See {@link EventStore#commit}. */
    List<Optional<Acknowledgement>> commit(List<Arrival> arrivals, Instant now) {
        try {
            return attempt(arrivals, now, false);
        } catch (StoreException e) {
            if (arrivals.size() > 1 || !e.isAboutValues()) {
                throw e;
            }
            return attempt(arrivals, now, true);
        }
    }

    private List<Optional<Acknowledgement>> attempt(List<Arrival> arrivals, Instant now, boolean oneByOne) {
        var to = connect();
        try {
            to.derived().begin();
            to.derived().writeOneByOne(oneByOne);
            var answers =
                    new GroupCommit(to.sql(), to.sink(), to.derived(), incarnation, arrivals, now).carryOut(arrivals);
            to.sql().commit();
            to.derived().handOver(fresh);
            availability.there();
            return answers;
        } catch (StoreUnavailableException e) {
            availability.lost(e);
            fresh.clear();
            disconnect();
            throw e;
        } catch (RuntimeException | Error e) {
            undo(to, e);
            throw e;
        }
    }

    private Connected connect() {
        var present = connected;
        if (present != null) {
            return present;
        }
        availability.mayTry();
        try {
            var sql = Sql.open(database);
            var sink = RowSink.of(sql);
            present = new Connected(sql, sink, new DerivedRows(sql, sink));
            connected = present;
            return present;
        } catch (StoreUnavailableException e) {
            availability.lost(e);
            throw e;
        }
    }

    private void undo(Connected open, Throwable cause) {
        open.sink().forget();
        try {
            open.sql().rollback();
        } catch (StoreException e) {
            cause.addSuppressed(e);
            disconnect();
        }
    }

    private void disconnect() {
        var present = connected;
        connected = null;
        if (present != null) {
            try {
                present.sql().close();
            } catch (StoreException e) {
                availability.closedBadly(e);
            }
        }
    }

    @Override
    public void close() {
        disconnect();
    }
}

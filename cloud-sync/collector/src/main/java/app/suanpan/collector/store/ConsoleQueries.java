package app.suanpan.collector.store;

import java.nio.file.Path;
import java.time.ZoneId;

/** What people ask the collector, answered from the derived rows on connections that never hold up those that write. */
public final class ConsoleQueries implements AutoCloseable {
    private final Readers readers;
    private final ZoneId zone;
    private final Database database;
    private final Remembered remembered = new Remembered(System::nanoTime);

    private ConsoleQueries(Readers readers, ZoneId zone, Database database) {
        this.database = database;
        this.readers = readers;
        this.zone = zone;
    }

    /** Reads from a database that exists; {@code zone} says which day is today. */
    public static ConsoleQueries open(Database database, ZoneId zone) {
        return new ConsoleQueries(new Readers(() -> Sql.openReadOnly(database)), zone, database);
    }

    /** Reads from a SQLite file, see {@link #open(Database, ZoneId)}. */
    public static ConsoleQueries open(Path file, ZoneId zone) {
        return open(new Database.SqliteFile(file), zone);
    }

    /**
     * Asks the database for nothing, to see whether it is there.
     *
     * @throws StoreException if it does not answer
     */
    public void check() {
        readers.ask(db -> db.queryOne("SELECT 1", row -> row.getInt(1)));
    }

    /** Returns the zone in which days and hours are counted. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns what days, hours, stores and items came to. */
    public DayQueries days() {
        return new DayQueries(readers, remembered);
    }

    /** Returns sales and returns, one by one. */
    public SaleQueries sales() {
        return new SaleQueries(readers);
    }

    /** Returns shifts and their Z reports. */
    public ShiftQueries shifts() {
        return new ShiftQueries(readers);
    }

    /** Returns how many members joined, where, how and with whom. */
    public MemberQueries members() {
        return new MemberQueries(readers, remembered);
    }

    /** Returns what guides came to. */
    public GuideQueries guides() {
        return new GuideQueries(readers, remembered);
    }

    /** Returns what is for auditors. */
    public AuditQueries audit() {
        return new AuditQueries(readers);
    }

    /** Returns the boxes. */
    public BoxQueries boxes() {
        return new BoxQueries(readers);
    }

    /** Returns the boxes with what they have of head office's feeds. */
    public FeedQueries feeds() {
        return new FeedQueries(readers, boxes());
    }

    /** Returns what a person should look at. */
    public AlarmQueries alarms() {
        return new AlarmQueries(readers);
    }

    /** Opens all of the database as it is now; to be closed. */
    public Snapshot snapshot() {
        return Snapshot.open(database);
    }

    @Override
    public void close() {
        readers.close();
    }
}

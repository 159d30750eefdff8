package app.suanpan.collector.store;

import app.suanpan.collector.store.DaySums.ItemDay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What hours, days and items came to, so that a page over millions of sales reads some hundred rows. They follow the sales by a
 * second or so: each journal has a cursor that moves in the transaction that adds to the sums, so that every sale is in them once,
 * whoever stopped in between. Taking messages in never waits for them.
 */
final class Summaries {
    /** Raised whenever the sums mean something else; a database with another number makes them all again. */
    private static final int VERSION = 4;

    /** Of those that are read from the database, so that no step needs much memory. */
    static final int EVENTS_AT_ONCE = 5_000;
    /** Of those that were added up when they came. */
    private static final int FRESH_EVENTS_AT_ONCE = 50_000;

    private record Behind(long journal, long through, long watermark, boolean known) {}

    private Summaries() {}

    /**
     * Sees to it that the sums are of this version and of these hours, and otherwise begins them anew.
     *
     * @param zone by whose clock hours are counted
     */
    static void prepare(Sql sql, ZoneId zone) {
        sql.update(
                "INSERT INTO summary_state (id, version, zone) VALUES (1, 0, ?) ON CONFLICT DO NOTHING", zone.getId());
        // Of several collectors that start at once the first one changes the row; the others wait for it, and find it
        // changed.
        var changed = sql.update(
                "UPDATE summary_state SET version = ?, zone = ? WHERE id = 1 AND (version <> ? OR zone <> ?)",
                VERSION,
                zone.getId(),
                VERSION,
                zone.getId());
        if (changed == 1) {
            empty(sql);
            Remaking.beginAnewWithSums(sql);
        }
        sql.commit();
    }

    /** Forgets all sums, and how far they went. */
    static void empty(Sql sql) {
        sql.run("{empty} summary_cursor");
        SumTables.NAMES.forEach(table -> sql.run("{empty} " + table));
    }

    /** Keeps everybody else from adding to the sums until the transaction ends; says by whose clock, or nothing if they are not kept. */
    static Optional<ZoneId> lock(Sql sql) {
        return sql.update("UPDATE summary_state SET version = version WHERE id = 1 AND version = ?", VERSION) == 1
                ? Optional.of(zone(sql))
                : Optional.empty();
    }

    /** By whose clock the hours of stores are counted that do not say by whose they live. */
    static ZoneId zone(Sql sql) {
        return ZoneId.of(sql.queryOne("SELECT zone FROM summary_state WHERE id = 1", row -> row.getString(1))
                .orElseThrow());
    }

    /** How many events are not in the sums yet: they came just now, or are being made again. */
    static long behind(Sql sql) {
        return Remaking.left(sql) + sql.queryOne("""
                        SELECT coalesce(sum(journal.watermark - coalesce(summary_cursor.through, journal.base)), 0)
                        FROM journal LEFT JOIN summary_cursor ON summary_cursor.journal_id = journal.id""", row -> row.getLong(1)).orElse(0L);
    }

    /**
     * Adds the next events to the sums, in one transaction. What is to be added is known or read before, so that whoever writes events
     * waits for as little as possible; if another collector was quicker, nothing is added.
     *
     * @param reader another connection, for reading
     * @param fresh what was added up when it was stored
     * @return how many events the step was about; 0 if there was nothing to do
     */
    static long step(Sql reader, Sql writer, FreshSums fresh) {
        var behind =
                reader.query("""
                SELECT journal.id, coalesce(summary_cursor.through, journal.base), journal.watermark, summary_cursor.through IS NOT NULL
                FROM journal LEFT JOIN summary_cursor ON summary_cursor.journal_id = journal.id
                WHERE journal.watermark > coalesce(summary_cursor.through, journal.base) ORDER BY journal.id LIMIT 500""", row -> new Behind(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)));
        if (behind.isEmpty()) {
            return 0;
        }
        var zone = zone(reader);
        var sums = new DaySums();
        var taken = new ArrayList<Behind>();
        var room = EVENTS_AT_ONCE;
        var events = 0L;
        for (var next : behind) {
            var through = takeFresh(fresh, next, sums);
            if (through < next.watermark() && room > 0) {
                var after = through;
                through = Math.min(next.watermark(), after + room);
                read(reader, next.journal(), after, through, sums);
                room -= (int) (through - after);
            }
            if (through > next.through()) {
                taken.add(new Behind(next.journal(), next.through(), through, next.known()));
                events += through - next.through();
            }
            if (room <= 0 || events >= FRESH_EVENTS_AT_ONCE) {
                break;
            }
        }
        try {
            write(writer, zone, taken, sums);
            return events;
        } catch (RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Adds what was added up when it was stored, and says through which event that goes. */
    private static long takeFresh(FreshSums fresh, Behind behind, DaySums sums) {
        var through = behind.through();
        for (var piece = fresh.take(behind.journal(), through, behind.watermark());
                piece.isPresent();
                piece = fresh.take(behind.journal(), through, behind.watermark())) {
            sums.add(piece.get().sums());
            through = piece.get().through();
        }
        return through;
    }

    /** Adds what the rows of some events say. */
    static void read(Sql reader, long journal, long after, long through, DaySums sums) {
        reader.query(
                """
                SELECT store, business_day, currency, at, kind, total, liability, serving_guide FROM sale
                WHERE journal_id = ? AND sequence > ? AND sequence <= ?""",
                row -> {
                    sums.sale(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Instant.parse(row.getString(4)),
                            row.getString(5),
                            row.getLong(6),
                            row.getLong(7),
                            Rows.optionalLong(row, 8));
                    return true;
                },
                journal,
                after,
                through);
        sums.guides().read(reader, journal, after, through);
        reader.query(
                """
                SELECT sale.store, sale.business_day, sale.currency, sale.kind, sale_line.item, sale_line.unit, sale_line.quantity,
                       sale_line.sold, sale_line.name_zh, sale_line.name_en
                FROM sale JOIN sale_line ON sale_line.journal_id = sale.journal_id AND sale_line.sequence = sale.sequence
                WHERE sale.journal_id = ? AND sale.sequence > ? AND sale.sequence <= ? AND sale_line.owed = 0""",
                row -> {
                    sums.line(
                            new ItemDay(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(3)),
                            row.getString(4),
                            row.getString(7),
                            row.getLong(8),
                            row.getString(9),
                            row.getString(10));
                    return true;
                },
                journal,
                after,
                through);
    }

    private static void write(Sql writer, ZoneId zone, List<Behind> taken, DaySums sums) {
        // Whoever else adds to the sums waits here, and finds the cursors moved.
        if (!lock(writer).equals(Optional.of(zone)) || !taken.stream().allMatch(it -> moved(writer, it))) {
            writer.rollback();
            return;
        }
        new SumTables(writer, zone).add(sums);
        writer.commit();
    }

    private static boolean moved(Sql writer, Behind taken) {
        return taken.known()
                ? writer.update(
                                "UPDATE summary_cursor SET through = ? WHERE journal_id = ? AND through = ?",
                                taken.watermark(),
                                taken.journal(),
                                taken.through())
                        == 1
                : writer.update(
                                "INSERT INTO summary_cursor (journal_id, through) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                taken.journal(),
                                taken.watermark())
                        == 1;
    }
}

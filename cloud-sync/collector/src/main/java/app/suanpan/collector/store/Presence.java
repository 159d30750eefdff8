package app.suanpan.collector.store;

import app.suanpan.collector.rounds.Rounds;
import app.suanpan.collector.rounds.Work;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the database that a collector is running, and which others no longer are. A box is connected to one collector, and with that
 * one it goes: when a collector has not been seen for twenty seconds by the database's clock, another one says that its boxes are
 * offline. A collector that was only slow says so itself, and each of its boxes is online again with the next word it says.
 */
final class Presence implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(5);

    private final Database database;
    private final Availability availability;
    private final String incarnation;
    private final Rounds rounds = new Rounds("presence", Work.every(BETWEEN_SIGNS, this::sign, this::trouble));
    private @Nullable Sql sql;

    private Presence(Database database, Availability availability, String incarnation) {
        this.database = database;
        this.availability = availability;
        this.incarnation = incarnation;
    }

    /** Says that a collector is there, and goes on saying so if there may be others. */
    static Presence announce(Database database, Availability availability, String incarnation) {
        var presence = new Presence(database, availability, incarnation);
        switch (database) {
            case Database.SqliteFile ignored -> presence.alone();
            case Database.Postgres ignored -> {
                presence.sign();
                presence.rounds.start(BETWEEN_SIGNS);
            }
        }
        return presence;
    }

    /** One process has a SQLite file: whoever else is named in it is gone. */
    private void alone() {
        try (var own = Sql.open(database)) {
            others(own, "SELECT incarnation FROM collector");
            own.update("UPDATE box SET online = 0 WHERE online = 1");
            own.update(
                    "INSERT INTO collector (incarnation, started_at, seen_at) VALUES (?, {now}, {now})", incarnation);
            own.commit();
        }
    }

    private Duration trouble(Throwable trouble) {
        if (trouble instanceof StoreUnavailableException away) {
            availability.lost(away);
        } else {
            LOG.warn("could not say that this collector is here, trying again", trouble);
        }
        disconnect();
        return BETWEEN_SIGNS;
    }

    private void sign() {
        var own = sql;
        if (own == null) {
            own = Sql.open(database);
            sql = own;
        }
        own.update("""
                INSERT INTO collector (incarnation, started_at, seen_at) VALUES (?, {now}, {now})
                ON CONFLICT (incarnation) DO UPDATE SET seen_at = excluded.seen_at""", incarnation);
        own.commit();
        others(own, "SELECT incarnation FROM collector WHERE {silent}");
        own.commit();
        availability.there();
    }

    private void others(Sql own, String question) {
        for (var other : own.query(question, row -> row.getString(1))) {
            if (other.equals(incarnation)) {
                continue;
            }
            var offline = leave(own, other);
            LOG.info("collector gone: incarnation={} boxesOffline={}", other, offline);
        }
    }

    /** Takes a collector and its boxes out; nothing if another one has just done so. */
    private static int leave(Sql own, String gone) {
        if (own.update("DELETE FROM collector WHERE incarnation = ?", gone) == 0) {
            return 0;
        }
        var offline = own.update("""
                UPDATE box SET online = 0
                WHERE id IN (SELECT id FROM box WHERE held_by = ? AND online = 1 ORDER BY id {lock})""", gone);
        return offline;
    }

    private void disconnect() {
        var own = sql;
        sql = null;
        if (own != null) {
            try {
                own.close();
            } catch (StoreException e) {
                availability.closedBadly(e);
            }
        }
    }

    /** Takes leave, so that nobody has to find out. */
    @Override
    public void close() {
        rounds.close();
        try {
            sayFarewell();
        } catch (StoreException e) {
            LOG.info("left without a word: {}", e.getMessage());
        } finally {
            disconnect();
        }
    }

    /** On a new connection if the old one is gone. */
    private void sayFarewell() {
        try {
            farewell();
        } catch (StoreUnavailableException e) {
            disconnect();
            farewell();
        }
    }

    private void farewell() {
        var own = sql == null ? Sql.open(database) : sql;
        sql = own;
        leave(own, incarnation);
        own.commit();
    }
}

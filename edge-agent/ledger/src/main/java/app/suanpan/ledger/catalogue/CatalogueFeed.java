package app.suanpan.ledger.catalogue;

import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.ledger.catalogue.ItemFileImport.BadRow;
import app.suanpan.ledger.catalogue.ItemFileImport.Result;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings what head office sends into a catalogue: items and prices, each layer by itself. A release goes in whole, with its
 * version, in one SQLite transaction on a connection of its own, so that a box that dies in the middle has what it had before, and
 * knows it. The connection is kept, for opening one takes longer than a few prices do.
 */
public final class CatalogueFeed implements AutoCloseable {
    private static final int ROWS_BETWEEN_BREATHS = 1_000;
    private static final long NOBODYS_VERSION = -1;

    private final ItemCatalogue catalogue;
    private final Currency currency;
    private final Runnable breath;
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable CatalogueFile writing;
    private volatile boolean closed;

    /**
     * Writes beside a catalogue that is read; prices are in the store's currency.
     *
     * @param breath done after each thousand rows, so that whoever sells on the same machine has it, too
     */
    public CatalogueFeed(ItemCatalogue catalogue, Currency currency, Runnable breath) {
        this.catalogue = catalogue;
        this.currency = currency;
        this.breath = breath;
    }

    /**
     * How far a layer of a feed is.
     *
     * @param scope whose word it is: all stores', a zone's, one store's
     * @param version its number
     * @param hash of what it says in all
     */
    public record Applied(String scope, long version, String hash) {}

    /**
     * What is to go in.
     *
     * @param feed its name
     * @param layer which layer, from 1; a higher one's word holds against a lower one's
     * @param from the version that has to be there before, of the same scope; 0 for all of it anew
     * @param becomes how far the layer is afterwards
     */
    public record Change(String feed, int layer, long from, Applied becomes) {}

    /** A change of another version than the one that is here: nothing was done. */
    public static final class OutOfStepException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfStepException(Change change) {
            super("the change begins at version " + change.from() + " of " + change.feed() + ", and that is not here");
        }
    }

    /** How far a layer of a feed is; empty if nothing of it was ever here. */
    public Optional<Applied> applied(String feed, int layer) {
        return writing(file -> file.use(db -> CatalogueFeed.applied(db, feed, layer)));
    }

    private static Optional<Applied> applied(Sqlite db, String feed, int layer) {
        return db.queryOne(
                "SELECT scope, version, hash FROM feed_applied WHERE feed = ? AND layer = ?",
                row -> new Applied(row.getString(1), row.getLong(2), row.getString(3)),
                feed,
                layer);
    }

    /**
     * Brings items in. A row that says nothing sensible is left out and named; the item stays what it was.
     *
     * @param entries what is taken out first, and then what is put in
     * @param profile whose tax categories the items have to be in
     * @throws OutOfStepException if it does not follow what is here
     * @throws app.suanpan.ledger.LedgerException if the file cannot be written; it is as it was
     */
    public Result items(Change change, FeedReader entries, ArithmeticProfile profile) {
        return write(change, db -> {
            ItemFileImport rows = new ItemFileImport(currency, profile);
            try (ItemWriter writer = new ItemWriter(db, change.layer(), breath, rows::refused)) {
                @Nullable FeedEntry first = takeOut(entries, writer::remove);
                Set<String> spared = rows.read(new CsvOfFeed(first, entries), writer);
                writer.finish(change.from() == 0, spared);
                return new Result(writer.written(), rows.bad());
            }
        });
    }

    /**
     * Brings prices in, each entry all prices of one item; see {@link #items}.
     *
     * @param zone the store's, for days and times without one
     */
    public Result prices(Change change, FeedReader entries, ZoneId zone) {
        return write(change, db -> {
            PriceWriter writer =
                    new PriceWriter(db, change.layer(), change.becomes().version());
            List<BadRow> bad = new ArrayList<>();
            long line = 0;
            for (FeedEntry entry = entries.next(); entry != null; entry = entries.next()) {
                if (++line % ROWS_BETWEEN_BREATHS == 0) {
                    breath.run();
                }
                if (entry.value() == null) {
                    writer.remove(entry.key());
                    continue;
                }
                try {
                    writer.put(entry.key(), PriceSchedule.read(entry.value(), currency, zone));
                } catch (IllegalArgumentException e) {
                    writer.spare(entry.key());
                    bad.add(new BadRow(line, "of " + entry.key() + ", " + e.getMessage()));
                }
            }
            if (change.from() == 0) {
                writer.removeOlder();
            }
            writer.finish();
            return new Result(writer.written(), bad);
        });
    }

    /** Takes out all items of a layer: what lower ones say of them holds again. Whole, or not at all; see {@link #items}. */
    public void leaveItems(String feed, int layer) {
        leave(feed, layer, db -> {
            try (ItemWriter writer = new ItemWriter(db, layer, breath, (row, refusal) -> {})) {
                writer.finish(true, Set.of());
            }
        });
    }

    /** Takes out all prices of a layer; see {@link #leaveItems}. */
    public void leavePrices(String feed, int layer) {
        leave(feed, layer, db -> new PriceWriter(db, layer, NOBODYS_VERSION).removeOlder());
    }

    private void leave(String feed, int layer, Consumer<Sqlite> work) {
        writing(file -> file.fill(db -> {
            work.accept(db);
            return db.update("DELETE FROM feed_applied WHERE feed = ? AND layer = ?", feed, layer);
        }));
    }

    private Result write(Change change, Function<Sqlite, Result> work) {
        return writing(file -> file.fill(db -> {
            Optional<Applied> here = applied(db, change.feed(), change.layer());
            boolean follows = here.filter(it -> it.version() == change.from()
                            && it.scope().equals(change.becomes().scope()))
                    .isPresent();
            if (change.from() > 0 && !follows) {
                throw new OutOfStepException(change);
            }
            Result result = work.apply(db);
            db.update(
                    "INSERT OR REPLACE INTO feed_applied (feed, layer, scope, version, hash) VALUES (?,?,?,?,?)",
                    change.feed(),
                    change.layer(),
                    change.becomes().scope(),
                    change.becomes().version(),
                    change.becomes().hash());
            return result;
        }));
    }

    /** A connection on which something failed is not used again: the file may have been put aside. */
    private <T> T writing(Function<CatalogueFile, T> work) {
        lock.lock();
        try {
            CatalogueFile file = writing == null ? catalogue.forWriting() : writing;
            writing = null;
            try {
                T result = work.apply(file);
                writing = file;
                return result;
            } finally {
                if (writing == null) {
                    file.close();
                }
            }
        } finally {
            lock.unlock();
            if (closed) {
                close();
            }
        }
    }

    /** Lets go of the file, without waiting: whoever is bringing something in lets go of it afterwards. */
    @Override
    public void close() {
        closed = true;
        if (lock.tryLock()) {
            try {
                if (writing != null) {
                    writing.close();
                    writing = null;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Hands on what is taken out, and returns the first entry that is put in. */
    private static @Nullable FeedEntry takeOut(FeedReader entries, Consumer<String> gone) {
        FeedEntry entry = entries.next();
        while (entry != null && entry.value() == null) {
            gone.accept(entry.key());
            entry = entries.next();
        }
        return entry;
    }
}

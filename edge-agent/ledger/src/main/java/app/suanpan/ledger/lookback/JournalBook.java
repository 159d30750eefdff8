package app.suanpan.ledger.lookback;

import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.JournalEntry;
import app.suanpan.domain.journal.JournalPage;
import app.suanpan.domain.journal.JournalSearch;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.uplink.Outbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ledger's journal, to be looked through. Reads on a connection of its own, so that no sale waits for a search, and keeps what
 * entries are found by in a file of its own, {@code journal-index.db}: a sale is committed without it, it follows a moment
 * later, and each search first takes in what is new. Whoever deletes the file loses nothing.
 */
public final class JournalBook implements Journal, AutoCloseable {
    /** The name of the index in the data folder. */
    public static final String INDEX = "journal-index.db";

    private static final Logger log = LoggerFactory.getLogger(JournalBook.class);
    private static final int LARGEST_PAGE = 500;
    /** How long new events may wait: one SQLite transaction for many sales, and none in the rush of one. */
    private static final long GATHER_SECONDS = 5;

    /** Between two parts of a long journal that is being taken in: the till comes first. */
    private static final long BREATH_MILLIS = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore news = new Semaphore(0);
    private final Semaphore closing = new Semaphore(0);
    private final Ledger ledger;
    private final Sqlite reader;
    private final Path file;
    private JournalIndex index;
    private final Outbox.Subscription subscription;
    private final Thread thread;
    private boolean closed;

    private JournalBook(Ledger ledger, Sqlite reader, Path file) {
        this.ledger = ledger;
        this.file = file;
        this.reader = reader;
        this.index = JournalIndex.open(file, reader);
        this.subscription = ledger.outbox().onAppended(news::release);
        this.thread = Thread.ofVirtual().name("journal-index").unstarted(this::follow);
    }

    /** Opens the book of a ledger, with its index in the same folder, and begins to take in what the index does not have yet. */
    public static JournalBook open(Ledger ledger, Path folder) {
        Sqlite reader = Sqlite.openReadOnly(ledger.path());
        try {
            JournalBook book = new JournalBook(ledger, reader, folder.resolve(INDEX));
            book.news.release();
            book.thread.start();
            return book;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public JournalPage page(JournalSearch search, long before, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " entries, not " + size);
        }
        lock.lock();
        try {
            try {
                return look(search, before, size);
            } catch (SqliteException e) {
                log.warn("the journal's index failed and is written anew", e);
                index.close();
                index = JournalIndex.anew(file, reader);
                return look(search, before, size);
            }
        } catch (SqliteException e) {
            throw new LedgerException(Code.JOURNAL_INDEX, "The index " + file + " cannot be read or written.", e);
        } finally {
            lock.unlock();
        }
    }

    private JournalPage look(JournalSearch search, long before, int size) {
        index.takeInNew(ledger.outbox().head().sequence());
        JournalIndex.Found found = index.find(search, before, size);
        List<JournalEntry> entries = new ArrayList<>();
        found.sequences().forEach(sequence -> entry(sequence).ifPresent(entries::add));
        return new JournalPage(entries, found.next(), index.unread());
    }

    @Override
    public Optional<JournalEntry> entry(long sequence) {
        lock.lock();
        try {
            return reader.queryOne("SELECT body FROM journal WHERE sequence = ?", row -> row.getBytes(1), sequence)
                    .flatMap(EventCodec::decode)
                    .map(event -> new JournalEntry(sequence, event));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<JournalEntry> receipt(String receipt) {
        lock.lock();
        try {
            return reader.queryOne("SELECT sequence FROM sale WHERE receipt = ?", row -> row.getLong(1), receipt)
                    .flatMap(this::entry);
        } finally {
            lock.unlock();
        }
    }

    /** Takes in everything now, rather than in the background; for measurements and for tests. */
    public void takeInAll() {
        while (takeInSome()) {
            log.debug("more to take in");
        }
    }

    private void follow() {
        try {
            while (!closing.tryAcquire()) {
                news.acquire();
                news.drainPermits();
                while (takeInSome()) {
                    if (closing.tryAcquire(BREATH_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
                if (closing.tryAcquire(GATHER_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Searches go on taking in what is new, and will say so if they cannot.
            log.warn("the journal's index does not follow any more until the next start", e);
        }
    }

    private boolean takeInSome() {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            index.takeInNew(ledger.outbox().head().sequence());
            return index.takeInOlder();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
        closing.release(2);
        news.release();
        lock.lock();
        closed = true;
        try (Sqlite _ = reader) {
            index.close();
        } finally {
            lock.unlock();
        }
    }
}

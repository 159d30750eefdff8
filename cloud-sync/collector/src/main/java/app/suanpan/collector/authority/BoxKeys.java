package app.suanpan.collector.authority;

import app.suanpan.collector.rounds.Rounds;
import app.suanpan.collector.rounds.Work;
import app.suanpan.collector.store.BoxCertificate;
import app.suanpan.collector.store.IdentityStore;
import app.suanpan.collector.store.StoreUnavailableException;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.topic.Box;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All boxes' certificates, in memory and kept up to date: what another collector or a command changed in the database is known here within
 * {@value #POLL_MILLIS} ms. Boxes that are struck off are told of to whoever asked, so that they are hung up on.
 */
public final class BoxKeys implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoxKeys.class);
    private static final long POLL_MILLIS = 500;
    private static final Duration POLL = Duration.ofMillis(POLL_MILLIS);

    private final IdentityStore store;
    private final Map<Box, List<BoxCertificate>> certificates = new ConcurrentHashMap<>();
    private final List<Consumer<BoxCertificate>> onEnded = new CopyOnWriteArrayList<>();
    private final ReentrantLock reading = new ReentrantLock();
    private final Rounds rounds = new Rounds("box-keys", Work.every(POLL, this::refresh, BoxKeys::trouble));
    private final Queue<BoxCertificate> untold = new ConcurrentLinkedQueue<>();
    private long revision;

    private BoxKeys(IdentityStore store) {
        this.store = store;
    }

    /** Reads all certificates, and begins to follow what changes. */
    public static BoxKeys follow(IdentityStore store) {
        var keys = new BoxKeys(store);
        keys.refresh();
        keys.rounds.start(POLL);
        return keys;
    }

    /** Calls {@code listener} for each certificate that has ended from now on. */
    public void onEnded(Consumer<BoxCertificate> listener) {
        onEnded.add(listener);
    }

    /** Returns whether a box has ever been enrolled: then it may not come without its key any more. */
    public boolean isEnrolled(Box box) {
        return certificates.containsKey(box);
    }

    /** Finds a box's certificate by its serial number, in the database too if it is not known here. */
    public Optional<BoxCertificate> bySerial(Box box, String serial) {
        return find(box, it -> it.serial().equals(serial));
    }

    /** Finds a box's certificate by its key's name, in the database too if it is not known here. */
    Optional<BoxCertificate> byKeyName(Box box, String name) {
        return find(box, it -> nameOf(it).equals(name));
    }

    private static String nameOf(BoxCertificate certificate) {
        return VerifyingKey.parse(certificate.publicKey())
                .map(VerifyingKey::name)
                .orElse("");
    }

    /** Notes that a certificate's key was used, if that is news: then those before it have served their time. */
    void noteUse(BoxCertificate certificate, Instant now) {
        if (certificate.usedAt() == null) {
            store.used(certificate, now);
            refresh();
        }
    }

    private Optional<BoxCertificate> find(Box box, Predicate<BoxCertificate> wanted) {
        var known = of(box).stream().filter(wanted).findFirst();
        if (known.isPresent()) {
            return known;
        }
        refresh();
        return of(box).stream().filter(wanted).findFirst();
    }

    /** All certificates of a box, oldest first. */
    List<BoxCertificate> of(Box box) {
        return certificates.getOrDefault(box, List.of());
    }

    /** Takes in what has changed in the database. */
    public void refresh() {
        reading.lock();
        try {
            long now = store.revision();
            if (now == revision) {
                return;
            }
            for (var changed : store.changedAfter(revision)) {
                certificates.compute(changed.box(), (_, before) -> with(before == null ? List.of() : before, changed));
                if (changed.ended() == Distrust.REVOKED || changed.ended() == Distrust.REPLACED) {
                    untold.add(changed);
                }
            }
            revision = now;
        } finally {
            reading.unlock();
            tellWhoEnded();
        }
    }

    /** Whoever cannot be told of one is told again in the next round, and of all others now. */
    private void tellWhoEnded() {
        for (var left = untold.size(); left > 0; left--) {
            var ended = untold.poll();
            if (ended == null) {
                return;
            }
            try {
                onEnded.forEach(listener -> listener.accept(ended));
            } catch (RuntimeException e) {
                untold.add(ended);
                LOG.warn("a connection whose certificate has ended is not hung up on yet: box={}", ended.box(), e);
            }
        }
    }

    private static List<BoxCertificate> with(List<BoxCertificate> before, BoxCertificate changed) {
        var all = new ArrayList<>(before);
        all.removeIf(it -> it.serial().equals(changed.serial()));
        all.add(changed);
        return List.copyOf(all);
    }

    private static Duration trouble(Throwable trouble) {
        if (trouble instanceof StoreUnavailableException) {
            LOG.debug(
                    "what is trusted cannot be read while the database is away; what is known goes on to hold",
                    trouble);
        } else {
            LOG.warn("what is trusted could not be read: {}", trouble.toString());
        }
        return POLL;
    }

    @Override
    public void close() {
        rounds.close();
    }
}

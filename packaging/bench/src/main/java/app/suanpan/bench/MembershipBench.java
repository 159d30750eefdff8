package app.suanpan.bench;

import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.domain.join.Bindings;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.fleet.CloudProcess;
import app.suanpan.ledger.LedgerWriter;
import app.suanpan.ledger.member.SentMembers;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Somebody joins at one box of a store, and is looked up at its other box: how long that takes by way of head office, which is a process of its
 * own on the same machine. Beside it stands what no way can do without: the same row committed at the other box by itself.
 */
final class MembershipBench {
    private static final List<Integer> MEMBERS = List.of(100, 20_000);
    private static final int TOGETHER = 500;
    private static final int JOINS = 40;
    private static final int LOOKUPS = 5_000;
    private static final int GUIDES = 12;
    private static final long FIRST_NUMBER = 100_000_000;
    private static final long PATIENCE_SECONDS = 300;
    /** Nobody joins in step with the collector's rounds. */
    private static final int LONGEST_PAUSE_MILLIS = 1_000;

    private final Page page;
    private final Path cloud;
    private final BenchStore door;
    private final BenchStore back;
    private final Random random = new Random(20_261_122);
    private int joined;

    private MembershipBench(Page page, Path cloud, BenchStore door, BenchStore back) {
        this.page = page;
        this.cloud = cloud;
        this.door = door;
        this.back = back;
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws Exception {
        Path cloud = BenchFolder.make("membership");
        try (CloudProcess collector = CloudProcess.collector(cloud, "--mqtt-port", "0", "--http-port", "0");
                BenchStore door = new BenchStore(1, collector.broker().toString(), "door");
                BenchStore back = new BenchStore(1, collector.broker().toString(), "back")) {
            new MembershipBench(page, cloud, door, back).measure();
        } finally {
            BenchFolder.delete(cloud);
        }
    }

    private void measure() throws Exception {
        Times alone = alone();
        for (int members : MEMBERS) {
            fill(members);
            Times known = new Times();
            for (int join = 0; join < JOINS; join++) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                long began = System.nanoTime();
                MemberJoined member = join(1);
                await(() -> back.sentMembers().byId(member.member()).isPresent());
                known.add(System.nanoTime() - began);
            }
            page.row(
                    String.format(
                            Locale.ROOT,
                            "joined at one box → known at the other, of a store with %,d members",
                            members),
                    known,
                    alone);
        }
        page.row(String.format(Locale.ROOT, "looked up by number among %,d", joined), lookups());
        page.row("the same row committed at the other box by itself", alone);
        page.sentence(String.format(
                Locale.ROOT,
                "The list of a store with %,d members is %,.1f MB compressed, %,.0f bytes for each; so much the collector writes with each change.",
                joined,
                bytes() / 1_000_000.0,
                (double) bytes() / joined));
    }

    private void fill(int members) throws InterruptedException, TimeoutException {
        while (joined < members) {
            join(Math.min(TOGETHER, members - joined));
        }
        await(() -> back.sentMembers().size() == joined);
    }

    /** As at a kiosk; returns the last. */
    private MemberJoined join(int count) {
        return door.ledger().transact(writer -> {
            MemberJoined last = member();
            append(writer, last);
            for (int i = 1; i < count; i++) {
                last = member();
                append(writer, last);
            }
            return last;
        });
    }

    /** Each is a guide's own customer from the first moment on. */
    private void append(LedgerWriter writer, MemberJoined member) {
        writer.append(member);
        BindingRequest request = new BindingRequest(1 + random.nextInt(GUIDES), true, true, false);
        Instant at = member.header().at();
        EventHeader header = new EventHeader(uuid(), "S01", "kiosk-1", "", LocalDate.ofEpochDay(20_000), at);
        writer.append(Bindings.decide(
                header, member.member(), Optional.empty(), request, BindingSettings.DEFAULT, Optional.empty()));
    }

    private MemberJoined member() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        return new MemberJoined(
                new EventHeader(uuid(), "S01", "kiosk-1", "", LocalDate.ofEpochDay(20_000), now),
                uuid(),
                FIRST_NUMBER + joined++,
                HexFormat.of().formatHex(hash),
                null,
                "zh",
                "kiosk",
                null,
                "bench",
                HexFormat.of().formatHex(new byte[32]),
                List.of(),
                null);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Times lookups() {
        Times times = new Times();
        SentMembers members = back.sentMembers();
        for (int i = 0; i < LOOKUPS; i++) {
            long number = FIRST_NUMBER + random.nextInt(joined);
            long began = System.nanoTime();
            if (members.byNumber(number).isEmpty()) {
                throw new IllegalStateException("nobody has the number " + number);
            }
            times.add(System.nanoTime() - began);
        }
        return times;
    }

    private Times alone() {
        Times times = new Times();
        for (int join = 0; join < JOINS; join++) {
            long began = System.nanoTime();
            back.ledger().transact(writer -> {
                MemberJoined member = member();
                append(writer, member);
                return member;
            });
            times.add(System.nanoTime() - began);
        }
        return times;
    }

    private long bytes() {
        try (FeedStore feeds = FeedStore.open(
                new Database.SqliteFile(cloud.resolve("collector.db")),
                Clock.systemUTC().instant())) {
            return feeds.onward("bench", FeedName.MEMBERS, FeedScope.store("S01"), 0)
                    .orElseThrow()
                    .bytes();
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("nobody was told within " + PATIENCE_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}

package app.suanpan.protocol.feed;

import app.suanpan.protocol.feed.FeedFollower.Circumstances;
import app.suanpan.protocol.feed.FeedFollower.Step;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One box and head office, a network that loses, doubles, delays and spoils, a disk that is full now and then, power cuts, forgers and an
 * office that goes back to a backup: all of it from a seed, in one thread, with a clock of its own.
 */
final class FeedSimulation {
    private static final SigningKey OFFICE = SigningKey.make(new SecureRandom());
    private static final SigningKey FORGER = SigningKey.make(new SecureRandom());
    private static final Map<String, SignedRelease> SIGNED = new HashMap<>();
    private static final long FAULTS_END = 100_000;
    private static final long END = FAULTS_END + 3_000_000;

    /** Mistakes that the simulation has to notice. */
    enum Mutant {
        NONE,
        /** The signature is not looked at. */
        ANY_KEY,
        /** Head office counts on from its backup, and not from what boxes say they have. */
        COUNTS_FROM_THE_BACKUP,
        /** What is heard of is never asked for again. */
        NO_RETRY
    }

    private record Publication(long version, String content) {}

    private record Delivery(long at, long order, Runnable what) {}

    private final Random random;
    private final Mutant mutant;
    private final PriorityQueue<Delivery> wire = new PriorityQueue<>(
            (a, b) -> a.at() != b.at() ? Long.compare(a.at(), b.at()) : Long.compare(a.order(), b.order()));
    private final Set<String> published = new HashSet<>();
    private List<Publication> office = new ArrayList<>();
    private List<Publication> backup = List.of();
    private long highestReported;
    private long order;
    private long now;
    private int life;

    // The box: what outlives a power cut.
    private @Nullable FeedVersion inUse;
    private String content = "";
    private final Map<String, Map<Integer, Bytes>> disk = new HashMap<>();

    // And what does not.
    private FeedFollower follower = FeedFollower.start(null);

    FeedSimulation(long seed, Mutant mutant) {
        this.random = new Random(seed);
        this.mutant = mutant;
    }

    void run() {
        publish();
        long nextMishap = 0;
        long nextHeads = 0;
        while (now < END) {
            if (now < FAULTS_END && now >= nextMishap) {
                mishap();
                nextMishap = now + random.nextInt(6_000);
            }
            if (now >= nextHeads) {
                boolean seen = follower.trouble() == FeedTrouble.F1_HEAD_OFFICE_IS_BEHIND
                        || follower.trouble() == FeedTrouble.F2_SAME_VERSION_DIFFERS;
                // The box says so, and somebody at head office sees it and publishes again.
                if (now >= FAULTS_END && seen && mutant != Mutant.COUNTS_FROM_THE_BACKUP) {
                    publish();
                }
                heads();
                nextHeads = now + 60_000;
            }
            Delivery due = wire.peek();
            long next = Math.min(Math.min(nextHeads, now < FAULTS_END ? nextMishap : END), deadline());
            now = Math.max(now, due == null ? next : Math.min(next, due.at()));
            while (!wire.isEmpty() && wire.peek().at() <= now) {
                wire.poll().what().run();
            }
            if (now >= deadline()) {
                take(follower.elapsed(now, random));
            }
        }
        Publication newest = office.getLast();
        if (inUse == null || inUse.version() != newest.version() || !content.equals(newest.content())) {
            throw new AssertionError("when all was quiet the box had " + inUse + " and not " + newest.version());
        }
    }

    private long deadline() {
        boolean deaf = mutant == Mutant.NO_RETRY && follower.phase() != FeedFollower.Phase.WAITING;
        return deaf ? FeedFollower.NEVER : follower.deadline();
    }

    private void publish() {
        Publication before = office.isEmpty() ? null : office.getLast();
        // Now and then what was said long ago is said again: a new version with an old content.
        String text = before != null && random.nextInt(4) == 0
                ? office.get(random.nextInt(office.size())).content()
                : "content-" + random.nextInt(1_000_000);
        long reported = mutant == Mutant.COUNTS_FROM_THE_BACKUP ? 0 : highestReported;
        long last = Math.max(before == null ? 0 : before.version(), reported);
        office.add(new Publication(last + 1, text));
        published.add(last + 1 + "=" + text);
        heads();
    }

    private void mishap() {
        switch (random.nextInt(8)) {
            case 0, 1 -> publish();
            case 2 -> {
                life++;
                wire.clear();
                follower = FeedFollower.start(inUse);
                heads();
            }
            case 3 -> take(follower.disconnected());
            case 4 -> backup = List.copyOf(office);
            case 5 -> {
                if (!backup.isEmpty()) {
                    office = new ArrayList<>(backup);
                    // The operator publishes again when the boxes were heard: what they report counts.
                    highestReported = Math.max(highestReported, inUse == null ? 0 : inUse.version());
                    publish();
                }
            }
            case 6 -> disk.clear();
            default -> heads();
        }
    }

    private void heads() {
        highestReported = Math.max(highestReported, inUse == null ? 0 : inUse.version());
        Publication newest = office.getLast();
        FeedHead head = new FeedHead(version(newest), newest.version() - 1, 100, 1_000);
        FeedNotice notice = new FeedNotice(head, random.nextBoolean() ? change() : Optional.empty());
        deliver(() -> take(follower.noticed(notice, circumstances(), now, random)));
    }

    /** What comes along with a notice, and may be somebody else's, or spoilt. */
    private Optional<FeedAnswer.Release> change() {
        if (office.size() < 2) {
            return Optional.empty();
        }
        FeedRelease release = release(office.get(office.size() - 2).version());
        FeedRelease told = faulty(8) ? release(office.getLast(), "|forged", release.from()) : release;
        return Optional.of(new FeedAnswer.Release(
                FeedName.PRICES,
                FeedScope.ALL,
                release.from(),
                told.equals(release) ? signed(release) : forged(told),
                spoilt(piece(told.equals(release) ? said(release) : "|forged", 0))));
    }

    private static SignedRelease forged(FeedRelease release) {
        return SIGNED.computeIfAbsent(
                "forged " + new String(release.toBytes().toArray(), StandardCharsets.UTF_8),
                key -> SignedRelease.sign(release, FORGER));
    }

    private static SignedRelease signed(FeedRelease release) {
        return SIGNED.computeIfAbsent(
                new String(release.toBytes().toArray(), StandardCharsets.UTF_8),
                key -> SignedRelease.sign(release, OFFICE));
    }

    private void take(Step step) {
        follower = step.next();
        for (FeedAction action : step.actions()) {
            switch (action) {
                case FeedAction.Ask it -> deliver(() -> answer(it.request()));
                case FeedAction.Keep it ->
                    disk.computeIfAbsent(name(it.release()), key -> new HashMap<>())
                            .put(it.index(), it.piece());
                case FeedAction.Drop it -> disk.remove(name(it.release()));
                case FeedAction.Pin ignored -> throw new AssertionError("the key was known");
                case FeedAction.Apply it -> {
                    int living = life;
                    wire.add(new Delivery(now + random.nextInt(3_000), order++, () -> {
                        if (living == life) {
                            apply(it.release());
                        }
                    }));
                }
            }
        }
    }

    /** In one transaction: a power cut comes before it or after it, and in the latter case before the follower hears of it. */
    private void apply(FeedRelease release) {
        if (faulty(10)) {
            take(follower.notWritten(now, random));
            return;
        }
        Map<Integer, Bytes> pieces = disk.getOrDefault(name(release), Map.of());
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < release.chunks().size(); index++) {
            Bytes piece = pieces.get(index);
            if (piece == null) {
                take(follower.notWritten(now, random));
                return;
            }
            text.append(piece.asUtf8().strip());
        }
        boolean follows = release.from() == 0 || inUse != null && inUse.version() == release.from();
        if (!follows) {
            take(follower.outOfStep(release, now, random));
            return;
        }
        FeedVersion before = inUse;
        String said = text.toString();
        String base = release.from() == 0 ? "" : content;
        String[] parts = said.split("\\|", -1);
        content = parts.length == 2 && parts[0].equals(base) ? parts[1] : "broken by " + said;
        inUse = release.becomes();
        if (!published.contains(inUse.version() + "=" + content)) {
            throw new AssertionError("never published: " + inUse.version() + " " + content);
        }
        if (before != null && before.version() >= inUse.version()) {
            throw new AssertionError("went back from " + before.version() + " to " + inUse.version());
        }
        if (faulty(20)) {
            life++;
            wire.clear();
            follower = FeedFollower.start(inUse);
        } else {
            take(follower.done(release, now, random));
        }
    }

    private void answer(FeedRequest request) {
        if (request instanceof FeedRequest.Release asked) {
            Publication newest = office.getLast();
            if (newest.version() <= asked.from()) {
                FeedAnswer.Gone gone = new FeedAnswer.Gone(FeedName.PRICES, FeedScope.ALL, 0, asked.from());
                deliver(() -> take(follower.gone(gone, now, random)));
                return;
            }
            FeedRelease release = release(asked.from());
            boolean forged = faulty(8);
            SignedRelease signed = forged ? SignedRelease.sign(release(newest, "|forged", 0), FORGER) : signed(release);
            Bytes first = piece(forged ? "|forged" : said(release), 0);
            FeedAnswer.Release answer =
                    new FeedAnswer.Release(FeedName.PRICES, FeedScope.ALL, asked.from(), signed, spoilt(first));
            deliver(() -> take(follower.released(answer, circumstances(), now, random)));
        } else if (request instanceof FeedRequest.Chunk asked) {
            Optional<FeedRelease> kept = office.getLast().version() == asked.version()
                    ? Optional.of(release(asked.from()))
                    : Optional.empty();
            if (kept.isEmpty() || kept.get().from() != asked.from()) {
                FeedAnswer.Gone gone =
                        new FeedAnswer.Gone(FeedName.PRICES, FeedScope.ALL, asked.version(), asked.from());
                deliver(() -> take(follower.gone(gone, now, random)));
                return;
            }
            FeedAnswer.Chunk answer = new FeedAnswer.Chunk(
                    FeedName.PRICES,
                    FeedScope.ALL,
                    asked.version(),
                    asked.from(),
                    asked.index(),
                    spoilt(piece(said(kept.get()), asked.index())));
            deliver(() -> take(follower.received(answer, now, random)));
        }
    }

    private Circumstances circumstances() {
        Optional<VerifyingKey> key = VerifyingKey.parse((mutant == Mutant.ANY_KEY ? FORGER : OFFICE).publicText());
        return new Circumstances("brand", key, release -> {
            Map<Integer, Bytes> pieces = disk.getOrDefault(name(release), Map.of());
            int kept = 0;
            while (kept < release.chunks().size()
                    && pieces.containsKey(kept)
                    && release.isChunk(kept, pieces.get(kept))) {
                kept++;
            }
            return kept;
        });
    }

    /** From the version before to the newest by what changed; from anywhere else all that is said. */
    private FeedRelease release(long from) {
        Publication newest = office.getLast();
        Publication before = office.size() < 2 ? null : office.get(office.size() - 2);
        return before != null && before.version() == from
                ? release(newest, before.content() + "|" + newest.content(), from)
                : release(newest, "|" + newest.content(), 0);
    }

    private static FeedRelease release(Publication newest, String said, long from) {
        int pieces = newest.version() % 3 == 0 ? 2 : 1;
        List<String> hashes = new ArrayList<>();
        long bytes = 0;
        for (int index = 0; index < pieces; index++) {
            byte[] piece = padded(said, index, pieces).toArray();
            hashes.add(FeedRelease.hash(piece));
            bytes += piece.length;
        }
        return new FeedRelease(
                "brand", version(newest), from, from == 0 ? "" : "hash of " + said.split("\\|", -1)[0], bytes, hashes);
    }

    private String said(FeedRelease release) {
        Publication newest = office.getLast();
        return release.from() == 0
                ? "|" + newest.content()
                : office.get(office.size() - 2).content() + "|" + newest.content();
    }

    private Bytes piece(String said, int index) {
        return padded(said, index, office.getLast().version() % 3 == 0 ? 2 : 1);
    }

    /** The first of two is as long as pieces are. */
    private static Bytes padded(String said, int index, int pieces) {
        if (pieces == 1) {
            return Bytes.utf8(said);
        }
        int half = said.length() / 2;
        return index == 0
                ? Bytes.utf8(said.substring(0, half) + " ".repeat(FeedRelease.CHUNK_BYTES - half))
                : Bytes.utf8(said.substring(half));
    }

    private Bytes spoilt(Bytes piece) {
        return faulty(10) ? Bytes.utf8("spoilt") : piece;
    }

    private static FeedVersion version(Publication publication) {
        return new FeedVersion(
                FeedName.PRICES, FeedScope.ALL, publication.version(), "hash of " + publication.content());
    }

    private static String name(FeedRelease release) {
        return FeedRelease.hash(release.toBytes().toArray());
    }

    private void deliver(Runnable what) {
        if (faulty(6)) {
            return;
        }
        int times = faulty(8) ? 2 : 1;
        int living = life;
        for (int i = 0; i < times; i++) {
            wire.add(new Delivery(now + 1 + random.nextInt(now < FAULTS_END ? 4_000 : 50), order++, () -> {
                if (living == life) {
                    what.run();
                }
            }));
        }
    }

    private boolean faulty(int oneIn) {
        return now < FAULTS_END && random.nextInt(oneIn) == 0;
    }
}

package app.suanpan.agent.join;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.member.MemberDerivation;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import app.suanpan.protocol.feed.FeedWriter;
import app.suanpan.protocol.uplink.Epoch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A store with a ledger on disk, two guides, two kiosks, the join pages on a port of their own, and a clock to turn. */
final class JoinShop implements AutoCloseable {
    static final Guide LI = new Guide(1, new LocalName("李娜", "Li Na"), "S01", GuideStatus.ACTIVE);
    static final Guide WANG = new Guide(2, new LocalName("王强", "Wang Qiang"), "S01", GuideStatus.ACTIVE);
    static final Guide GONE = new Guide(3, new LocalName("赵敏", "Zhao Min"), "S01", GuideStatus.LEFT);

    /** What stands on receipts; whoever follows it must look for {@link #base()} there. */
    static final String PUBLIC = "http://join.shop.example";

    private final HandClock clock;
    private final Ledger ledger;
    private final JoinRoom room;
    private final StaffBook staff;
    private final String base;

    JoinShop(Path folder) {
        this(folder, Instant.parse("2026-11-21T02:00:00Z"));
    }

    JoinShop(Path folder, Instant now) {
        this(folder, now, JoinAddress.ofThisBox());
    }

    JoinShop(Path folder, Instant now, JoinAddress address) {
        this.clock = new HandClock(now);
        this.ledger = Ledger.open(
                folder,
                List.of(new MemberDerivation()),
                // Another one each time: a ledger that is put back to a backup goes on under it.
                new Epoch(UUID.randomUUID().toString().replace("-", "")),
                clock);
        Store store = store();
        this.room = new JoinRoom(
                folder,
                ledger,
                store,
                "box-1",
                List.of(LI, WANG, GONE),
                List.of("K1", "K2"),
                new ScanRules(store.brandHost(), List.of()),
                Optional.of(PUBLIC),
                JoinLimits.USUAL,
                clock,
                UUID::randomUUID);
        this.staff = StaffBook.open(
                folder,
                new AgentConfig(
                        store,
                        "cn",
                        "box-1",
                        List.of(),
                        List.of(new Operator("mei", "Mei")),
                        List.of(),
                        List.of(),
                        null,
                        new AgentConfig.Http("127.0.0.1", 0),
                        0,
                        true));
        room.trust(staff);
        this.base = (address.tls().isPresent() ? "https://localhost:" : "http://127.0.0.1:") + serve(address);
    }

    private int serve(JoinAddress address) {
        room.begin();
        try {
            return room.serve(address);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    JoinRoom room() {
        return room;
    }

    Ledger ledger() {
        return ledger;
    }

    JoinDesk kiosk() {
        return room.desk("K1").orElseThrow();
    }

    String base() {
        return base;
    }

    /** The link on the receipt of a sale of today that this guide served. */
    Optional<String> receiptLink(Optional<Long> guide) {
        return room.receipts().link(guide, LocalDate.of(2026, 11, 21));
    }

    /** What the badge of a new cashier says. */
    String staffBadge(String id) throws IOException {
        return staffBadge(id, "cashier");
    }

    /** What the badge of somebody new says. */
    String staffBadge(String id, String role) throws IOException {
        staff.add(id, id, role);
        staff.giveBadge(id);
        return "https://shop.example/o/" + staff.badgeOf(id).orElseThrow();
    }

    /** Somebody new with a PIN. */
    void staffPin(String id, String role, String pin) throws IOException {
        staff.add(id, id, role);
        staff.keepPin(id, staff.verifierOf(pin));
    }

    /** Every event of the journal, a line each. */
    String journal() {
        StringBuilder lines = new StringBuilder();
        ledger.outbox()
                .read(0, 100, 1_000_000)
                .forEach(event -> lines.append(new String(event.body().toArray(), StandardCharsets.UTF_8))
                        .append('\n'));
        return lines.toString();
    }

    Instant now() {
        return clock.instant();
    }

    /** Lets time pass, and the kiosks see that it has. */
    void pass(Duration time) {
        clock.now = clock.now.plus(time);
        room.tick();
    }

    /** The store of the tests, whose badges name another host than the pages'. */
    static Store store() {
        return new Store(
                "test",
                "S01",
                new LocalName("南京路店", "Nanjing Road"),
                List.of(),
                "shop.example",
                Currency.getInstance("CNY"),
                ZoneId.of("Asia/Shanghai"),
                "zh");
    }

    @Override
    public void close() {
        room.close();
        ledger.close();
    }

    private static final class HandClock extends Clock {
        private volatile Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Head office tells the boxes of the store this of members, and no more than this. */
    void hears(FeedEntry... said) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (FeedWriter writer = new FeedWriter(lines)) {
            for (FeedEntry entry : said) {
                writer.write(entry);
            }
        }
        FeedRelease release = new FeedRelease(
                "test",
                new FeedVersion(FeedName.MEMBERS, FeedScope.store("S01"), 1, "hash"),
                0,
                "",
                said.length,
                List.of("chunk"));
        try (FeedReader entries = new FeedReader(new ByteArrayInputStream(lines.toByteArray()))) {
            room().sentMembers().take(release, entries);
        }
    }
}

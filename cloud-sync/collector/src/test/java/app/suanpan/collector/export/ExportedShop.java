package app.suanpan.collector.export;

import app.suanpan.collector.AnyShift;
import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.feed.GuideNames.Who;
import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.BoxCertificate;
import app.suanpan.collector.store.CouponStore;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.IdentityStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.samples.Announcements;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.uplink.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A collector's database with something in every table, some of it as nasty as a box can make it. */
final class ExportedShop {
    static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");

    /** Names that some program takes for something else than a text. */
    static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1",
            "\r\n=1",
            "=1",
            "'quoted",
            "''",
            "a \"quote\", a comma; and a semicolon",
            "two\r\nlines\nand\rmore",
            " spaces ",
            "\uFEFFmark",
            "😀🧧👩🏽‍🔬",
            "שלום \u202Eright to left\u202C",
            "nothing\u0000behind",
            "\\N",
            "NULL",
            "");

    /** Guides up to 100, each called as nastily as somebody can publish; and some of another tenant's, of the same numbers. */
    static final Map<Who, LocalName> GUIDES = LongStream.rangeClosed(1, 100)
            .boxed()
            .flatMap(guide -> Stream.of(
                    Map.entry(new Who("suanpan", guide), name(guide)),
                    Map.entry(new Who("brand-b", guide), new LocalName("别家", "another's"))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What is no day, and a day that no file can hold. */
    static final List<String> NO_DAYS = List.of("someday", "+9999999-01-01");

    private static final Path GOLDEN = Path.of("../../edge-agent/protocol/src/test/resources/golden");

    private ExportedShop() {}

    private static LocalName name(long guide) {
        return new LocalName(
                HOSTILE.get((int) (guide % HOSTILE.size())), HOSTILE.get((int) ((guide + 1) % HOSTILE.size())));
    }

    /** Fills a new database with what a decent box writes: the same rows in any database. */
    static void fillDecently(SqlEventStore store) throws IOException {
        var journal = new BoxJournal("w1");
        AnyShift.events(7, 60).forEach(journal::append);
        everyType(journal);
        store.commit(
                List.of(
                        new Arrival.OfHello(journal.box(), journal.hello()),
                        new Arrival.OfEnvelope(journal.box(), journal.all())),
                NOW);
    }

    /** Fills a new database. */
    static void fill(SqlEventStore store) throws IOException {
        var journal = new BoxJournal("w1");
        AnyShift.events(7, 60).forEach(journal::append);
        for (var name : HOSTILE) {
            journal.append(
                    Bytes.utf8(golden("SaleCompleted-17").replace("\"nameEn\":\"Milk\"", "\"nameEn\":" + json(name))));
        }
        everyType(journal);
        var key = SigningKey.make(new SecureRandom());
        journal.append(Announcements.of(key, null));
        journal.append(Announcements.approval(key, 1, "broken"));
        journal.append(Announcements.access(AccessRecorded.Kind.SIGNED_ON, 2, "=1+1"));
        NO_DAYS.forEach(
                day -> journal.append(Bytes.utf8(golden("SaleCompleted-17").replace("2026-11-21\"", day + "\""))));
        journal.append(Bytes.utf8("no JSON at all"));
        journal.append(Bytes.of(new byte[] {(byte) 0xC3, (byte) 0x28}));
        var clone = journal.copy();
        store.commit(
                List.of(
                        new Arrival.OfEnvelope(journal.box(), journal.all()),
                        new Arrival.OfState(
                                journal.box(),
                                new BoxState(
                                        "c1",
                                        true,
                                        3,
                                        1,
                                        NOW,
                                        "1.0",
                                        List.of(new BoxState.Device("printer", "ready", true))))),
                NOW);
        store.commit(
                List.of(new Arrival.OfEnvelope(
                        clone.box(), clone.append(Bytes.utf8("fork")).all())),
                NOW);
        store.commit(
                List.of(new Arrival.OfEnvelope(
                        journal.box(), journal.append(Bytes.utf8("other")).all())),
                NOW);
    }

    /** What head office itself wrote down: a coupon of the member who joined, which no box has said anything of yet. */
    static void fillAtHeadOffice(Database database) {
        try (var coupons = CouponStore.open(database, NOW)) {
            LocalDate day = LocalDate.of(2026, 11, 21);
            coupons.issue("suanpan", List.of(new MemberCoupon("five", 123_456_789, day, day.plusDays(30), 1)), NOW);
        }
    }

    /** A box that is known by a certificate, and a batch that is not signed by its key. */
    static void fillWithTrust(SqlEventStore store, Database database) {
        var journal = new BoxJournal("w2").sellMilk();
        try (var identities = IdentityStore.open(database, NOW)) {
            identities.adopt(
                    new BoxCertificate(
                            "0a1b",
                            journal.box(),
                            "public",
                            Bytes.utf8("certificate"),
                            NOW,
                            NOW.plusSeconds(7_776_000),
                            null,
                            null,
                            null),
                    NOW);
        }
        store.commit(
                List.of(new Arrival.OfDistrusted(
                        journal.box(), Distrust.UNSIGNED, journal.all().header(), EnvelopeCodec.encode(journal.all()))),
                NOW);
    }

    private static void everyType(BoxJournal journal) throws IOException {
        for (var type : List.of(
                "SaleCompleted-19",
                "ReturnCompleted-20",
                "SalePostVoided-8",
                "MemberJoined-1",
                "BindingDecided-1",
                "ShiftOpened-3",
                "TillSettled-8",
                "TillCounted-2",
                "CashMoved-1",
                "LinesVoided-1",
                "DrawerOpened-1",
                "StaffChanged-1",
                "RoleChanged-1",
                "AccessRecorded-1")) {
            journal.append(Bytes.utf8(golden(type)));
        }
    }

    private static String json(String text) {
        return Json.text(text);
    }

    private static String golden(String name) {
        try {
            return Files.readString(GOLDEN.resolve(name + ".json")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

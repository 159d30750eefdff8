package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.Joined;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.ErasureReason;
import app.suanpan.domain.member.MemberCode;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.member.MemberDerivation;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.MemberEntry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a member who was erased, in all files of a store. */
class ErasedMemberTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Phone PHONE = new Phone(86, "13812341234");
    private static final String NAME = "Bartholomäus 欧阳小美";

    @TempDir
    private Path folder;

    private JoinShop shop;

    @BeforeEach
    void open() {
        shop = new JoinShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void noFileHoldsAnythingOfThemAndTheSameSearchFoundItBefore() throws IOException {
        Joined mei = join(PHONE, NAME);
        join(new Phone(86, "13912341234"), "大卫");
        byte[] key = wrappedKey(mei.member().id());
        Path copy = folder.resolve("ledger.db.damaged-2026-11-20T02-00-00Z");
        shop.ledger().clearTraces();
        Files.copy(folder.resolve("ledger.db"), copy);

        assertThat(found(key)).containsExactlyInAnyOrder("ledger.db: key", copy.getFileName() + ": key");
        assertThat(foundInRows()).containsExactly("member.phone_hash", "member.sealed", "member_consent.member");
        Path planted = folder.resolve("planted.log");
        for (byte[] spelling : spellings().values()) {
            Files.write(planted, spelling, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        assertThat(found(key))
                .containsAll(spellings().keySet().stream()
                        .map(spelling -> "planted.log: " + spelling)
                        .toList());
        Files.delete(planted);

        shop.room().eraser().erase(mei.member().id(), ErasureReason.ASKED, "K1");

        assertThat(found(key)).isEmpty();
        assertThat(foundInRows()).isEmpty();
        assertThat(shop.room().directory().byPhone("138 1234 1234")).isEmpty();
        assertThat(shop.room().directory().matching("Bartholomäus").members()).isEmpty();
        assertThat(shop.room().directory().byPhone("13912341234")).isPresent();
        assertThat(verified()).isEmpty();
        shop.close();
        shop = new JoinShop(folder);
        assertThat(found(key)).isEmpty();
        assertThat(shop.room().directory().byId(mei.member().id())).isEmpty();
    }

    @Test
    void theirCardAndCodeAreRefusedWithASentence() {
        Joined mei = join(PHONE, NAME);
        String card = shop.room().addresses().card(mei.member().number());
        String code = MemberCode.of(mei.member().number(), shop.room().keys()::codeKey, NOW);
        assertThat(scan(card)).isEmpty();
        assertThat(scan(code)).isEmpty();

        shop.room().eraser().erase(mei.member().id(), ErasureReason.ASKED, "K1");

        assertThat(scan(card)).map(Notice::code).contains(NoticeCode.MEMBER_ERASED);
        assertThat(scan(code)).map(Notice::code).contains(NoticeCode.MEMBER_ERASED);
        assertThat(scan("https://shop.example/m/000000000000000000000000"))
                .map(Notice::code)
                .contains(NoticeCode.MEMBER_CODE_REFUSED);
    }

    @Test
    void theSamePersonMayJoinAnewAndIsSomebodyElse() {
        Joined before = join(PHONE, NAME);
        shop.room().eraser().erase(before.member().id(), ErasureReason.ASKED, "K1");

        Joined anew = join(PHONE, NAME);

        assertThat(anew.returning()).isFalse();
        assertThat(anew.member().id()).isNotEqualTo(before.member().id());
        assertThat(shop.room().directory().byPhone("13812341234"))
                .map(view -> view.id())
                .contains(anew.member().id());
    }

    @Test
    void whomHeadOfficeSaysToBeErasedElsewhereIsErasedHereToo() throws IOException {
        Joined mei = join(PHONE, NAME);
        byte[] key = wrappedKey(mei.member().id());

        shop.hears(FeedEntry.of(mei.member().id().toString(), MemberEntry.ERASED));

        assertThat(found(key)).isEmpty();
        assertThat(shop.room().directory().byPhone("13812341234")).isEmpty();
        assertThat(shop.journal()).contains("\"type\":\"MemberErased\"").contains("\"reason\":\"TOLD\"");
        assertThat(verified()).isEmpty();
    }

    @Test
    void whoJoinedElsewhereAndOnlyCameHereLeavesNoRowsHereEither() throws IOException {
        UUID visitor = new UUID(0x7000L, Long.MIN_VALUE);
        EventHeader header = new EventHeader(UUID.randomUUID(), "S01", "K1", "", LocalDate.of(2026, 11, 21), NOW);
        shop.ledger().transact(writer -> {
            writer.append(new PhoneVerified(header, visitor));
            return visitor;
        });
        shop.ledger().transact(writer -> {
            writer.append(new MemberCardPrinted(
                    new EventHeader(UUID.randomUUID(), "S01", "K1", "", LocalDate.of(2026, 11, 21), NOW), visitor, 7));
            return visitor;
        });
        assertThat(shop.ledger().cardPrinted(visitor)).isPresent();

        shop.hears(FeedEntry.of(visitor.toString(), MemberEntry.ERASED));

        assertThat(shop.ledger().cardPrinted(visitor)).isEmpty();
        assertThat(shop.room().directory().isErased(visitor)).isTrue();
        shop.hears(FeedEntry.of(visitor.toString(), MemberEntry.ERASED));
        assertThat(shop.journal().split("\"type\":\"MemberErased\"", -1))
                .as("it is said once")
                .hasSize(2);
    }

    /** The backup has the member, key and all; what head office said since then is what the box hears first. */
    @Test
    void aBoxThatIsPutBackToABackupForgetsThemAgain() throws IOException {
        Joined mei = join(PHONE, NAME);
        byte[] key = wrappedKey(mei.member().id());
        shop.close();
        byte[] backup = Files.readAllBytes(folder.resolve("ledger.db"));
        shop = new JoinShop(folder);
        shop.hears(FeedEntry.of(mei.member().id().toString(), MemberEntry.ERASED));
        shop.close();
        Files.write(folder.resolve("ledger.db"), backup);
        assertThat(found(key)).containsExactly("ledger.db: key");

        shop = new JoinShop(folder);

        assertThat(found(key)).isEmpty();
        assertThat(shop.room().directory().byId(mei.member().id())).isEmpty();
        assertThat(shop.room().directory().byPhone("13812341234")).isEmpty();
        assertThat(verified()).isEmpty();
    }

    private Joined join(Phone phone, String name) {
        return shop.room()
                .registrar()
                .commit(
                        new JoinRequest.Enrol(
                                new PersonalData(Optional.of(phone), name, Optional.of(MonthDay.of(5, 17))),
                                Set.of(Purpose.MARKETING),
                                "zh",
                                Touchpoint.KIOSK,
                                Optional.empty()),
                        "K1");
    }

    private Optional<Notice> scan(String code) {
        shop.kiosk().submit(new JoinCommand.StartOver());
        return shop.kiosk().submit(new JoinCommand.Scan(ScanInput.of(code))).notice();
    }

    private byte[] wrappedKey(UUID member) {
        return shop.ledger()
                .read(db ->
                        db.queryOne("SELECT wrapped FROM member_key WHERE member = ?", row -> row.getBytes(1), member))
                .orElseThrow();
    }

    private List<String> verified() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of(new MemberDerivation()))
                .findings();
    }

    /** What is looked for in every file, by name: the phone as people write it, name and birthday as programs do. */
    private static Map<String, byte[]> spellings() {
        Map<String, byte[]> spellings = new LinkedHashMap<>();
        for (String phone : List.of(
                "13812341234",
                "138 1234 1234",
                "138-1234-1234",
                "+8613812341234",
                "86 13812341234",
                "+86 138 1234 1234",
                "138****1234",
                "--05-17",
                "5月17日",
                NAME,
                "Bartholom",
                "欧阳小美")) {
            spellings.put(phone, phone.getBytes(StandardCharsets.UTF_8));
            spellings.put(phone + " UTF-16LE", phone.getBytes(StandardCharsets.UTF_16LE));
            spellings.put(phone + " UTF-16BE", phone.getBytes(StandardCharsets.UTF_16BE));
            spellings.put(phone + " GB18030", phone.getBytes(Charset.forName("GB18030")));
        }
        return spellings;
    }

    private Set<String> found(byte[] key) throws IOException {
        Set<String> found = new TreeSet<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                Map<String, byte[]> all = new LinkedHashMap<>(spellings());
                all.put("key", key);
                all.put("key in hexadecimal", HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
                all.forEach((what, needle) -> {
                    if (bytes.contains(new String(needle, StandardCharsets.ISO_8859_1))) {
                        found.add(file.getFileName() + ": " + what);
                    }
                });
            }
        }
        return found;
    }

    /** Columns of all tables that follow from the journal in which the first member of the test stands by what names them. */
    private Set<String> foundInRows() {
        String hash = shop.room().keys().phoneHash(PHONE);
        Set<String> found = new TreeSet<>();
        try (Sqlite db = Sqlite.openReadOnly(folder.resolve("ledger.db"))) {
            if (db.number("SELECT count(*) FROM member WHERE phone_hash = ?", hash) > 0) {
                found.add("member.phone_hash");
            }
            String id = db.queryOne("SELECT id FROM member ORDER BY sequence LIMIT 1", row -> row.getString(1))
                    .orElseThrow();
            if (db.number("SELECT count(*) FROM member WHERE id = ? AND sealed IS NOT NULL", id) > 0) {
                found.add("member.sealed");
            }
            List<String> tables = new ArrayList<>(List.of("member_consent", "member_binding", "guide_assist"));
            tables.removeIf(table -> db.number("SELECT count(*) FROM " + table + " WHERE member = ?", id) == 0);
            tables.forEach(table -> found.add(table + ".member"));
        }
        return found;
    }
}

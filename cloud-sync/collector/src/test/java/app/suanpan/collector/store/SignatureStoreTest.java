package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.View.AuditView;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.samples.Announcements;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What arrives for auditors is held against the keys that its box announced, kept whatever it is, and can be asked for. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SignatureStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final SigningKey KEY = SigningKey.make(new SecureRandom());
    private static final SigningKey OTHER = SigningKey.make(new SecureRandom());

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;

    private SqlEventStore store;
    private ConsoleQueries queries;
    private final BoxJournal journal = new BoxJournal("w1");

    @BeforeEach
    void makeDatabase() {
        database = kind.fresh(folder);
        open();
    }

    private void open() {
        store = SqlEventStore.open(database, "run", NOW);
        queries = ConsoleQueries.open(database, ZoneId.of("Asia/Shanghai"));
    }

    @AfterEach
    void close() {
        queries.close();
        store.close();
    }

    private Acknowledgement send(BoxJournal from) {
        return store.commit(List.of(new OfEnvelope(from.box(), from.all())), NOW)
                .getFirst()
                .orElseThrow();
    }

    private List<AuditView> audit(String part) {
        return queries.audit().list(new Filter(DAY, DAY, null), part, null, 50);
    }

    @Test
    void whoApprovedWhatForWhomAndForWhichReceiptCanBeAsked() {
        journal.append(Announcements.of(KEY, null)).sellMilk();
        var sale = Json.tree(journal.events().getLast().body().toArray()).path("sale");
        journal.append(Announcements.approval(
                KEY, 1, "a taxi", UUID.fromString(sale.path("id").asString())));
        send(journal);

        assertThat(audit("approvals")).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo("GRANTED");
            assertThat(it.personName()).isEqualTo("陈安娜");
            assertThat(it.otherName()).isEqualTo("李梅");
            assertThat(it.permission()).isEqualTo("CASH_OUT");
            assertThat(it.reason()).isEqualTo("a taxi");
            assertThat(it.workstation()).isEqualTo("till-1");
            assertThat(it.receipt()).isEqualTo(sale.path("receipt").asString());
            assertThat(it.signature()).isEqualTo("GOOD");
        });
        assertThat(audit("wrong")).isEmpty();
        assertThat(queries.alarms().incidents(null, 100)).isEmpty();
    }

    @Test
    void signOnsLockOutsAndDrawersWithoutASaleCanBeAskedToo() {
        journal.append(Announcements.access(Kind.LOCKED_OUT, 1, "2026-11-21T02:05:00Z"))
                .append(Announcements.drawer(2, "small change"));
        send(journal);

        assertThat(audit("people"))
                .extracting(AuditView::kind, AuditView::person)
                .contains(tuple("LOCKED_OUT", "anna"));
        assertThat(audit("drawers"))
                .extracting(AuditView::kind, AuditView::person, AuditView::reason)
                .containsExactly(tuple("NO_SALE", "anna", "small change"));
        assertThat(audit(""))
                .hasSameSizeAs(List.of(audit("people"), audit("drawers")).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void whoGotAnotherRoleAndWhatARoleMayCanBeAsked() {
        journal.append(Announcements.of(KEY, null))
                .append(Announcements.role(KEY, 1, "cashier", "manager"))
                .append(Announcements.grants(KEY, 2, "cashier", new RoleChanged.Grant("CASH_IN", 50_000L)));
        send(journal);
        assertThat(audit("roles"))
                .extracting(
                        AuditView::kind, AuditView::person, AuditView::other, AuditView::detail, AuditView::signature)
                .containsExactly(
                        tuple("ROLE_CHANGED", "cashier", "", "roles.json", "GOOD"),
                        tuple("STAFF_ROLE_GIVEN", "anna", "shop", "cashier > manager", "GOOD"));
        try (var sql = Sql.openReadOnly(database)) {
            assertThat(sql.query("SELECT grants FROM role_change", row -> row.getString(1)))
                    .containsExactly("CASH_IN 50000");
        }
    }

    @Test
    void linesThatWereTakenOutAgainCanBeAskedByWhoTookThem() {
        journal.append(Announcements.voided(1));
        send(journal);

        assertThat(audit("voids"))
                .extracting(AuditView::kind, AuditView::person, AuditView::at, AuditView::detail)
                .containsExactly(
                        tuple(
                                "LINE_VOIDED",
                                "bo",
                                "2026-11-21T02:06:00.000Z",
                                "0.505 KILOGRAM 500 CNY 00000 苹果 / Apples"),
                        tuple("LINE_VOIDED", "anna", "2026-11-21T02:05:00.000Z", "1 EACH 1250 CNY 1001 牛奶 / Milk"));
    }

    @Test
    void anApprovalThatWasChangedIsKeptAndMarkedAndHoldsUpNothing() {
        journal.append(Announcements.of(KEY, null))
                .append(changed(Announcements.approval(KEY, 1, "a taxi")))
                .append(Announcements.approval(KEY, 2, "change"));

        assertThat(send(journal).watermark()).isEqualTo(journal.sequence());
        assertThat(audit("approvals"))
                .extracting(AuditView::reason, AuditView::signature)
                .containsExactly(tuple("change", "GOOD"), tuple("in order", "SIGNATURE_WRONG"));
        assertThat(audit("wrong")).hasSize(1);
        assertThat(queries.alarms().incidents(null, 100)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo("signature");
            assertThat(it.detail())
                    .startsWith("SIGNATURE_WRONG: event " + (journal.sequence() - 1)
                            + ", the approval of CASH_OUT for anna");
        });
    }

    @Test
    void theFirstKeyOfABoxIsPinned() {
        send(journal.append(Announcements.of(KEY, null)));
        var made = new BoxJournal("w1");
        made.beginEpoch("0123456789abcdef0123456789abcdef", 0);
        made.events().clear();
        made.append(Announcements.of(OTHER, null)).append(Announcements.approval(OTHER, 1, "a taxi"));
        send(made);

        assertThat(audit("approvals")).extracting(AuditView::signature).containsExactly("KEY_NOT_VOUCHED");
        assertThat(queries.alarms().incidents(null, 100))
                .extracting(View.IncidentView::kind)
                .containsOnly("signature");
    }

    @Test
    void aJournalThatGoesOnUnderAnotherNameGoesOnWithItsKey() {
        send(journal.append(Announcements.of(KEY, null)));
        journal.beginEpoch("0123456789abcdef0123456789abcdef", journal.sequence());
        send(journal.append(Announcements.approval(KEY, 1, "a taxi")));
        assertThat(audit("approvals")).extracting(AuditView::signature).containsExactly("GOOD");
    }

    @Test
    void aKeyOfOneBoxSaysNothingAboutAnother() {
        send(journal.append(Announcements.of(KEY, null)));
        send(new BoxJournal("w2").append(Announcements.approval(KEY, 1, "a taxi")));
        assertThat(audit("wrong")).extracting(AuditView::signature).containsExactly("KEY_UNKNOWN");
    }

    @Test
    void allOfItCanBeMadeAgainFromTheEvents() {
        journal.append(Announcements.of(KEY, null))
                .append(changed(Announcements.approval(KEY, 1, "a taxi")))
                .append(Announcements.of(OTHER, KEY))
                .append(Announcements.approval(OTHER, 2, "change"));
        send(journal);
        var before = audit("");
        try (var sql = Sql.open(database)) {
            sql.update("UPDATE projection SET version = 1");
            sql.commit();
        }
        close();
        open();
        assertThat(audit("")).isEqualTo(before);
        assertThat(audit("approvals")).extracting(AuditView::signature).containsExactly("GOOD", "SIGNATURE_WRONG");
    }

    private static Bytes changed(JournalEvent event) {
        return Bytes.utf8(new String(EventCodec.encode(event), StandardCharsets.UTF_8).replace("a taxi", "in order"));
    }
}

package app.suanpan.agent.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.domain.journal.StaffChanged;
import app.suanpan.domain.journal.StaffChanged.Change;
import app.suanpan.domain.journal.StaffChanged.Through;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody gets a role, a PIN or a badge that the journal does not say. */
class StaffJournalTest {
    private static final Epoch EPOCH = new Epoch("0123456789abcdef0123456789abcdef");

    @TempDir
    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        Files.writeString(folder.resolve(AgentConfig.FILE), """
                {"store": {"tenant": "test", "id": "S01", "name": {"zh": "店", "en": "Store"}, "addressLines": [],
                   "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "en"},
                 "profile": "cn", "box": "box-1", "workstations": [{"id": "till-1", "kind": "CHECKOUT"}],
                 "operators": [{"id": "lin", "name": "Lin"}], "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0}
                """);
    }

    /** A store that is running; its clock for looking at the file is the test. */
    private final class Running implements AutoCloseable {
        private final StaffBook book = command();
        private final Ledger ledger = Ledger.open(folder, List.of(), EPOCH, Clock.systemUTC());
        private final StaffJournal journal =
                StaffJournal.open(book, ledger, AgentConfig.load(folder), Clock.systemUTC(), UUID::randomUUID);

        @Override
        public void close() {
            journal.close();
            ledger.close();
        }
    }

    /** As the command line opens it. */
    private StaffBook command() {
        return StaffBook.open(folder, AgentConfig.load(folder));
    }

    private List<JournalEvent> journal() {
        try (Sqlite ledger = Sqlite.openReadOnly(folder.resolve("ledger.db"))) {
            return ledger
                    .query("SELECT body FROM journal ORDER BY sequence", row -> EventCodec.decode(row.getBytes(1)))
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private <E> List<E> all(Class<E> type) {
        return journal().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void annaAndMei() throws IOException {
        StaffBook book = command();
        book.add("anna", "Anna", "cashier");
        book.keepPin("anna", book.verifierOf("2580"));
        book.add("mei", "Mei", "manager");
    }

    @Test
    void aStoreThatIsSetUpSaysWhoThereIsAndWhatEachRoleMay() throws IOException {
        annaAndMei();
        new Running().close();
        assertThat(all(StaffChanged.class))
                .extracting(StaffChanged::change, StaffChanged::person, StaffChanged::through, StaffChanged::by)
                .containsExactly(
                        tuple(Change.ADDED, "lin", Through.FILE, ""),
                        tuple(Change.ADDED, "anna", Through.COMMAND, System.getProperty("user.name")),
                        tuple(Change.ADDED, "mei", Through.COMMAND, System.getProperty("user.name")));
        assertThat(all(RoleChanged.class))
                .extracting(RoleChanged::role, RoleChanged::source)
                .containsExactly(
                        tuple("cashier", "shipped"),
                        tuple("leader", "shipped"),
                        tuple("manager", "shipped"),
                        tuple("trainee", "shipped"));
        long before = journal().size();
        new Running().close();
        assertThat(journal()).as("and says it once").hasSize((int) before);
        assertThat(verify()).isEmpty();
    }

    @Test
    void whatTheCommandChangesWhileTheStoreIsShutIsWrittenDownWhenItOpens() throws IOException {
        annaAndMei();
        new Running().close();
        command().giveRole("anna", "leader");
        command().giveBadge("anna");
        command().disable("mei", true);
        new Running().close();
        assertThat(all(StaffChanged.class).stream().skip(3))
                .extracting(StaffChanged::change, StaffChanged::person, StaffChanged::through)
                .containsExactlyInAnyOrder(
                        tuple(Change.ROLE_GIVEN, "anna", Through.COMMAND),
                        tuple(Change.BADGE_GIVEN, "anna", Through.COMMAND),
                        tuple(Change.BLOCKED, "mei", Through.COMMAND));
        assertThat(verify()).isEmpty();
    }

    @Test
    void aRoleThatSomebodyWroteIntoTheFileHoldsOnlyOnceTheJournalSaysSo() throws IOException {
        annaAndMei();
        try (Running store = new Running()) {
            Path file = folder.resolve("staff.json");
            Files.writeString(file, Files.readString(file).replace("\"cashier\"", "\"manager\""));
            assertThat(store.book.roleOf("anna").id()).isEqualTo("cashier");
            store.journal.look();
            assertThat(store.book.roleOf("anna").id()).isEqualTo("manager");
        }
        assertThat(all(StaffChanged.class).getLast())
                .extracting(StaffChanged::change, StaffChanged::person, StaffChanged::through, StaffChanged::by)
                .containsExactly(Change.ROLE_GIVEN, "anna", Through.FILE, "");
    }

    @Test
    void whatCannotBeWrittenDownDoesNotHold() throws IOException {
        annaAndMei();
        try (Running store = new Running()) {
            store.ledger.transact(writer -> writer.rows()
                    .update("CREATE TRIGGER no_room BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no'); END"));
            command().giveRole("anna", "manager");
            assertThatThrownBy(store.journal::look).isInstanceOf(LedgerException.class);
            assertThat(store.book.roleOf("anna").id()).isEqualTo("cashier");
            store.ledger.transact(writer -> writer.rows().update("DROP TRIGGER no_room"));
            store.journal.look();
            assertThat(store.book.roleOf("anna").id()).isEqualTo("manager");
        }
    }

    @Test
    void anotherPinIsToldAndNothingOfIt() throws IOException {
        annaAndMei();
        new Running().close();
        StaffBook book = command();
        book.keepPin("anna", book.verifierOf("70415263"));
        String kept = String.valueOf(book.everybody().stream()
                .filter(person -> person.id().equals("anna"))
                .findFirst()
                .orElseThrow()
                .pin());
        new Running().close();
        StaffChanged set = all(StaffChanged.class).getLast();
        assertThat(set.change()).isEqualTo(Change.PIN_SET);
        String[] parts = kept.split("\\$");
        assertThat(new String(EventCodec.encode(set), StandardCharsets.UTF_8))
                .doesNotContain("70415263")
                .doesNotContain("argon2")
                .doesNotContain(parts[parts.length - 1])
                .doesNotContain(parts[parts.length - 2]);
        command().keepPin("anna", null);
        new Running().close();
        assertThat(all(StaffChanged.class).getLast().change()).isEqualTo(Change.PIN_CLEARED);
    }

    @Test
    void whatIsChosenAtACheckoutHoldsAtOnceAndSaysSo() throws IOException {
        annaAndMei();
        try (Running store = new Running()) {
            store.book.keepPin("mei", store.book.verifierOf("7041"));
            assertThat(store.book.hasPin("mei")).isTrue();
        }
        assertThat(all(StaffChanged.class).getLast())
                .extracting(StaffChanged::change, StaffChanged::person, StaffChanged::through)
                .containsExactly(Change.PIN_SET, "mei", Through.CHECKOUT);
    }

    @Test
    void aListThatIsTakenAwaySoThatNobodyIsAskedKeepsTheStoreShut() throws IOException {
        annaAndMei();
        new Running().close();
        for (String emptied : List.of("", "{}", "{\"people\": []}")) {
            Files.delete(folder.resolve("staff.json"));
            if (!emptied.isEmpty()) {
                Files.writeString(folder.resolve("staff.json"), emptied);
            }
            try (Ledger ledger = Ledger.open(folder, List.of(), EPOCH, Clock.systemUTC())) {
                AgentConfig config = AgentConfig.load(folder);
                StaffBook book = command();
                assertThatThrownBy(() -> StaffJournal.open(book, ledger, config, Clock.systemUTC(), UUID::randomUUID))
                        .isInstanceOf(ConfigException.class)
                        .hasMessageStartingWith("staff.json names nobody");
            }
            Files.writeString(folder.resolve("staff.json"), "{}");
        }
        assertThat(all(StaffChanged.class)).as("nobody was removed").hasSize(3);
    }

    @Test
    void aListThatIsTakenAwayWhileTheStoreSellsChangesNothing() throws IOException {
        annaAndMei();
        try (Running store = new Running()) {
            Files.delete(folder.resolve("staff.json"));
            assertThatThrownBy(store.journal::look).isInstanceOf(ConfigException.class);
            assertThat(store.book.asksForProof()).isTrue();
            assertThat(store.book.hasPin("anna")).isTrue();
        }
        assertThat(all(StaffChanged.class)).hasSize(3);
    }

    @Test
    void whoeverIsSetUpAnewAfterALossOpensTheStoreAndTheOthersAreToldAsGone() throws IOException {
        annaAndMei();
        new Running().close();
        Files.delete(folder.resolve("staff.json"));
        command().add("zoe", "Zoe", "manager");
        new Running().close();
        assertThat(all(StaffChanged.class).stream().skip(3))
                .extracting(StaffChanged::change, StaffChanged::person)
                .containsExactlyInAnyOrder(
                        tuple(Change.REMOVED, "anna"), tuple(Change.REMOVED, "mei"), tuple(Change.ADDED, "zoe"));
    }

    @Test
    void rolesOfTheStoresOwnAreToldWithWhatTheyMay() throws IOException {
        annaAndMei();
        new Running().close();
        Files.writeString(folder.resolve(RoleFile.NAME), """
                {"roles": [{"id": "cashier", "name": {"zh": "收银员", "en": "Cashier"}, "may": {"SELL": "yes", "CASH_IN": "500"}},
                  {"id": "manager", "name": {"zh": "店长", "en": "Manager"}, "everything": true}]}
                """);
        new Running().close();
        List<RoleChanged> changed = all(RoleChanged.class).stream().skip(4).toList();
        assertThat(changed)
                .extracting(RoleChanged::role, RoleChanged::source)
                .containsExactly(
                        tuple("cashier", "roles.json"), tuple("leader", "roles.json"), tuple("trainee", "roles.json"));
        assertThat(changed.getFirst().after())
                .containsExactly(new RoleChanged.Grant("SELL", null), new RoleChanged.Grant("CASH_IN", 50_000L));
        assertThat(changed.getLast().after()).isNull();
        assertThat(verify()).isEmpty();
    }

    private List<String> verify() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of()).findings();
    }
}

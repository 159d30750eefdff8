package app.suanpan.agent.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Means;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The people of a store on disk. */
class StaffBookTest {
    private static final Currency YUAN = Currency.getInstance("CNY");

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

    private StaffBook open() {
        return StaffBook.open(folder, AgentConfig.load(folder));
    }

    @Test
    void aStoreThatNobodySetUpGoesOnAsItWas() {
        StaffBook book = open();
        assertThat(book.asksForProof()).isFalse();
        assertThat(book.operators()).containsExactly(new Operator("lin", "Lin"));
        assertThat(book.roleOf("lin").allows(new Demand(Permission.POST_VOID, Long.MAX_VALUE)))
                .isTrue();
        assertThat(book.roleOf("nobody")).isEqualTo(Role.NOTHING);
    }

    @Test
    void fromTheFirstPersonOnEverybodyHasToProveWhoTheyAre() throws IOException {
        StaffBook book = open();
        assertThat(book.add("anna", "Anna", "cashier")).isTrue();
        assertThat(book.add("anna", "Another", "cashier")).isFalse();
        assertThat(book.asksForProof()).isTrue();
        assertThat(book.prove(new Credential.Pin("anna", "2580"))).isInstanceOf(Proof.NoPin.class);
        book.keepPin("anna", book.verifierOf("2580"));

        StaffBook again = open();
        assertThat(again.prove(new Credential.Pin("anna", "2580")))
                .isEqualTo(new Proof.Known(new Operator("anna", "Anna"), Means.PIN));
        assertThat(again.prove(new Credential.Pin("anna", "2581"))).isEqualTo(new Proof.Wrong("anna"));
        assertThat(again.prove(new Credential.Pin("nobody", "2580"))).isEqualTo(new Proof.Wrong("nobody"));
        assertThat(again.roleOf("anna").allows(new Demand(Permission.PRICE_OVERRIDE, 2_000)))
                .isTrue();
        assertThat(again.roleOf("anna").allows(new Demand(Permission.PRICE_OVERRIDE, 2_001)))
                .isFalse();
    }

    @Test
    void thePinIsNowhereInTheFolderAndItsFilesAreNobodyElsesToRead() throws IOException {
        StaffBook book = open();
        book.add("anna", "Anna", "cashier");
        book.keepPin("anna", book.verifierOf("70415263"));
        for (String name : new String[] {"staff.json", "keys/staff.key"}) {
            Path file = folder.resolve(name);
            assertThat(Files.readString(file)).doesNotContain("70415263");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(book.everybody().toString()).doesNotContain("argon2");
    }

    @Test
    void aNewBadgeMakesTheOldOneWorthless() throws IOException {
        StaffBook book = open();
        book.add("anna", "Anna", "cashier");
        assertThat(book.badgeOf("anna")).isEmpty();
        book.giveBadge("anna");
        String first = book.badgeOf("anna").orElseThrow();
        assertThat(book.prove(new Credential.Badge(first)))
                .isEqualTo(new Proof.Known(new Operator("anna", "Anna"), Means.BADGE));
        book.giveBadge("anna");
        assertThat(book.prove(new Credential.Badge(first))).isEqualTo(new Proof.Wrong(""));
        assertThat(book.prove(new Credential.Badge(book.badgeOf("anna").orElseThrow())))
                .isInstanceOf(Proof.Known.class);
        assertThat(book.prove(new Credential.Badge("0".repeat(24)))).isEqualTo(new Proof.Wrong(""));
    }

    @Test
    void whoeverIsDisabledIsNobody() throws IOException {
        StaffBook book = open();
        book.add("anna", "Anna", "manager");
        book.keepPin("anna", book.verifierOf("2580"));
        book.giveBadge("anna");
        String badge = book.badgeOf("anna").orElseThrow();
        book.disable("anna", true);
        assertThat(book.prove(new Credential.Pin("anna", "2580"))).isEqualTo(new Proof.Wrong("anna"));
        assertThat(book.prove(new Credential.Badge(badge))).isEqualTo(new Proof.Wrong(""));
        assertThat(book.roleOf("anna")).isEqualTo(Role.NOTHING);
        assertThat(book.operators()).extracting(Operator::id).doesNotContain("anna");
    }

    @Test
    void theShippedRolesCanBeReadInEveryCurrency() {
        for (String code : new String[] {"CNY", "JPY", "KWD"}) {
            Map<String, Role> roles = RoleFile.load(folder, Currency.getInstance(code));
            assertThat(roles.keySet()).containsExactly("trainee", "cashier", "leader", "manager");
            assertThat(roles.get("manager").grants().keySet()).containsExactly(Permission.values());
        }
    }

    @Test
    void aLimitThatDoesNotFitItsPermissionIsNamed() {
        for (String grant : new String[] {
            "\"HOLD\": \"10 %\"",
            "\"PRICE_OVERRIDE\": \"200.00\"",
            "\"CASH_OUT\": \"20 %\"",
            "\"CASH_OUT\": \"1.005\"",
            "\"FLY\": \"yes\""
        }) {
            byte[] json = ("{\"roles\": [{\"id\": \"r\", \"name\": {\"zh\": \"a\", \"en\": \"a\"}, \"may\": {" + grant
                            + "}}]}")
                    .getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> RoleFile.read(json, YUAN))
                    .as(grant)
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("role r");
        }
    }
}

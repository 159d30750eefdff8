package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store approves is signed, and the signatures hold whatever becomes of keys and people. */
class ApprovalSignatureTest {
    private static final String PIN_OF_ANNA = "2580";
    private static final String PIN_OF_MEI = "7041";

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void annaSellsAndMeiMayMore() throws IOException {
        folder = StoreFolder.make(temp);
        StaffBook book = book();
        book.add("anna", "Anna", "cashier");
        book.keepPin("anna", book.verifierOf(PIN_OF_ANNA));
        book.add("mei", "Mei", "manager");
        book.keepPin("mei", book.verifierOf(PIN_OF_MEI));
    }

    @Test
    void aStoreThatNobodySetUpAnnouncesNothing() throws IOException {
        Path plain = StoreFolder.make(temp.resolve("plain"));
        try (StoreAgent agent = StoreAgent.open(plain, Clock.systemUTC())) {
            assertThat(agent.ledger().head().sequence()).isZero();
        }
        assertThat(Files.exists(plain.resolve("keys/approval.keys"))).isFalse();
    }

    @Test
    void anApprovalIsSignedWithTheKeyThatTheJournalAnnouncedBefore() {
        try (StoreAgent agent = open()) {
            approveOnce(agent);
        }
        LedgerVerifier.Report report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.signatures())
                .as("the key's own, four roles, three people and the approval")
                .isEqualTo(9);
        assertThat(report.keys())
                .extracting(LedgerVerifier.SignedWith::key, LedgerVerifier.SignedWith::since)
                .containsExactly(tuple(keyInFile(), 1L));
    }

    @Test
    void aNewKeyIsVouchedForAndTheOldOneForgottenWhenTheStoreStartsNext() throws IOException {
        try (StoreAgent agent = open()) {
            approveOnce(agent);
        }
        String first = keyInFile();
        String second = book().makeApprovalKey();
        try (StoreAgent agent = open()) {
            approveOnce(agent);
        }
        assertThat(keyInFile()).isEqualTo(second);
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().keys()).extracting(LedgerVerifier.SignedWith::key).containsExactly(first, second);
    }

    @Test
    void whatSomebodyApprovedWhoHasLeftSinceStillVerifies() throws IOException {
        try (StoreAgent agent = open()) {
            approveOnce(agent);
        }
        book().disable("mei", true);
        try (StoreAgent agent = open()) {
            assertThat(agent.staff().operators()).extracting("id").doesNotContain("mei");
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aKeyThatWasLostIsReplacedAndTheVerificationSaysThatNobodyVouchesForIt() throws IOException {
        try (StoreAgent agent = open()) {
            approveOnce(agent);
        }
        Files.delete(folder.resolve("keys/approval.keys"));
        try (StoreAgent agent = open()) {
            approveOnce(agent);
        }
        assertThat(verify().findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).startsWith("KEY_NOT_VOUCHED"));
    }

    @Test
    void aKeyFromAnOldBackupDoesNotComeBack() throws IOException {
        try (StoreAgent agent = open()) {
            approveOnce(agent);
        }
        Path keys = folder.resolve("keys/approval.keys");
        byte[] backup = Files.readAllBytes(keys);
        book().makeApprovalKey();
        open().close();
        Files.write(keys, backup);
        try (StoreAgent agent = open()) {
            approveOnce(agent);
            assertThat(agent.ledger().signingKeys()).hasSize(3).doesNotHaveDuplicates();
        }
        assertThat(verify().findings())
                .as("the new one is not vouched for by the one in force")
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).startsWith("KEY_NOT_VOUCHED"));
    }

    private void approveOnce(StoreAgent agent) {
        Register register = agent.register("till-1").orElseThrow();
        if (register.state().operatorName().isEmpty()) {
            register.submit(new PeopleCommand.Identify(new Credential.Pin("anna", PIN_OF_ANNA)));
            register.submit(new RegisterCommand.SignOn("anna", Money.of(20_000, "CNY")));
        }
        register.submit(new RegisterCommand.OpenDrawer("small change"));
        assertThat(register.state().access().approval()).isPresent();
        register.submit(new PeopleCommand.AnswerApproval(new Credential.Pin("mei", PIN_OF_MEI), true, "a taxi"));
        assertThat(register.state().access().approval()).isEmpty();
    }

    private StoreAgent open() {
        return StoreAgent.open(folder, Clock.systemUTC());
    }

    private StaffBook book() {
        return StaffBook.open(folder, AgentConfig.load(folder));
    }

    private String keyInFile() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("keys/approval.keys"));
            assertThat(lines).hasSize(1);
            return SigningKey.parse(lines.getFirst()).orElseThrow().name();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private LedgerVerifier.Report verify() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations());
    }
}

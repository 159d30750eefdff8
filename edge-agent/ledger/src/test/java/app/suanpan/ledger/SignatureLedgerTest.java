package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.samples.Announcements;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures in a ledger's file, and what the verification says of them. */
class SignatureLedgerTest {
    private static final Epoch EPOCH = new Epoch("0123456789abcdef0123456789abcdef");
    private static final SigningKey FIRST = SigningKey.make(new SecureRandom());
    private static final SigningKey SECOND = SigningKey.make(new SecureRandom());

    @TempDir
    private Path folder;

    @Test
    void everySignatureIsHeldAgainstTheKeyThatWasInForceThen() {
        keep(
                Announcements.of(FIRST, null),
                Announcements.approval(FIRST, 1, "change is short"),
                Announcements.of(SECOND, FIRST),
                Announcements.approval(SECOND, 2, "a taxi for the courier"));
        LedgerVerifier.Report report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.signatures()).isEqualTo(4);
        assertThat(report.keys())
                .extracting(LedgerVerifier.SignedWith::key, LedgerVerifier.SignedWith::since)
                .containsExactly(tuple(FIRST.name(), 1L), tuple(SECOND.name(), 3L));
        try (Ledger ledger = open()) {
            assertThat(ledger.signingKeys()).containsExactly(FIRST.name(), SECOND.name());
        }
    }

    @Test
    void aReasonThatSomebodyChangedInTheFileIsFoundAlsoWhenTheyMadeTheWholeChainAnew() {
        keep(
                Announcements.of(FIRST, null),
                Announcements.approval(FIRST, 1, "change is short"),
                Announcements.approval(FIRST, 2, "a taxi for the courier"));
        tamper(2, "change is short", "all in good order");
        assertThat(verify().findings())
                .singleElement()
                .asString()
                .startsWith("SIGNATURE_WRONG: event 2, the approval of CASH_OUT for anna by mei (GRANTED) at till-1 on"
                        + " 2026-11-21T02:00:01Z, was changed after it was signed")
                .contains("key " + FIRST.name() + ", announced by event 1");
    }

    @Test
    void aKeyThatNobodyVouchesForIsFoundWithAllThatItSigned() {
        keep(Announcements.of(FIRST, null), Announcements.of(SECOND, null), Announcements.approval(SECOND, 1, "why"));
        assertThat(verify().findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).startsWith("KEY_NOT_VOUCHED: event "));
    }

    @Test
    void whoeverApprovedMoreThanTheirRoleAllowedThenIsFound() {
        keep(
                Announcements.of(FIRST, null),
                Announcements.grants(FIRST, 1, "leader", new RoleChanged.Grant("CASH_OUT", 4_999L)),
                Announcements.joined(FIRST, 2, "mei", "李梅", "leader"),
                Announcements.approval(FIRST, 3, "a taxi"),
                Announcements.grants(FIRST, 4, "leader", new RoleChanged.Grant("CASH_OUT", 5_000L)),
                Announcements.approval(FIRST, 5, "another taxi"));
        assertThat(verify().findings())
                .singleElement()
                .asString()
                .startsWith("APPROVER_MAY_NOT: event 4, the approval of CASH_OUT for anna by mei (GRANTED) at till-1")
                .endsWith("was given by somebody whose role, leader, did not allow so much of it then");
    }

    @Test
    void whoeverApprovedSomethingWithoutBeingOfTheStoreIsFound() {
        keep(
                Announcements.of(FIRST, null),
                Announcements.grants(FIRST, 1, "leader", new RoleChanged.Grant("CASH_OUT", null)),
                Announcements.joined(FIRST, 2, "bo", "白波", "leader"),
                Announcements.approval(FIRST, 3, "a taxi"));
        assertThat(verify().findings())
                .singleElement()
                .asString()
                .endsWith("was given by somebody who was not of the store then");
    }

    private LedgerVerifier.Report verify() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of());
    }

    private Ledger open() {
        return Ledger.open(folder, List.of(), EPOCH, Clock.systemUTC());
    }

    private void keep(JournalEvent... events) {
        try (Ledger ledger = open()) {
            for (JournalEvent event : events) {
                ledger.transact(writer -> writer.append(event));
            }
        }
    }

    /** As somebody would who knows how the chain is made. */
    private void tamper(long sequence, String before, String after) {
        record Stored(long sequence, byte[] body) {}
        try (Sqlite elsewhere = Sqlite.open(folder.resolve("ledger.db"))) {
            elsewhere.execute("DROP TRIGGER journal_is_never_changed");
            ChainHash hash = JournalChain.GENESIS;
            for (Stored event : elsewhere.query(
                    "SELECT sequence, body FROM journal ORDER BY sequence",
                    row -> new Stored(row.getLong(1), row.getBytes(2)))) {
                String text = new String(event.body(), StandardCharsets.UTF_8);
                byte[] body = (event.sequence() == sequence ? text.replace(before, after) : text)
                        .getBytes(StandardCharsets.UTF_8);
                hash = JournalChain.extend(hash, Bytes.of(body));
                elsewhere.update(
                        "UPDATE journal SET body = ?, hash = ? WHERE sequence = ?",
                        body,
                        hash.toArray(),
                        event.sequence());
            }
        }
    }
}

package app.suanpan.protocol.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.journal.Approval;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.Seal;
import app.suanpan.domain.journal.SigningKeyAnnounced;
import app.suanpan.protocol.samples.Announcements;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a journal tells of its own signatures. */
class SignatureBookTest {
    private static final SigningKey FIRST = SigningKey.make(new SecureRandom());
    private static final SigningKey SECOND = SigningKey.make(new SecureRandom());

    private SignatureBook book = SignatureBook.EMPTY;

    private SignatureVerdict sees(JournalEvent event) {
        Optional<SignatureVerdict> verdict = book.verdict(event);
        book = book.after(event);
        return verdict.orElseThrow();
    }

    @Test
    void theFirstKeyIsBelievedAndWhatItSignsIsGood() {
        assertThat(sees(Announcements.of(FIRST, null))).isEqualTo(SignatureVerdict.GOOD);
        assertThat(sees(Announcements.approval(FIRST, 1, "change is short"))).isEqualTo(SignatureVerdict.GOOD);
    }

    @Test
    void anotherReasonThanWasSignedIsFound() {
        sees(Announcements.of(FIRST, null));
        ApprovalGranted honest = Announcements.approval(FIRST, 1, "change is short");
        Approval said = honest.approval();
        Approval changed = Approval.unsigned(
                        said.operator(),
                        said.operatorName(),
                        said.approver(),
                        said.approverName(),
                        said.means(),
                        said.permission(),
                        said.extent(),
                        said.command(),
                        "another reason",
                        said.transaction())
                .sealed(new Seal(FIRST.name(), honest.signature()));
        assertThat(sees(new ApprovalGranted(honest.header(), changed))).isEqualTo(SignatureVerdict.SIGNATURE_WRONG);
    }

    @Test
    void aKeyThatTheOneBeforeVouchesForTakesItsPlaceAndEndsIt() {
        sees(Announcements.of(FIRST, null));
        assertThat(sees(Announcements.of(SECOND, FIRST))).isEqualTo(SignatureVerdict.GOOD);
        assertThat(sees(Announcements.approval(SECOND, 1, "why"))).isEqualTo(SignatureVerdict.GOOD);
        assertThat(sees(Announcements.approval(FIRST, 2, "why"))).isEqualTo(SignatureVerdict.KEY_ENDED);
    }

    @Test
    void aKeyThatNobodyVouchesForIsFoundAndSoIsAllThatRestsOnIt() {
        sees(Announcements.of(FIRST, null));
        SigningKeyAnnounced own = Announcements.of(SECOND, SECOND);
        assertThat(sees(Announcements.of(SECOND, null))).isEqualTo(SignatureVerdict.KEY_NOT_VOUCHED);
        assertThat(sees(Announcements.approval(SECOND, 1, "why"))).isEqualTo(SignatureVerdict.KEY_NOT_VOUCHED);
        assertThat(sees(own)).as("nor can it vouch").isEqualTo(SignatureVerdict.KEY_NOT_VOUCHED);
        SigningKey third = SigningKey.make(new SecureRandom());
        assertThat(sees(Announcements.of(third, SECOND))).isEqualTo(SignatureVerdict.KEY_NOT_VOUCHED);
    }

    @Test
    void anAnnouncementOfSomebodyElsesKeyIsNoneAtAll() {
        SigningKeyAnnounced first = Announcements.of(FIRST, null);
        SigningKeyAnnounced stolen = first.signed(null, SECOND.sign(first.signedText()));
        assertThat(sees(stolen)).isEqualTo(SignatureVerdict.SIGNATURE_WRONG);
        assertThat(book.keys()).isEmpty();
        assertThat(sees(Announcements.approval(FIRST, 1, "why"))).isEqualTo(SignatureVerdict.KEY_UNKNOWN);
    }

    @Test
    void onceTheStoreHasAKeyEveryApprovalNamesOne() {
        ApprovalGranted unsigned = new ApprovalGranted(
                Announcements.approval(FIRST, 1, "why").header(),
                Approval.unsigned("anna", "Anna", "mei", "Mei", "PIN", "SELL", 0, "SignOn", "why", null));
        assertThat(sees(unsigned)).isEqualTo(SignatureVerdict.EARLIER_EDITION);
        sees(Announcements.of(FIRST, null));
        assertThat(sees(unsigned)).isEqualTo(SignatureVerdict.SIGNATURE_MISSING);
    }

    @Test
    void aKeyIsReadAsItWasWrittenAndHalvesOfTwoKeysSignNothing() {
        SigningKey again = SigningKey.parse(FIRST.text()).orElseThrow();
        assertThat(again.name()).isEqualTo(FIRST.name());
        assertThat(VerifyingKey.parse(FIRST.publicText()).orElseThrow().verifies("text", again.sign("text")))
                .isTrue();
        String mixed = FIRST.text().split(" ")[0] + " " + SECOND.text().split(" ")[1];
        assertThatThrownBy(() -> SigningKey.parse(mixed).orElseThrow().sign("text"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(SECOND.name());
        assertThat(SigningKey.parse("")).isEmpty();
        assertThat(SigningKey.parse("x y")).isEmpty();
        assertThat(FIRST.toString()).doesNotContain(FIRST.text().split(" ")[0]);
    }
}

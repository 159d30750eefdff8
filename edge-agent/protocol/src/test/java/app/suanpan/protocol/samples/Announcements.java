package app.suanpan.protocol.samples;

import app.suanpan.domain.journal.Approval;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.SigningKeyAnnounced;
import app.suanpan.protocol.signature.SigningKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signed events as a store writes them, for tests of whoever reads them. */
public final class Announcements {
    private static final Instant MORNING = Instant.parse("2026-11-22T01:00:00Z");

    private Announcements() {}

    /** The announcement of a key, vouched for by the one before it, if there is one. */
    public static SigningKeyAnnounced of(SigningKey key, @Nullable SigningKey before) {
        SigningKeyAnnounced unsigned = new SigningKeyAnnounced(
                header("", 0), key.name(), key.open().text(), before == null ? null : before.name(), null, "");
        String text = unsigned.signedText();
        return unsigned.signed(before == null ? null : before.sign(text), key.sign(text));
    }

    /** An approval of this many cents of cash out, for a reason. */
    public static ApprovalGranted approval(SigningKey key, long number, String reason) {
        EventHeader header = header("anna", number);
        Approval unsigned = new Approval(
                "anna", "陈安娜", "mei", "李梅", "PIN", "CASH_OUT", 5_000, "MoveCash", reason, new UUID(7, number));
        return new ApprovalGranted(
                header, unsigned.sealed(key.seal(unsigned.textToSign(header, ApprovalGranted.OUTCOME))));
    }

    private static EventHeader header(String operator, long number) {
        return new EventHeader(
                UUID.randomUUID(), "S01", "till-1", operator, LocalDate.of(2026, 11, 22), MORNING.plusSeconds(number));
    }
}

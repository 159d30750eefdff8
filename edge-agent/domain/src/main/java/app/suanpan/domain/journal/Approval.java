package app.suanpan.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for what, and who answered. It is signed with a key that never leaves the store: the chain of the journal shows that
 * nothing was changed afterwards, the signature that nobody without the store's key wrote it.
 *
 * @param operator id of who asked
 * @param operatorName as shown then
 * @param approver id of who answered; empty if nobody did
 * @param approverName as shown then
 * @param means how the approver proved who they are: {@code PIN} or {@code BADGE}; empty if nobody answered
 * @param permission which permission it took
 * @param extent how much of it, on the permission's scale
 * @param command what was to be done, in a line
 * @param reason why
 * @param signature over {@link #signedText}, hexadecimal: Ed25519, or HMAC-SHA-256 in the first edition, which names no key
 * @param transaction id of the transaction that was on the screen; null before a shift, and in the first edition
 * @param key name of the key that signed it, which a {@link SigningKeyAnnounced} announced; null in the first edition
 */
public record Approval(
        String operator,
        String operatorName,
        String approver,
        String approverName,
        String means,
        String permission,
        long extent,
        String command,
        String reason,
        String signature,
        @Nullable UUID transaction,
        @Nullable String key) {

    /** An approval that nobody has signed yet. */
    public static Approval unsigned(
            String operator,
            String operatorName,
            String approver,
            String approverName,
            String means,
            String permission,
            long extent,
            String command,
            String reason,
            @Nullable UUID transaction) {
        return new Approval(
                operator,
                operatorName,
                approver,
                approverName,
                means,
                permission,
                extent,
                command,
                reason,
                "",
                transaction,
                null);
    }

    /** The text that is to be signed: every field, and in which event of which outcome it stands. */
    public String textToSign(EventHeader header, String outcome) {
        return SignedText.of(
                "approval 2",
                header,
                outcome,
                operator,
                operatorName,
                approver,
                approverName,
                means,
                permission,
                Long.toString(extent),
                command,
                reason,
                transaction == null ? "" : transaction.toString());
    }

    /** The text that was signed. */
    String signedText(EventHeader header, String outcome) {
        return key == null ? firstEditionsText(header, outcome) : textToSign(header, outcome);
    }

    private String firstEditionsText(EventHeader header, String outcome) {
        return String.join(
                "\n",
                outcome,
                header.id().toString(),
                header.workstation(),
                header.at().toString(),
                operator,
                approver,
                means,
                permission,
                Long.toString(extent),
                command,
                reason);
    }

    String subject(String outcome) {
        return "the approval of " + permission + " for " + operator + " by "
                + (approver.isEmpty() ? "nobody" : approver) + " (" + outcome + ")";
    }

    /** The same with its signature. */
    public Approval sealed(Seal seal) {
        return new Approval(
                operator,
                operatorName,
                approver,
                approverName,
                means,
                permission,
                extent,
                command,
                reason,
                seal.signature(),
                transaction,
                seal.key());
    }
}

package app.suanpan.domain.journal;

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
 * @param signature HMAC-SHA-256 over {@link #signedText}, hexadecimal
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
        String signature) {

    /** The text that is signed: every field, and which event of which outcome it stands in. */
    public String signedText(EventHeader header, String outcome) {
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

    /** The same with its signature. */
    public Approval signed(String newSignature) {
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
                newSignature);
    }
}

package app.suanpan.agent.join;

import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.receipt.ReceiptCodes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The codes and links of receipts, signed with the brand's key: a receipt of any store of the brand proves itself at every checkout
 * without a network, and on the pages of the store that has it.
 */
public final class SignedReceipts implements ReceiptCodes {
    /** Stands between a receipt number, which has none, and what proves it. */
    private static final char SEPARATOR = '_';

    private final MemberKeys keys;
    private final JoinAddresses addresses;

    SignedReceipts(MemberKeys keys, JoinAddresses addresses) {
        this.keys = keys;
        this.addresses = addresses;
    }

    @Override
    public String codeOf(String receipt) {
        return receipt + SEPARATOR + keys.receiptProof(receipt);
    }

    @Override
    public boolean isGenuine(String receipt, String proof) {
        return same(proof, keys.receiptProof(receipt));
    }

    @Override
    public Optional<String> linkTo(String receipt) {
        return addresses.receipt(receipt + SEPARATOR + keys.receiptSecret(receipt));
    }

    /**
     * What a link's token opens.
     *
     * @param receipt the number
     * @param whole whether all of the receipt may be shown; with the printed code alone only that it is genuine
     */
    record Opened(String receipt, boolean whole) {}

    /** Reads the token of a link, or a code as it stands on paper; empty if it proves nothing. */
    Optional<Opened> open(String token) {
        int end = token.lastIndexOf(SEPARATOR);
        if (end < 1) {
            return Optional.empty();
        }
        String receipt = token.substring(0, end);
        String proof = token.substring(end + 1);
        if (same(proof, keys.receiptSecret(receipt))) {
            return Optional.of(new Opened(receipt, true));
        }
        return isGenuine(receipt, proof) ? Optional.of(new Opened(receipt, false)) : Optional.empty();
    }

    /** Takes the same time however much of it is right. */
    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}

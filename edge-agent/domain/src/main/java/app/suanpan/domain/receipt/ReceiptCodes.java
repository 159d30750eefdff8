package app.suanpan.domain.receipt;

import java.util.Optional;

/**
 * The codes by which receipts are found again, and by which anybody can tell that one is the store's: its number with a short proof
 * behind it, {@code s001-1-17_7K2M9QXF}. Nobody without the brand's key makes the proof of another number.
 */
public interface ReceiptCodes {
    /** Codes that prove nothing: the number itself, and no pages for phones. */
    ReceiptCodes PLAIN = new ReceiptCodes() {
        @Override
        public String codeOf(String receipt) {
            return receipt;
        }

        @Override
        public boolean isGenuine(String receipt, String proof) {
            return false;
        }

        @Override
        public Optional<String> linkTo(String receipt) {
            return Optional.empty();
        }
    };

    /** The code printed on a receipt, at most 48 ASCII characters for a number of usual length. */
    String codeOf(String receipt);

    /** Whether the proof is the one of this receipt number. */
    boolean isGenuine(String receipt, String proof);

    /**
     * The link by which the customer's phone opens the receipt; whoever has seen one link cannot tell another.
     *
     * @return empty where no phone could reach the store's pages
     */
    Optional<String> linkTo(String receipt);
}

package app.suanpan.domain.register;

/**
 * What a cashier types to find an earlier receipt. Each field is as it was typed, and empty where it does not matter; what is typed
 * in several must all hold.
 *
 * @param everything whether all that happened is of interest, or only what has a receipt
 * @param from a day ({@code 2026-11-22}, {@code 11-22}), a time of today ({@code 14:30}) or both: from then on
 * @param until the same: up to the end of that day or minute
 * @param amount an amount ({@code 23.50}), or two with a hyphen between them ({@code 20-30})
 * @param item code, barcode or name of an item
 * @param member phone or number of a member
 * @param operator name or id of who was signed on
 * @param receipt a receipt's number or code, or the last part of a number of this checkout
 */
public record JournalQuestion(
        boolean everything,
        String from,
        String until,
        String amount,
        String item,
        String member,
        String operator,
        String receipt) {
    /** All receipts. */
    public static final JournalQuestion RECEIPTS = new JournalQuestion(false, "", "", "", "", "", "", "");

    public JournalQuestion {
        from = OneLine.of(from).strip();
        until = OneLine.of(until).strip();
        amount = OneLine.of(amount).strip();
        item = OneLine.of(item).strip();
        member = OneLine.of(member).strip();
        operator = OneLine.of(operator).strip();
        receipt = OneLine.of(receipt).strip();
    }

    /** The receipt with this number or code. */
    public static JournalQuestion ofReceipt(String receipt) {
        return new JournalQuestion(false, "", "", "", "", "", "", receipt);
    }
}

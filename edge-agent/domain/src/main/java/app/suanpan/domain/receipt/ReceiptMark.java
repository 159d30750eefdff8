package app.suanpan.domain.receipt;

/** What a receipt says of itself, large, above everything: whatever a template says, it cannot be left out. */
public enum ReceiptMark {
    /** It was printed before. */
    COPY(ReceiptText.COPY),
    /** It undoes a sale. */
    VOID(ReceiptText.VOID),
    /** Nothing was sold: somebody is practising. */
    TRAINING(ReceiptText.TRAINING);

    private final ReceiptText text;

    ReceiptMark(ReceiptText text) {
        this.text = text;
    }

    ReceiptText text() {
        return text;
    }
}

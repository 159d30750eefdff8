package app.suanpan.command.price;

/** Something in a basket file that cannot be priced. The message is a sentence for whoever wrote the file. */
final class BasketException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final Code code;
    private final String place;

    /** What is wrong, for programs; a code keeps its meaning for ever. */
    enum Code {
        /** The file is not there, or cannot be read. */
        NO_FILE,
        /** The file is not JSON. */
        NOT_JSON,
        /** A field that nothing here knows. */
        UNKNOWN_FIELD,
        /** A field that is needed is not there. */
        MISSING_FIELD,
        /** A field has another kind of value than it should. */
        WRONG_TYPE,
        /** A value of the right kind that is not allowed there. */
        NOT_ALLOWED,
        /** An amount is negative, or finer than the currency's minor unit. */
        NOT_AN_AMOUNT,
        /** No such arithmetic profile, or it is not right. */
        PROFILE_NOT_RIGHT,
        /** The profile has no such tax, tax category or exemption. */
        NOT_IN_PROFILE,
        /** The promotions are not right. */
        PROMOTIONS_NOT_RIGHT,
        /** A discount takes off more than there is. */
        DISCOUNT_TOO_LARGE,
        /** A tender that is not needed any more, or more than may be paid so. */
        TENDER_TOO_LARGE,
        /** More comes back than was sold. */
        REFUND_TOO_LARGE,
        /** Amounts beyond what the till reckons with. */
        AMOUNT_TOO_LARGE
    }

    /**
     * @param place path of the value in the file, for example {@code lines[2].price}; empty for the file as a whole
     */
    BasketException(Code code, String place, String sentence) {
        super(PrintableText.of(sentence, LONGEST));
        this.code = code;
        this.place = place;
    }

    Code code() {
        return code;
    }

    String place() {
        return place;
    }
}

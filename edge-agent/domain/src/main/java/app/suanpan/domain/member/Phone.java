package app.suanpan.domain.member;

/**
 * A phone number that exists, as the numbering plans see it. Prints itself masked, so that it can stand in a message by
 * mistake without harm.
 *
 * @param countryCode for example 86
 * @param national the digits within the country, for example 13812341234
 */
public record Phone(int countryCode, String national) {
    public Phone {
        if (countryCode < 1 || countryCode > 999 || !national.matches("\\d{4,14}")) {
            throw new IllegalArgumentException("Not a normalised phone number");
        }
    }

    /** As dialled from anywhere, and as it is hashed: {@code +8613812341234}. */
    public String e164() {
        return "+" + countryCode + national;
    }

    /** As guides and cashiers may see it: {@code 138****1234}. */
    public String masked() {
        return PhoneMask.mask(national);
    }

    @Override
    public String toString() {
        return "Phone[" + masked() + "]";
    }
}

package app.suanpan.domain.register;

/** What a payment terminal answered. */
public sealed interface CardResult {

    /** The money moved. */
    record Approved(String authorization, String maskedNumber) implements CardResult {}

    /** It did not move, and will not. */
    record Declined(String cause) implements CardResult {}

    /** Nobody knows: it is queried again, never asked for a second time. */
    record Unknown(String cause) implements CardResult {}
}

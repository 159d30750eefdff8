package app.suanpan.domain.register;

/** What a payment terminal answered, or a provider of payment codes. */
public sealed interface CardResult {

    /** The money moved. */
    record Approved(String authorization, String maskedNumber) implements CardResult {}

    /** It did not move, and will not. */
    record Declined(String cause) implements CardResult {}

    /** The customer has been asked to confirm on the phone; another answer follows. */
    record Confirming() implements CardResult {}

    /** The money went back, or never moved and never will. */
    record Reversed() implements CardResult {}

    /** What was asked to be taken back stays with the shop. */
    record ReversalRefused(String cause) implements CardResult {}

    /** Nobody knows: it is queried again, never asked for a second time. */
    record Unknown(String cause) implements CardResult {}
}

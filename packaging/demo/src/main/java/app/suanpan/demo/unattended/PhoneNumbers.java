package app.suanpan.demo.unattended;

/** Made-up phone numbers, each given once. */
final class PhoneNumbers {
    private static final long FIRST = 138_0001_0000L;

    private long next;

    /** @param given how many have been given on earlier days */
    PhoneNumbers(long given) {
        this.next = FIRST + given;
    }

    /** Another one. */
    String next() {
        next++;
        return Long.toString(next);
    }
}

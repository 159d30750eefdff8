package app.suanpan.domain.authority;

/**
 * By what somebody says who they are. Each holds a secret: none is logged, stored or put into an event or a state, and all are
 * hidden from {@link #toString()}.
 */
public sealed interface Credential {

    /**
     * An operator and the PIN typed.
     *
     * @param operator the operator's id
     */
    record Pin(String operator, String pin) implements Credential {
        @Override
        public String toString() {
            return "Pin[" + operator + ", hidden]";
        }
    }

    /** What an operator's badge says. */
    record Badge(String token) implements Credential {
        @Override
        public String toString() {
            return "Badge[hidden]";
        }
    }
}

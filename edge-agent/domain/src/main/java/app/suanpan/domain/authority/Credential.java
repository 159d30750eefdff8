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

    /**
     * A pass that the store's process gives itself, in this process and never over a socket.
     *
     * @param operator the operator's id
     * @param proof made with the store's own key, worthless in any other process
     */
    record Pass(String operator, String proof) implements Credential {
        @Override
        public String toString() {
            return "Pass[" + operator + ", hidden]";
        }
    }
}

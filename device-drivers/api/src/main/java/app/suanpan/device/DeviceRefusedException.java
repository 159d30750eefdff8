package app.suanpan.device;

import java.io.Serial;

/** The shop's configuration asks for a device that must not or cannot be. Says so in a sentence, with a short code. */
public final class DeviceRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Code code;

    /** Refuses with a code and a sentence for the person who wrote the configuration. */
    public DeviceRefusedException(Code code, String sentence) {
        super(sentence + " (" + code.text + ")");
        this.code = code;
    }

    /** The kind of refusal. */
    public Code code() {
        return code;
    }

    /** Why a configuration is refused. */
    public enum Code {
        /** The address cannot be read. */
        ADDRESS("DEV-01"),
        /** No installed driver understands this scheme for this kind of device. */
        NO_DRIVER("DEV-02"),
        /** A pretended device in a shop that is not a simulation. */
        SIMULATION("DEV-03"),
        /** An option that the driver does not know, or a value it does not allow. */
        OPTION("DEV-04"),
        /** It depends on another device that is not configured. */
        NEIGHBOUR("DEV-05");

        private final String text;

        Code(String text) {
            this.text = text;
        }
    }
}

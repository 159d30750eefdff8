package app.suanpan.protocol.storefile;

/** Why a file is not taken from head office, as a short code. */
public enum FileRefusal {
    /** It cannot be understood, or says what cannot be. */
    F7_NOT_RIGHT,
    /** It is larger than such a file may be. */
    F8_TOO_LARGE,
    /** It is, or it says, what only the box itself may say. */
    F9_NOT_FROM_AFAR;

    /** Returns the short code, such as {@code F7}. */
    public String code() {
        return name().substring(0, 2);
    }
}

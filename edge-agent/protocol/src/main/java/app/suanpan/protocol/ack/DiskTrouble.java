package app.suanpan.protocol.ack;

import app.suanpan.protocol.ack.BoxState.Device;

/** What a box says of its disk when somebody should make room: a code and a number, for head office to put into the reader's words. */
public enum DiskTrouble {
    /** Everything works, and somebody should make room in the next days. */
    NEARLY_FULL("disk-nearly-full"),
    /** No sale can be begun. */
    FULL("disk-full");

    private final String code;

    DiskTrouble(String code) {
        this.code = code;
    }

    /** Returns the first word of {@link Device#state}. */
    public String code() {
        return code;
    }

    /**
     * Returns how the disk stands among a box's devices.
     *
     * @param freeMegabytes what is left, the second word of {@link Device#state}
     */
    public Device device(long freeMegabytes) {
        return new Device("disk", code + " " + freeMegabytes, false);
    }
}

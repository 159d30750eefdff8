package app.suanpan.device.simulated.printer;

/**
 * A command as it came over the wire.
 *
 * @param prefix {@link #ESC}, {@link #FS}, {@link #GS} or {@link #DLE}; {@link #CONTROL} for a single control character;
 *     {@link #TEXT} for a run of printable bytes
 * @param code   the byte after the prefix, or the control character; 0 for text
 * @param data   the parameters, or the text
 */
record Command(int prefix, int code, byte[] data) {
    static final int TEXT = 0;
    static final int CONTROL = 1;
    static final int DLE = 0x10;
    static final int ESC = 0x1B;
    static final int FS = 0x1C;
    static final int GS = 0x1D;

    /** The parameter at this place, 0 to 255; 0 where there is none. */
    int at(int index) {
        return index < data.length ? data[index] & 0xFF : 0;
    }

    /** Two parameters as one number, low byte first. */
    int wordAt(int index) {
        return at(index) | at(index + 1) << 8;
    }

    /** What it weighs in the receive buffer. */
    int size() {
        return data.length + 2;
    }

    boolean is(int otherPrefix, int otherCode) {
        return prefix == otherPrefix && code == otherCode;
    }
}

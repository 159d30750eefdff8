package app.suanpan.device.slip;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * A picture of black dots on white paper, eight dots a byte, the leftmost in the highest bit, each row filled up to a whole
 * byte: the form in which printers take it.
 */
public final class BitImage {
    private final int width;
    private final int height;
    private final byte[] bits;

    private BitImage(int width, int height, byte[] bits) {
        this.width = width;
        this.height = height;
        this.bits = bits;
    }

    /**
     * Makes a picture by asking for each dot.
     *
     * @param dots answers 0 for white and anything else for black, given x and y
     */
    public static BitImage of(int width, int height, IntBinaryOperator dots) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has dots: " + width + " × " + height);
        }
        int stride = (width + 7) / 8;
        byte[] bits = new byte[stride * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (dots.applyAsInt(x, y) != 0) {
                    bits[y * stride + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return new BitImage(width, height, bits);
    }

    /** Dots across. */
    public int width() {
        return width;
    }

    /** Dots down. */
    public int height() {
        return height;
    }

    /** Bytes of a row. */
    public int stride() {
        return (width + 7) / 8;
    }

    /** True where a dot is black. */
    public boolean black(int x, int y) {
        return (bits[y * stride() + x / 8] & (0x80 >> (x % 8))) != 0;
    }

    /** A copy of the rows from {@code top}, {@code rows} of them. */
    public byte[] rows(int top, int rows) {
        return Arrays.copyOfRange(bits, top * stride(), (top + rows) * stride());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitImage that
                && width == that.width
                && height == that.height
                && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "BitImage[" + width + " × " + height + "]";
    }
}

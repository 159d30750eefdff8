package app.suanpan.device.camera;

/**
 * What a camera saw, as its sensor's brightness: the Y plane, which is all that a code needs. The bytes are not copied; whoever
 * holds a frame does not change it.
 *
 * @param luma     a byte a pixel, 0 black, row by row
 * @param sequence the device's own count; a frame whose number is not new is not a frame
 */
record LumaFrame(byte[] luma, int width, int height, long sequence) {
    LumaFrame {
        if (luma.length < width * height || width < 1 || height < 1) {
            throw new IllegalArgumentException("a frame of " + width + " × " + height + " has more pixels than these");
        }
    }

    /** How far the surroundings of a pixel reach, for {@link #sharpened()}. */
    private static final int NEAR = 3;

    /** How much darker or lighter a pixel becomes than it was beside its surroundings. */
    private static final int MORE = 2;

    /**
     * The same at half the width and height, each pixel the mean of four: grain and the stripes of a screen's pixels are gone, and a code
     * that fills the hand is found in a quarter of the time.
     */
    LumaFrame halved() {
        int across = width / 2;
        int down = height / 2;
        if (across == 0 || down == 0) {
            return this;
        }
        byte[] half = new byte[across * down];
        for (int y = 0; y < down; y++) {
            int upper = 2 * y * width;
            int lower = upper + width;
            for (int x = 0; x < across; x++) {
                int sum = light(upper + 2 * x)
                        + light(upper + 2 * x + 1)
                        + light(lower + 2 * x)
                        + light(lower + 2 * x + 1);
                half[y * across + x] = (byte) (sum / 4);
            }
        }
        return new LumaFrame(half, across, down, sequence);
    }

    /**
     * The same with each pixel further from the mean of the seven by seven around it: what is out of focus gets its edges back, and what
     * lies in shade is as light as the rest. The outermost pixels stay.
     */
    LumaFrame sharpened() {
        int side = 2 * NEAR + 1;
        if (width < side || height < side) {
            return this;
        }
        byte[] sharp = luma.clone();
        int[] columns = new int[width];
        for (int at = 0; at < side * width; at++) {
            columns[at % width] += light(at);
        }
        for (int y = NEAR; y < height - NEAR; y++) {
            sharpenRow(y, columns, sharp);
            if (y + NEAR + 1 < height) {
                for (int x = 0; x < width; x++) {
                    columns[x] += light((y + NEAR + 1) * width + x) - light((y - NEAR) * width + x);
                }
            }
        }
        return new LumaFrame(sharp, width, height, sequence);
    }

    /** @param columns the sums of each column's seven pixels around this row */
    private void sharpenRow(int y, int[] columns, byte[] sharp) {
        int side = 2 * NEAR + 1;
        int sum = 0;
        for (int x = 0; x < side; x++) {
            sum += columns[x];
        }
        for (int x = NEAR; x < width - NEAR; x++) {
            int light = light(y * width + x);
            sharp[y * width + x] = (byte) Math.clamp(light + MORE * (light - sum / (side * side)), 0, 255);
            if (x + NEAR + 1 < width) {
                sum += columns[x + NEAR + 1] - columns[x - NEAR];
            }
        }
    }

    private int light(int at) {
        return luma[at] & 0xFF;
    }
}

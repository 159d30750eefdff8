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
}

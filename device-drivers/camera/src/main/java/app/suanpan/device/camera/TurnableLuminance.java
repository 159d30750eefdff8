package app.suanpan.device.camera;

import com.google.zxing.LuminanceSource;

/**
 * A frame's brightness as ZXing reads it, straight from the bytes. Unlike ZXing's own source for such planes it can be turned, without
 * which a bar code that stands upright is never read.
 */
final class TurnableLuminance extends LuminanceSource {
    private final byte[] luma;

    TurnableLuminance(byte[] luma, int width, int height) {
        super(width, height);
        this.luma = luma;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] into = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(luma, y * getWidth(), into, 0, getWidth());
        return into;
    }

    @Override
    public byte[] getMatrix() {
        return luma;
    }

    @Override
    public boolean isRotateSupported() {
        return true;
    }

    @Override
    public LuminanceSource rotateCounterClockwise() {
        int width = getWidth();
        int height = getHeight();
        byte[] turned = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[(width - 1 - x) * height + y] = luma[y * width + x];
            }
        }
        return new TurnableLuminance(turned, height, width);
    }
}

package app.suanpan.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Map;
import java.util.Random;

/** What a kiosk's camera sees of a phone that shows a code: drawn, with what makes phones hard to read. */
enum PhonePicture {
    STRAIGHT("held straight, 300 pixels wide", 300, 0, 0),
    TILTED("turned by 17° and tilted", 280, 17, 0.14),
    GLARE("with the light of a lamp on a corner of it", 300, 4, 0),
    MOIRE("with moiré, from the screen's pixels and the sensor's", 300, 3, 0),
    SMALL("far away: 130 pixels wide, out of focus", 130, -6, 0.04);

    private static final int QUIET = 4;
    private static final double GRAIN = 5;

    private final String words;
    private final int side;
    private final double turned;
    private final double sheared;

    /**
     * @param side of the code, in pixels
     * @param turned in degrees
     * @param sheared how far its foot is off, as a share of its height
     */
    PhonePicture(String words, int side, double turned, double sheared) {
        this.words = words;
        this.side = side;
        this.turned = turned;
        this.sheared = sheared;
    }

    /** How the phone is held. */
    String words() {
        return words;
    }

    /** A shop without anybody before the camera. */
    static byte[] nobody() {
        BufferedImage view = shop();
        return grey(view, new Random(1), false);
    }

    /** The frame with a phone that shows this code. */
    byte[] showing(String content, Random random) {
        BufferedImage view = shop();
        Graphics2D canvas = view.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform hand = AffineTransform.getTranslateInstance(
                BenchCamera.WIDTH / 2.0 + random.nextInt(-120, 121),
                BenchCamera.HEIGHT / 2.0 + random.nextInt(-60, 61));
        hand.rotate(Math.toRadians(turned));
        hand.shear(sheared, sheared / 2);
        canvas.transform(hand);
        phone(canvas);
        code(canvas, content);
        if (this == GLARE) {
            lamp(canvas);
        }
        canvas.dispose();
        return grey(this == SMALL ? blurred(view) : view, random, this == MOIRE);
    }

    private void phone(Graphics2D canvas) {
        double width = side * 1.25;
        double height = width * 2;
        canvas.setColor(new Color(0x16, 0x16, 0x18));
        canvas.fill(new RoundRectangle2D.Double(-width / 2 - 8, -height / 2 - 8, width + 16, height + 16, 40, 40));
        canvas.setColor(new Color(0xEE, 0xF1, 0xF4));
        canvas.fill(new RoundRectangle2D.Double(-width / 2, -height / 2, width, height, 30, 30));
    }

    private void code(Graphics2D canvas, String content) {
        BitMatrix matrix = matrix(content);
        int modules = matrix.getWidth() + 2 * QUIET;
        BufferedImage code = new BufferedImage(modules * 8, modules * 8, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawn = code.createGraphics();
        drawn.setColor(Color.WHITE);
        drawn.fillRect(0, 0, code.getWidth(), code.getHeight());
        drawn.setColor(new Color(0x14, 0x14, 0x14));
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    drawn.fillRect((x + QUIET) * 8, (y + QUIET) * 8, 8, 8);
                }
            }
        }
        drawn.dispose();
        canvas.drawImage(code, -side / 2, -side / 2, side, side, null);
    }

    private static BitMatrix matrix(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalStateException("A badge's link is short enough for a code", e);
        }
    }

    /** A round reflection over the lower right corner, brighter than the screen. */
    private void lamp(Graphics2D canvas) {
        float radius = side * 0.3f;
        float at = side * 0.42f;
        canvas.setPaint(new RadialGradientPaint(at, at, radius, new float[] {0, 0.4f, 1}, new Color[] {
            new Color(255, 255, 255, 255), new Color(255, 255, 255, 190), new Color(255, 255, 255, 0)
        }));
        canvas.fill(new Ellipse2D.Double(at - radius, at - radius, 2 * radius, 2 * radius));
    }

    /** Shelves, darker above. */
    private static BufferedImage shop() {
        BufferedImage view = new BufferedImage(BenchCamera.WIDTH, BenchCamera.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = view.createGraphics();
        for (int y = 0; y < BenchCamera.HEIGHT; y++) {
            int light = 96 + 60 * y / BenchCamera.HEIGHT;
            canvas.setColor(new Color(light, light, light));
            canvas.drawLine(0, y, BenchCamera.WIDTH, y);
        }
        Random goods = new Random(7);
        for (int shelf = 0; shelf < 5; shelf++) {
            for (int x = 0; x < BenchCamera.WIDTH; x += 30 + goods.nextInt(50)) {
                int shade = 60 + goods.nextInt(150);
                canvas.setColor(new Color(shade, shade, shade));
                canvas.fillRect(x, 20 + shelf * 140 + goods.nextInt(30), 20 + goods.nextInt(40), 80);
            }
        }
        canvas.dispose();
        return view;
    }

    /** Three pixels by three, twice. */
    private static BufferedImage blurred(BufferedImage view) {
        byte[] from = bytes(view);
        BufferedImage soft = view;
        for (int pass = 0; pass < 2; pass++) {
            soft = new BufferedImage(view.getWidth(), view.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            byte[] to = bytes(soft);
            int width = view.getWidth();
            for (int y = 1; y < view.getHeight() - 1; y++) {
                for (int x = 1; x < width - 1; x++) {
                    int sum = 0;
                    for (int dy = -1; dy <= 1; dy++) {
                        for (int dx = -1; dx <= 1; dx++) {
                            sum += from[(y + dy) * width + x + dx] & 0xFF;
                        }
                    }
                    to[y * width + x] = (byte) (sum / 9);
                }
            }
            from = to;
        }
        return soft;
    }

    /** As a sensor has it: with grain, and with the stripes that two grids make of each other. */
    private static byte[] grey(BufferedImage view, Random random, boolean moire) {
        byte[] luma = bytes(view).clone();
        for (int y = 0; y < BenchCamera.HEIGHT; y++) {
            for (int x = 0; x < BenchCamera.WIDTH; x++) {
                int at = y * BenchCamera.WIDTH + x;
                double light = (luma[at] & 0xFF) + GRAIN * random.nextGaussian();
                if (moire) {
                    light += 34 * Math.sin(0.93 * x + 0.31 * y) + 22 * Math.sin(0.17 * x - 0.41 * y);
                }
                luma[at] = (byte) Math.clamp(Math.round(light), 0, 255);
            }
        }
        return luma;
    }

    private static byte[] bytes(BufferedImage view) {
        return ((DataBufferByte) view.getRaster().getDataBuffer()).getData();
    }
}

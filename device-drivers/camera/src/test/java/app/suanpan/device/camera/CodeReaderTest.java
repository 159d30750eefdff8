package app.suanpan.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone that is held up looks like to the camera, and what is read of it. */
class CodeReaderTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    /** As many frames as there are ways of looking. */
    private static final int ROUND = 8;

    @ParameterizedTest
    @ValueSource(doubles = {3.2, 4, 6, 9})
    void aBadgeIsReadOutOfFocusWhetherItIsFarOrNear(double module) throws WriterException {
        for (int seed = 0; seed < 15; seed++) {
            String badge = "https://shop.example/g/" + token(new Random(seed));
            LumaFrame frame = outOfFocus(badge, module, 180, new Random(seed));
            assertThat(readInARound(frame))
                    .as("badge %s, %s pixels a module", badge, module)
                    .contains(badge);
        }
    }

    @Test
    void aCodeInTheShadeIsRead() throws WriterException {
        String badge = "https://shop.example/g/" + token(new Random(7));
        assertThat(readInARound(outOfFocus(badge, 4, 40, new Random(7)))).contains(badge);
    }

    @Test
    void sharpeningLeavesWhatIsEvenAsItIs() {
        byte[] even = new byte[WIDTH * HEIGHT];
        Arrays.fill(even, (byte) 200);
        assertThat(new LumaFrame(even, WIDTH, HEIGHT, 1).sharpened().luma()).isEqualTo(even);
        assertThat(new LumaFrame(even, WIDTH, HEIGHT, 1).halved().luma())
                .hasSize(even.length / 4)
                .containsOnly(200);
    }

    /** An edge between 100 and 120 becomes one between values further apart, as far as the seven pixels around see it; no byte turns over. */
    @Test
    void sharpeningSetsEdgesApartAndNoFurtherThanBlackAndWhite() {
        byte[] step = new byte[20 * 20];
        byte[] hard = new byte[20 * 20];
        for (int at = 0; at < step.length; at++) {
            step[at] = (byte) (at % 20 < 10 ? 100 : 120);
            hard[at] = (byte) (at % 20 < 10 ? 0 : 255);
        }
        byte[] sharp = new LumaFrame(step, 20, 20, 1).sharpened().luma();
        // Four columns of 100 and three of 120 around the last dark one: a mean of 108.
        assertThat(sharp[10 * 20 + 9]).isEqualTo((byte) (100 + 2 * (100 - 108)));
        assertThat(sharp[10 * 20 + 5]).isEqualTo((byte) 100);
        assertThat(new LumaFrame(hard, 20, 20, 1).sharpened().luma()).isEqualTo(hard);
    }

    @Test
    void aFrameThatIsTooSmallToPrepareStaysAsItIs() {
        LumaFrame dot = new LumaFrame(new byte[] {1}, 1, 1, 1);
        assertThat(dot.halved()).isEqualTo(dot);
        assertThat(dot.sharpened()).isEqualTo(dot);
    }

    private static Optional<String> readInARound(LumaFrame frame) {
        CodeReader reader = new CodeReader();
        for (int look = 0; look < ROUND; look++) {
            Optional<CodeReader.Code> code = reader.read(frame);
            if (code.isPresent()) {
                return code.map(CodeReader.Code::text);
            }
        }
        return Optional.empty();
    }

    private static String token(Random random) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            token.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(random.nextInt(32)));
        }
        return token.toString();
    }

    /**
     * The code in the middle of a wall, blurred by a lens and with a sensor's grain.
     *
     * @param module how many pixels one of its squares is wide
     * @param white how light the phone's screen is, of 255
     */
    private static LumaFrame outOfFocus(String text, double module, int white, Random random) throws WriterException {
        BitMatrix code = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        double left = (WIDTH - code.getWidth() * module) / 2;
        double top = (HEIGHT - code.getHeight() * module) / 2;
        double[] light = new double[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double sum = 0;
                for (int part = 0; part < 16; part++) {
                    int column = (int) Math.floor((x + part % 4 / 4.0 - left) / module);
                    int row = (int) Math.floor((y + part / 4 / 4.0 - top) / module);
                    boolean inside = column >= 0 && row >= 0 && column < code.getWidth() && row < code.getHeight();
                    sum += !inside ? white / 2.0 : code.get(column, row) ? white / 8.0 : white;
                }
                light[y * WIDTH + x] = sum / 16;
            }
        }
        double[] soft = blurred(blurred(light));
        byte[] luma = new byte[soft.length];
        for (int at = 0; at < soft.length; at++) {
            luma[at] = (byte) Math.clamp(Math.round(soft[at] + 3 * random.nextGaussian()), 0, 255);
        }
        return new LumaFrame(luma, WIDTH, HEIGHT, 1);
    }

    private static double[] blurred(double[] light) {
        double[] soft = light.clone();
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                double sum = 0;
                for (int part = 0; part < 9; part++) {
                    sum += light[(y + part / 3 - 1) * WIDTH + x + part % 3 - 1];
                }
                soft[y * WIDTH + x] = sum / 9;
            }
        }
        return soft;
    }
}

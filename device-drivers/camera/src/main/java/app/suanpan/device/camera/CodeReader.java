package app.suanpan.device.camera;

import app.suanpan.device.Symbology;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one code from a frame. Frames come faster than anything changes before the camera, so each is tried in one way only and the
 * ways take turns: two ways of telling black from white, upright and turned, and now and then with more effort. Not for use by
 * several threads.
 */
final class CodeReader {
    private static final Set<BarcodeFormat> FORMATS = EnumSet.of(
            BarcodeFormat.QR_CODE,
            BarcodeFormat.EAN_13,
            BarcodeFormat.EAN_8,
            BarcodeFormat.CODE_128,
            BarcodeFormat.DATA_MATRIX);
    private static final Set<BarcodeFormat> ONE_DIMENSION =
            EnumSet.of(BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.CODE_128);
    private static final String GS1_128 = "]C1";

    private final MultiFormatReader quick = reader(false);
    private final MultiFormatReader thorough = reader(true);
    private int turn;

    /**
     * A code as it was read.
     *
     * @param oneDimension whether it is of bars; those are misread often enough that one frame proves nothing
     */
    record Code(Symbology symbology, String text, boolean oneDimension) {}

    /** The code in the frame, if this frame's way of looking finds one. Never throws for what the camera sees. */
    Optional<Code> read(LumaFrame frame) {
        int way = turn++;
        LuminanceSource view = new TurnableLuminance(frame.luma(), frame.width(), frame.height());
        if (way / 2 % 2 == 1) {
            view = view.rotateCounterClockwise();
        }
        Binarizer blackAndWhite = way % 2 == 0 ? new HybridBinarizer(view) : new GlobalHistogramBinarizer(view);
        MultiFormatReader reader = way % 8 == 7 || way % 8 == 4 ? thorough : quick;
        try {
            return Optional.of(code(reader.decodeWithState(new BinaryBitmap(blackAndWhite))));
        } catch (NotFoundException nothingThere) {
            return Optional.empty();
        } catch (RuntimeException damaged) {
            // Some damaged codes lead ZXing astray; to the shop that is a code not read.
            return Optional.empty();
        } finally {
            reader.reset();
        }
    }

    private static Code code(Result result) {
        String text = result.getText();
        String identifier = String.valueOf(result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER));
        Symbology symbology = Symbology.ofAim(identifier);
        if (text.startsWith(GS1_128) && result.getBarcodeFormat() == BarcodeFormat.CODE_128) {
            symbology = Symbology.GS1_128;
            text = text.substring(GS1_128.length());
        }
        return new Code(symbology, text, ONE_DIMENSION.contains(result.getBarcodeFormat()));
    }

    private static MultiFormatReader reader(boolean tryHarder) {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, FORMATS);
        hints.put(DecodeHintType.CHARACTER_SET, "UTF-8");
        // Keeps FNC1 as the separator that it is.
        hints.put(DecodeHintType.ASSUME_GS1, Boolean.TRUE);
        if (tryHarder) {
            hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
        }
        MultiFormatReader reader = new MultiFormatReader();
        reader.setHints(hints);
        return reader;
    }
}

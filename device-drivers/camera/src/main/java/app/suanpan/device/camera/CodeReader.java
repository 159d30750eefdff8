package app.suanpan.device.camera;

import app.suanpan.device.Symbology;
import com.google.zxing.BarcodeFormat;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads one code from a frame. Frames come faster than anything changes before the camera, so each is tried in one way only and the
 * ways take turns: see {@link Way}. Not for use by several threads.
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

    /**
     * A way of looking at a frame. First the one that is over soonest and finds nearly every phone that is held up, then the one for what is
     * far away, out of focus or partly lit, then those for bars, which run across or down. What {@code PhonePicture} of the benches draws is
     * found by the first or the second.
     */
    private enum Way {
        HALVED(LumaFrame::halved, false, true, false),
        SHARPENED(LumaFrame::sharpened, false, false, false),
        WHOLE(UnaryOperator.identity(), false, true, false),
        TURNED(UnaryOperator.identity(), true, false, false),
        WITH_EFFORT(UnaryOperator.identity(), false, true, true),
        SHARPENED_AND_TURNED(LumaFrame::sharpened, true, false, false),
        BY_ONE_THRESHOLD(UnaryOperator.identity(), false, false, false),
        TURNED_WITH_EFFORT(UnaryOperator.identity(), true, true, true);

        private static final List<Way> IN_TURN = List.of(values());

        private final UnaryOperator<LumaFrame> prepared;
        private final boolean turned;
        private final boolean byPlaces;
        private final boolean effort;

        /**
         * @param prepared what is made of the frame first
         * @param turned by a quarter, for bars that stand on each other
         * @param byPlaces whether black is told from white place by place, or for the whole picture by one threshold
         * @param effort whether time is taken
         */
        Way(UnaryOperator<LumaFrame> prepared, boolean turned, boolean byPlaces, boolean effort) {
            this.prepared = prepared;
            this.turned = turned;
            this.byPlaces = byPlaces;
            this.effort = effort;
        }

        private BinaryBitmap look(LumaFrame frame) {
            LumaFrame made = prepared.apply(frame);
            LuminanceSource upright = new TurnableLuminance(made.luma(), made.width(), made.height());
            LuminanceSource view = turned ? upright.rotateCounterClockwise() : upright;
            return new BinaryBitmap(byPlaces ? new HybridBinarizer(view) : new GlobalHistogramBinarizer(view));
        }
    }

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
        Way way = Way.IN_TURN.get(turn);
        turn = (turn + 1) % Way.IN_TURN.size();
        MultiFormatReader reader = way.effort ? thorough : quick;
        try {
            return Optional.of(code(reader.decodeWithState(way.look(frame))));
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

package app.suanpan.device.driver;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.Symbology;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScanFramesTest {
    private final List<String> codes = new ArrayList<>();
    private final ScanFrames frames = new ScanFrames(
            (symbology, bytes) -> codes.add(symbology + " " + new String(bytes, StandardCharsets.ISO_8859_1)));

    private void arrive(String bytes) {
        frames.accept(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void eachEndEndsAFrameAndEmptyOnesAreNone() {
        arrive("a\rb\nc\r\n\r\n\u0002d\u0003\r");
        assertThat(codes).containsExactly("UNKNOWN a", "UNKNOWN b", "UNKNOWN c", "UNKNOWN d");
    }

    @Test
    void anEnclosedCodeMayHoldLineEnds() {
        arrive("\u0002]Q1BEGIN:VCARD\r\nEND:VCARD\u0003");
        assertThat(codes).containsExactly("QR_CODE BEGIN:VCARD\r\nEND:VCARD");
    }

    @Test
    void theIdentifierIsTakenOffAndTheSeparatorsStay() {
        arrive("]C10106901234567892\u001d10A\r");
        assertThat(codes).containsExactly("GS1_128 0106901234567892\u001d10A");
    }

    @Test
    void aBracketThatIsNoIdentifierIsData() {
        arrive("]!x\r]\r]E\r");
        assertThat(codes).containsExactly("UNKNOWN ]!x", "UNKNOWN ]", "UNKNOWN ]E");
    }

    @Test
    void anIdentifierWithoutDataIsNoCode() {
        arrive("]E0\r]E01\r");
        assertThat(codes).containsExactly("EAN_13 1");
    }

    @Test
    void noiseLongerThanAnyCodeIsDroppedUpToItsEnd() {
        arrive("x".repeat(ScanFrames.LONGEST));
        arrive("y".repeat(5_000) + "\rafter\r");
        assertThat(codes).containsExactly("UNKNOWN after");
        arrive("z".repeat(ScanFrames.LONGEST) + "\r");
        assertThat(codes).hasSize(2);
    }

    @Property(tries = 300)
    void howTheBytesArriveChangesNothing(
            @ForAll @Size(max = 60) List<@IntRange(max = 255) Integer> bytes,
            @ForAll @IntRange(min = 1, max = 9) int piece) {
        byte[] all = new byte[bytes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes.get(i).byteValue();
        }
        List<String> atOnce = new ArrayList<>();
        List<String> inPieces = new ArrayList<>();
        new ScanFrames((kind, data) -> atOnce.add(text(kind, data))).accept(all);
        ScanFrames later = new ScanFrames((kind, data) -> inPieces.add(text(kind, data)));
        for (int at = 0; at < all.length; at += piece) {
            later.accept(Arrays.copyOfRange(all, at, Math.min(all.length, at + piece)));
        }
        assertThat(inPieces).isEqualTo(atOnce);
    }

    private static String text(Symbology kind, byte[] data) {
        return kind + new String(data, StandardCharsets.ISO_8859_1);
    }
}

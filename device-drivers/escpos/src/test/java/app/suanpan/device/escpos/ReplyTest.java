package app.suanpan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceState.Blockage;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {
    private static List<Reply> read(String hex) {
        List<Reply> replies = new ArrayList<>();
        Reply.Parser parser = new Reply.Parser(replies::add);
        for (byte one : HexFormat.of().parseHex(hex.replace(" ", ""))) {
            parser.accept(new byte[] {one});
        }
        return replies;
    }

    /** Epson's reference answers to DLE EOT 1, 2, 3 and 4 with the drawer's pin low. */
    @ParameterizedTest
    @CsvSource({
        "12 12 12 12, '', false",
        "12 12 12 1e, '', true",
        "1a 32 12 7e, PAPER_OUT, true",
        "1a 16 12 12, COVER_OPEN, false",
        "1a 12 12 12, OFFLINE, false",
        "1a 52 1a 12, CUTTER, false"
    })
    void theReferenceAnswersMeanWhatTheManualSays(String hex, String blockage, boolean paperLow) {
        List<Integer> bits =
                read(hex).stream().map(reply -> ((Reply.RealTime) reply).bits()).toList();
        PrinterStatus status = PrinterStatus.ofRealTime(bits.get(0), bits.get(1), bits.get(2), bits.get(3));

        assertThat(status.paperLow()).isEqualTo(paperLow);
        assertThat(status.blockages())
                .containsExactlyElementsOf(blockage.isEmpty() ? List.of() : List.of(Blockage.valueOf(blockage)));
    }

    @Test
    void answersOfAllKindsAreToldApartInOneStream() {
        assertThat(read("12 37 22 30 30 34 32 00 10 00 00 0f 03 16 1c 00 0f 0f"))
                .containsExactly(
                        new Reply.RealTime(0x12),
                        new Reply.ProcessId("0042"),
                        new Reply.Automatic(0x10, 0, 0),
                        new Reply.Queued(3),
                        new Reply.RealTime(0x16),
                        new Reply.Automatic(0x1c, 0, 0x0f));
    }

    @Test
    void flowControlAndNoiseAreNoAnswers() {
        assertThat(read("11 13 ff 93")).isEmpty();
    }

    @Test
    void noNoiseStopsTheNextAnswer() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            byte[] noise = new byte[random.nextInt(12)];
            random.nextBytes(noise);
            List<Reply> replies = new ArrayList<>();
            Reply.Parser parser = new Reply.Parser(replies::add);
            parser.accept(noise);
            // Seven zeros are longer than any answer that the noise may have begun.
            parser.accept(new byte[7]);
            parser.accept(HexFormat.of().parseHex("37223030343200"));
            assertThat(replies).contains(new Reply.ProcessId("0042"));
        }
    }
}

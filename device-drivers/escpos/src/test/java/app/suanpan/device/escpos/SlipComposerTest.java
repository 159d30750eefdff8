package app.suanpan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.slip.Align;
import app.suanpan.device.slip.BitImage;
import app.suanpan.device.slip.Slip;
import app.suanpan.device.slip.SlipElement;
import app.suanpan.device.slip.SlipElement.BarcodeKind;
import app.suanpan.device.slip.TextStyle;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes are those of Epson's ESC/POS Command Reference, written out by hand. */
class SlipComposerTest {
    private static final PrinterProfile EPSON = profile("epson-80");
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private static PrinterProfile profile(String name) {
        return PrinterProfile.of(DeviceAddress.parse("escpos+tcp://printer?profile=" + name));
    }

    /** The commands of the slip's elements, without the two that begin every slip. */
    private static List<String> hex(PrinterProfile profile, Slip.Builder slip) throws Exception {
        List<byte[]> commands = new SlipComposer(profile).compose(slip.build());
        assertThat(HEX.formatHex(commands.get(0))).isEqualTo("1B 40");
        assertThat(HEX.formatHex(commands.get(1))).isEqualTo("1C 2E");
        return commands.subList(2, commands.size()).stream().map(HEX::formatHex).toList();
    }

    private static Slip.Builder slip() {
        return Slip.titled("test");
    }

    @Test
    void asciiIsSentAsItIs() throws Exception {
        assertThat(hex(EPSON, slip().line("Milk 1.50"))).containsExactly("4D 69 6C 6B 20 31 2E 35 30 0A");
    }

    @Test
    void chineseIsSentInGbkWithItsModeSwitchedOnAndOffAgain() throws Exception {
        assertThat(hex(EPSON, slip().line("牛奶"))).containsExactly("1C 26 C5 A3 C4 CC 1C 2E 0A");
    }

    @Test
    void theYenSignBecomesItsFullWidthFormInTwoBytes() throws Exception {
        assertThat(hex(EPSON, slip().line("¥9"))).containsExactly("1C 26 A3 A4 39 1C 2E 0A");
    }

    @Test
    void stylesAreSwitchedOnForTheirLineAndOffAfterIt() throws Exception {
        assertThat(hex(EPSON, slip().text("A", Align.LEFT, TextStyle.LARGE)))
                .containsExactly("1B 45 01 1D 21 11 41 0A 1B 45 00 1D 21 00");
    }

    @Test
    void noCommandCanBeSmuggledInByAName() throws Exception {
        String drawerKick = "\u001bp\0\u0019\u00fa";
        assertThat(hex(EPSON, slip().twoColumns("Milk" + drawerKick, "1" + drawerKick)))
                .noneMatch(bytes -> bytes.contains("1B 70"));
    }

    @Test
    void whatTheFontsDoNotHoldIsSentAsAPicture() throws Exception {
        List<String> commands = hex(EPSON, slip().line("€ 𠮷"));
        assertThat(commands)
                .singleElement()
                .satisfies(bytes -> assertThat(bytes).contains("1D 76 30 00"));
    }

    @Test
    void aPrinterWithoutAChineseFontGetsItsChineseAsPictures() throws Exception {
        assertThat(hex(profile("latin-80"), slip().line("牛奶")))
                .singleElement()
                .satisfies(bytes -> assertThat(bytes).contains("1D 76 30 00").doesNotContain("1C 26"));
    }

    @Test
    void aQrCodeIsStoredAndPrintedByThePrinter() throws Exception {
        assertThat(hex(EPSON, slip().qr("HI", 6)))
                .containsExactly("1B 61 01 "
                        + "1D 28 6B 04 00 31 41 32 00 "
                        + "1D 28 6B 03 00 31 43 06 "
                        + "1D 28 6B 03 00 31 45 31 "
                        + "1D 28 6B 05 00 31 50 30 48 49 "
                        + "1D 28 6B 03 00 31 51 30 "
                        + "1B 61 00");
    }

    @Test
    void aQrCodeThatCannotFitThePaperIsRefusedBeforeAnythingIsSent() {
        Slip slip = slip().qr("x".repeat(2_400), 4).build();
        assertThatThrownBy(() -> new SlipComposer(profile("epson-58")).compose(slip))
                .isInstanceOf(SlipComposer.UnprintableException.class)
                .hasMessageContaining("fit");
    }

    @Test
    void anEvenNumberOfDigitsTakesHalfTheBars() throws Exception {
        assertThat(hex(EPSON, slip().add(new SlipElement.Barcode(BarcodeKind.CODE_128, "00421234", 80, false))))
                .containsExactly("1B 61 01 1D 68 50 1D 77 02 1D 48 00 1D 6B 49 06 7B 43 00 2A 0C 22 0A 1B 61 00");
    }

    @Test
    void textInABarCodeEscapesItsOwnSign() throws Exception {
        assertThat(hex(EPSON, slip().add(new SlipElement.Barcode(BarcodeKind.CODE_128, "a{b", 80, true))))
                .singleElement()
                .satisfies(bytes -> assertThat(bytes).contains("1D 48 02 1D 6B 49 06 7B 42 61 7B 7B 62"));
    }

    @Test
    void tallPicturesGoInBands() throws Exception {
        List<String> commands = hex(EPSON, slip().picture(BitImage.of(16, 300, (x, y) -> 1)));
        assertThat(commands).hasSize(4);
        assertThat(commands.get(1)).startsWith("1D 76 30 00 02 00 00 01 FF FF");
        assertThat(commands.get(2)).startsWith("1D 76 30 00 02 00 2C 00 FF FF");
    }

    @Test
    void aPictureWiderThanThePaperIsCutAtTheRight() throws Exception {
        assertThat(hex(EPSON, slip().picture(BitImage.of(800, 8, (x, y) -> 1))).get(1))
                .startsWith("1D 76 30 00 48 00 08 00");
    }

    @Test
    void knifeAndDrawerAsTheManualSays() throws Exception {
        assertThat(hex(EPSON, slip().feed(3).kickDrawer().cut()))
                .containsExactly("1B 64 03", "1B 70 00 32 C8", "1D 56 42 00");
        assertThat(hex(profile("simple-58"), slip().cut())).containsExactly("1B 64 04");
    }

    @Test
    void everyCharacterOfGbkThatIsTwoColumnsWideSurvives() throws Exception {
        Charset gbk = Charset.forName("GBK");
        PrinterText text = new PrinterText(true);
        for (int hanzi = 0x4E00; hanzi < 0x9FA6; hanzi++) {
            String one = Character.toString(hanzi);
            assertThat(text.encode(one)).as(one).contains(one.getBytes(gbk));
        }
    }
}

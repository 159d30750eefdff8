package app.suanpan.device.escpos;

import static app.suanpan.device.contract.Patience.awaitReady;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptOnPaperTest {
    @ParameterizedTest
    @CsvSource({"MM_80, epson-80", "MM_80, simple-80", "MM_80, latin-80", "MM_58, epson-58", "MM_58, simple-58"})
    void whatIsPrintedCanBeReadByPeopleAndByScanners(PaperWidth width, String profile) throws Exception {
        Path folder = Path.of("target", "receipts", profile);
        try (SimulatedPrinter paper = SimulatedPrinter.start(0, width, folder);
                PosPrinter printer = (PosPrinter) new EscPosPrinterDriver()
                        .open(
                                DeviceAddress.parse("escpos+tcp://127.0.0.1:" + paper.port() + "?profile=" + profile),
                                DeviceEnvironment.real(InstantSource.system()))) {
            awaitReady(printer);
            boolean hasKnife = !profile.equals("simple-58");

            assertThat(printer.columns()).isEqualTo(width.columns());
            assertThat(printer.print(SampleReceipt.slip())).isInstanceOf(PrintOutcome.Printed.class);
            if (hasKnife) {
                PrintedSlip slip = paper.slips().getLast();
                assertThat(slip.file()).get().satisfies(file -> assertThat(file).exists());
                assertThat(codesOn(slip.image()))
                        .contains("https://join.example.com/j/7F3K2M9Q?s=S01", "20261121000100000042", "6901234567892");
            }
        }
    }

    private static List<String> codesOn(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Result[] found = new GenericMultipleBarcodeReader(new MultiFormatReader())
                .decodeMultiple(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));
        return Arrays.stream(found).map(Result::getText).toList();
    }
}

package app.suanpan.device.escpos;

import static app.suanpan.device.contract.Patience.awaitReady;
import static app.suanpan.device.contract.Patience.awaitState;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceState;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.device.PrintOutcome.Cause;
import app.suanpan.device.contract.Patience;
import app.suanpan.device.contract.PosPrinterContract;
import app.suanpan.device.slip.Slip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer behind a device file. */
class DeviceFilePrinterTest extends PosPrinterContract {
    @TempDir
    Path folder;

    @Override
    protected PrinterBench bench() throws Exception {
        return new PtyPrinterBench(folder);
    }

    private static PosPrinter open(Path file, String options) {
        return (PosPrinter) new EscPosPrinterDriver()
                .open(
                        DeviceAddress.parse("escpos+file://" + file + options),
                        DeviceEnvironment.real(InstantSource.system()));
    }

    @Test
    void aPlainFileIsNoPrinter() throws Exception {
        Path file = Files.createFile(folder.resolve("plain"));
        try (PosPrinter printer = open(file, "")) {
            awaitState(printer, DeviceState.Absent.class::isInstance);
            assertThat(printer.print(Slip.titled("S").line("x").build()))
                    .isEqualTo(new PrintOutcome.NotStarted(Cause.ABSENT));
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void aPrinterThatCannotBeReadPrintsAndIsNeverBelieved() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<byte[]> paper = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readAllBytes(pipe);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        try (PosPrinter printer = open(pipe, "?proof=dumb")) {
            awaitReady(printer);
            assertThat(printer.state())
                    .isEqualTo(new DeviceState.Ready(List.of(DeviceState.Warning.STATUS_UNAVAILABLE)));
            assertThat(printer.print(Slip.titled("S").line("hello").build()))
                    .isEqualTo(new PrintOutcome.Unknown(Cause.CANNOT_PROVE));
        }
        assertThat(new String(Patience.get(paper), StandardCharsets.US_ASCII)).contains("hello\n");
    }
}

package app.suanpan.command.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.command.ExitStatus;
import app.suanpan.device.Symbology;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulateCommandTest {
    private static final long PATIENCE_SECONDS = 30;

    private final PipedOutputStream keys = new PipedOutputStream();
    private final PrintWriter person = new PrintWriter(new OutputStreamWriter(keys, StandardCharsets.UTF_8), true);
    private final PipedReader pipe = new PipedReader();
    private final BufferedReader said = new BufferedReader(pipe);

    @Test
    void aScannerReadsEachLineToWhoeverIsConnected() throws Exception {
        CompletableFuture<Integer> command = start("scanner", "--port", "0");

        try (Socket shop = connect(said.readLine())) {
            person.println("6901234567892");
            var wire = new BufferedReader(new InputStreamReader(shop.getInputStream(), StandardCharsets.UTF_8));

            assertThat(wire.readLine()).isEqualTo("]E06901234567892");
            assertThat(said.readLine()).isEqualTo("read: 6901234567892");
        }
        keys.close();
        assertThat(command.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(ExitStatus.OK);
    }

    @Test
    void whatIsNoMoveOfADeviceIsSaidAndTheDeviceGoesOn() throws Exception {
        start("terminal", "--port", "0");
        assertThat(said.readLine()).startsWith("ready: simulated+tcp://127.0.0.1:");

        person.println("explode");
        person.println("decline");

        assertThat(said.readLine()).isEqualTo("not understood: explode");
    }

    @Test
    void aProviderTakesTheCodeOfAPhoneOnceAndDoesWhatThePersonSays() throws Exception {
        start("provider", "--port", "0");

        try (Socket shop = connect(said.readLine())) {
            var ask = new PrintWriter(new OutputStreamWriter(shop.getOutputStream(), StandardCharsets.US_ASCII), true);
            var answer = new BufferedReader(new InputStreamReader(shop.getInputStream(), StandardCharsets.US_ASCII));
            ask.print("CODE\tfirst\t1250\tCNY\twechat\t134567890123456789\n");
            ask.flush();
            assertThat(answer.readLine()).startsWith("APPROVED\t");
            assertThat(said.readLine()).startsWith("paid: wechat 1250 Approved");

            person.println("explode");
            assertThat(said.readLine()).isEqualTo("not understood: explode");
            ask.print("CODE\tsecond\t1250\tCNY\twechat\t134567890123456789\n");
            ask.flush();
            assertThat(answer.readLine()).as("a code pays once").startsWith("DECLINED\t");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> command = start("printer", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(command.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(ExitStatus.COULD_NOT_START);
        }
    }

    @Test
    void digitsAreAnEanAndWordsAQrCodeUnlessTheLineSaysOtherwise() {
        assertThat(HeldUp.of("6901234567892").symbology()).isEqualTo(Symbology.EAN_13);
        assertThat(HeldUp.of("96385074").symbology()).isEqualTo(Symbology.EAN_8);
        assertThat(HeldUp.of("https://shop.example/j/1"))
                .isEqualTo(new HeldUp(Symbology.QR_CODE, "https://shop.example/j/1"));
        assertThat(HeldUp.of("CODE_128 AB 1")).isEqualTo(new HeldUp(Symbology.CODE_128, "AB 1"));
        assertThat(HeldUp.of("two words")).isEqualTo(new HeldUp(Symbology.QR_CODE, "two words"));
    }

    private CompletableFuture<Integer> start(String... arguments) throws IOException {
        CommandLine command = new CommandLine(new SimulateCommand(new PipedInputStream(keys)));
        PrintWriter screen = new PrintWriter(new PipedWriter(pipe), true);
        command.setOut(screen).setErr(screen);
        command.setExecutionExceptionHandler((failure, at, parsed) -> ExitStatus.COULD_NOT_START);
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> ended.complete(command.execute(arguments)));
        return ended;
    }

    private static Socket connect(String ready) throws IOException {
        assertThat(ready).startsWith("ready: ");
        URI address = URI.create(ready.substring("ready: ".length()));
        return new Socket(address.getHost(), address.getPort());
    }
}

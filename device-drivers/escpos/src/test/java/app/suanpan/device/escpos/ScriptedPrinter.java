package app.suanpan.device.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A printer that says exactly these bytes, a line of them to each round of questions: for what only comes about by chance. */
final class ScriptedPrinter implements AutoCloseable {
    private static final byte[] LAST_QUESTION = {0x10, 0x04, 4};

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> rounds;
    private final CompletableFuture<Boolean> askedOnceMore = new CompletableFuture<>();

    private ScriptedPrinter(List<String> rounds) throws IOException {
        this.rounds = rounds;
    }

    static ScriptedPrinter start(List<String> rounds) throws IOException {
        ScriptedPrinter printer = new ScriptedPrinter(rounds);
        Thread.ofVirtual().name("scripted printer").start(printer::talk);
        return printer;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Done when the driver has asked again after the last line, and so has taken in all of it. */
    CompletableFuture<Boolean> askedOnceMore() {
        return askedOnceMore;
    }

    private void talk() {
        try (Socket host = server.accept();
                InputStream in = host.getInputStream()) {
            for (String round : rounds) {
                awaitLastQuestion(in);
                host.getOutputStream().write(HexFormat.ofDelimiter(" ").parseHex(round));
            }
            awaitLastQuestion(in);
            askedOnceMore.complete(true);
        } catch (IOException gone) {
            askedOnceMore.completeExceptionally(gone);
        }
    }

    private static void awaitLastQuestion(InputStream in) throws IOException {
        int matched = 0;
        while (matched < LAST_QUESTION.length) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the driver hung up");
            }
            if (next == LAST_QUESTION[matched]) {
                matched++;
            } else {
                matched = next == LAST_QUESTION[0] ? 1 : 0;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

package app.suanpan.bench;

import app.suanpan.agent.AgentMain;
import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Agent and screen in processes of their own, started together as when the box is switched on. The screen's process is one with a watch in
 * its hand, such as {@link ScreenProbe} or {@link KioskProbe}: it says over a socket what it painted, and when.
 */
final class WatchedScreen implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final URI store;
    private final ChildProcess agent;
    private final ChildProcess screen;
    private final Socket line;
    private final BufferedReader said;

    /**
     * Starts both.
     *
     * @param folder the store's
     * @param name what the screen is called in its log's name
     * @param probe its main class, which is given the store's address and the port to speak to
     */
    WatchedScreen(Path folder, String name, Class<?> probe) throws IOException {
        JavaRuntime runtime = JavaRuntime.ofThisProcess();
        store = folder.toUri();
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            agent = ChildProcess.start(
                    runtime,
                    new Program(
                            "agent",
                            AgentMain.class.getName(),
                            Program.Kind.STORE,
                            List.of("--data", folder.toString())),
                    folder,
                    folder.resolve("agent.log"));
            screen = ChildProcess.start(
                    runtime,
                    new Program(
                            name,
                            probe.getName(),
                            Program.Kind.SCREEN,
                            List.of("glass.platform=Headless", "prism.order=sw", "java.awt.headless=true"),
                            List.of(store.toString(), String.valueOf(door.getLocalPort()))),
                    folder,
                    folder.resolve(name + ".log"));
            door.setSoTimeout((int) START.toMillis());
            line = door.accept();
        }
        line.setTcpNoDelay(true);
        said = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Where a desk of the store is found. */
    URI store() {
        return store;
    }

    /** Lets the screen paint something of its own. */
    void ask() throws IOException {
        line.getOutputStream().write('\n');
    }

    /** The words that the screen says next, if it says some so soon. */
    Optional<List<String>> next(Duration patience) throws IOException {
        line.setSoTimeout((int) patience.toMillis());
        try {
            String words = said.readLine();
            if (words == null) {
                throw new IOException("the screen has ended: " + screen.lastWords());
            }
            return Optional.of(List.of(words.split(" ")));
        } catch (SocketTimeoutException nothing) {
            return Optional.empty();
        }
    }

    boolean agentIsAlive() {
        return agent.isAlive();
    }

    /** What an agent that was waited for in vain said last. */
    IllegalStateException failed(String what) {
        return new IllegalStateException(what + ": " + agent.lastWords());
    }

    @Override
    public void close() throws IOException {
        line.close();
        screen.kill();
        agent.close();
    }
}

package app.suanpan.e2e.road;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Mosquitto on a port of its own, to be killed and started again. */
final class Mosquitto implements AutoCloseable {
    private static final int ATTEMPTS = 200;

    private final Path configuration;
    private final Path program;
    private final int port;
    private Process process;

    private Mosquitto(Path program, Path configuration, int port) throws IOException {
        this.program = program;
        this.configuration = configuration;
        this.port = port;
        this.process = launch();
    }

    /** Where the program is, if it is installed. */
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Mosquitto start(Path program, Path folder) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var configuration = Files.writeString(folder.resolve("mosquitto.conf"), """
                listener %d 127.0.0.1
                allow_anonymous true
                persistence false
                set_tcp_nodelay true
                max_topic_alias 0
                """.formatted(port));
        return new Mosquitto(program, configuration, port);
    }

    /** Starts one with a configuration that somebody else has written, which names this port. */
    static Mosquitto start(Path program, Path configuration, int port) throws IOException {
        return new Mosquitto(program, configuration, port);
    }

    URI address() {
        return URI.create("tcp://127.0.0.1:" + port);
    }

    /** {@code kill -9}, and with it everything that it held. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        var started = new ProcessBuilder(List.of(program.toString(), "-c", configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(configuration.resolveSibling("mosquitto.txt").toFile())
                .start();
        for (var i = 0; i < ATTEMPTS && started.isAlive(); i++) {
            if (listens()) {
                return started;
            }
            if (exited(started)) {
                break;
            }
        }
        started.destroyForcibly();
        throw new IOException("no Mosquitto: " + Files.readString(configuration.resolveSibling("mosquitto.txt")));
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean exited(Process process) {
        try {
            return process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        kill();
    }
}

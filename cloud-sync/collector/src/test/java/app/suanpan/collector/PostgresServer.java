package app.suanpan.collector;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of a test's own, on a folder and a port of its own, which may be stopped, frozen, killed, followed by another one and started again. */
final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private boolean frozen;
    private @Nullable EmbeddedPostgres running;

    private PostgresServer(Path folder) throws IOException {
        this.folder = folder;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** Makes one with nothing in it, and starts it. */
    static PostgresServer make(Path folder, Map<String, String> settings) throws IOException {
        var server = new PostgresServer(folder);
        server.start(settings);
        return server;
    }

    /** Copies this one, which is stopped, to another one that will follow it. */
    PostgresServer standby(Path copy, String name) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file)));
            }
        }
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=%s'%n"
                        .formatted(port, name));
        return new PostgresServer(copy);
    }

    int port() {
        return port;
    }

    void start(Map<String, String> settings) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("wal_retrieve_retry_interval", "200ms");
        settings.forEach(builder::setServerConfig);
        running = builder.start();
    }

    /** Tells it to stop, and waits until it has. */
    void stop() throws IOException {
        var server = running;
        running = null;
        if (server != null) {
            server.close();
        }
    }

    /** Takes its processor away, and leaves its connections: nobody is told anything. */
    void freeze() throws IOException, InterruptedException {
        frozen = true;
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
        frozen = false;
    }

    /** As if the machine had lost its power: no process of it says a last word. */
    void kill() throws IOException, InterruptedException {
        var processes = processes();
        signal("KILL");
        for (var process : processes) {
            process.onExit().join();
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        for (var process : processes()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private List<ProcessHandle> processes() throws IOException {
        var first = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    /** Asks it for one value. */
    String ask(String question) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (frozen) {
                // It would hear nothing, and stay behind.
                thaw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }
}

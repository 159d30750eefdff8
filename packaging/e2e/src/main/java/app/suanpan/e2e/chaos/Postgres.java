package app.suanpan.e2e.chaos;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL of this machine, in a folder of its own. It syncs what it commits, as head office's does. */
final class Postgres {
    private static final String USER = "suanpan";
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    /** Who owns nothing: PostgreSQL refuses to run as root. */
    private static final String NOBODY = "65534";

    private final Path programs;
    private final Path data;
    private final int port;

    private Postgres(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** The folder of its programs, if it is installed. */
    static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(INSTALLED)) {
            for (Path version : versions) {
                if (Files.isExecutable(version.resolve("bin/postgres"))) {
                    return Optional.of(version.resolve("bin"));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Makes an empty database cluster. */
    static Postgres lay(Path folder, int port) throws IOException, InterruptedException {
        Path programs =
                programs().orElseThrow(() -> new IOException("PostgreSQL is not installed: apt install postgresql"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Postgres postgres = new Postgres(programs, data, port);
        if (isRoot()) {
            Commands.run("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
        }
        Commands.run(postgres.asItself(
                        "initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C")
                .toArray(String[]::new));
        return postgres;
    }

    /** What runs it. */
    List<String> command() {
        return asItself(
                "postgres",
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
    }

    static String user() {
        return USER;
    }

    /** Where JDBC finds it: at its own port, or at the beginning of a road to it. */
    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private List<String> asItself(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}

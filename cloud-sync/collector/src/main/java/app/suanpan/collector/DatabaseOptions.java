package app.suanpan.collector;

import app.suanpan.collector.store.Database;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which database a collector started from the command line uses. The password may stand in the environment, where no process list shows it. */
final class DatabaseOptions {
    @Option(
            names = "--database",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = {
                "a PostgreSQL of version 15 or newer, jdbc:postgresql://host:port/database, which several collectors may share",
                "(default for a collector: the file " + CollectorConfig.FILE + " in its folder)"
            })
    private @Nullable String url;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:SUANPAN_DATABASE_USER}",
            description = "who it signs on as there (default: what $SUANPAN_DATABASE_USER says)")
    private @Nullable String user;

    @Option(
            names = "--database-password",
            paramLabel = "PASSWORD",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:SUANPAN_DATABASE_PASSWORD}",
            showDefaultValue = Visibility.NEVER,
            description = "with which password (default: what $SUANPAN_DATABASE_PASSWORD says; better there than here)")
    private @Nullable String password;

    /** The database that several share; empty if none was named. */
    Optional<Database> shared() {
        return url == null ? Optional.empty() : Optional.of(new Database.Postgres(url, user, password));
    }

    /** @param data the collector's folder */
    Database database(Path data) {
        return shared().orElseGet(() -> new Database.SqliteFile(data.resolve(CollectorConfig.FILE)));
    }
}

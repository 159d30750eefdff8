package app.suanpan.collector;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What the command line says of TLS, certificates and enrolling. */
final class SecurityOptions {
    @Option(
            names = "--tls",
            description =
                    "take enrolled boxes only, by TLS, also on this machine; with any other --bind that is always so")
    private boolean tls;

    @Option(
            names = "--enrol-port",
            paramLabel = "PORT",
            defaultValue = "8443",
            description = "where boxes are enrolled, by HTTPS, 0 picks one (default: ${DEFAULT-VALUE})")
    private int enrolPort;

    @Option(
            names = "--authority",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "the certificate authority's folder, shared by collectors of one database (default: authority in --data)")
    private @Nullable Path authority;

    @Option(
            names = "--name",
            paramLabel = "HOST",
            scope = ScopeType.INHERIT,
            description = "a name or address by which browsers find this collector; may be given more than once")
    private List<String> names = List.of();

    SecurityConfig config() {
        return new SecurityConfig(tls, enrolPort, authority, names);
    }
}

package app.suanpan.collector;

import app.suanpan.collector.away.AwayPageConfig;
import app.suanpan.pages.tls.PagesTls;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says of the join page for whoever is away from the shops. */
final class JoinPageOptions {
    @Option(
            names = "--join-badge-key",
            paramLabel = "FILE",
            description =
                    "serve the join page to phones away from the shops; the file is what `suanpan badge key` writes in a shop")
    private @Nullable Path badgeKey;

    @Option(
            names = "--join-port",
            paramLabel = "PORT",
            defaultValue = "8444",
            description = "the join page's port, 0 picks one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--join-address",
            paramLabel = "URL",
            description = "what stands before the path in badges, such as https://card.shop.example")
    private @Nullable String address;

    @Option(
            names = "--join-certificate",
            paramLabel = "FILE",
            description = "the certificate for that name in PEM, then those that lead to its root")
    private @Nullable Path certificate;

    @Option(names = "--join-key", paramLabel = "FILE", description = "its key in PEM, BEGIN PRIVATE KEY")
    private @Nullable Path key;

    /** Returns how the page is served, or null if it is not. */
    @Nullable
    AwayPageConfig config() {
        if (badgeKey == null) {
            return null;
        }
        if (address == null && certificate == null && key == null) {
            return AwayPageConfig.read(port, badgeKey, Optional.empty());
        }
        if (address == null || certificate == null || key == null) {
            throw new IllegalArgumentException(
                    "--join-address, --join-certificate and --join-key are said together, or none of them");
        }
        return AwayPageConfig.read(port, badgeKey, Optional.of(new PagesTls(address, certificate, key)));
    }
}

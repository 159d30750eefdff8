package app.suanpan.collector.away;

import app.suanpan.collector.feed.PublishedGuides;
import app.suanpan.collector.store.LetterStore;
import app.suanpan.pages.tls.CertificateWatch;
import app.suanpan.pages.tls.PageServer;
import app.suanpan.pages.tls.PagesTls;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The server of the join page away from the shop: on a port of its own, for everybody may come there, and with a certificate of the brand's host.
 * What it is asked for reaches neither the console nor the boxes' broker.
 */
public final class AwayPages implements AutoCloseable {
    /** So many phones at once; whoever comes then waits a moment. */
    static final int PLACES = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PageServer server;
    private final URI address;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("join-page-certificate").factory());

    private AwayPages(PageServer server, URI address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts serving.
     *
     * @param bindAddress the local address to listen on; any but this machine's own needs a certificate
     * @throws IllegalStateException if the port is taken
     * @throws app.suanpan.protocol.storefile.ConfigException if there is no certificate that phones would take
     */
    public static AwayPages start(
            String bindAddress,
            AwayPageConfig config,
            PublishedGuides guides,
            LetterStore letters,
            Clock clock,
            SecureRandom random) {
        AwaySite site = new AwaySite(config, guides, letters, clock, random);
        PageServer server = PageServer.start(
                bindAddress, config.port(), config.tls(), PLACES, PATIENCE, site::routes, clock.instant());
        if (!server.isRunning()) {
            throw new IllegalStateException("The join page cannot listen on " + bindAddress + ":" + config.port()
                    + ". Is the port taken? --join-port names another one, 0 picks one.");
        }
        AwayPages pages = new AwayPages(
                server,
                URI.create(config.tls()
                        .map(PagesTls::address)
                        .orElseGet(() -> "http://" + bindAddress + ":" + server.port())));
        server.certificate().ifPresent(it -> pages.watch(it, clock));
        return pages;
    }

    private void watch(CertificateWatch certificate, Clock clock) {
        timer.scheduleAtFixedRate(() -> certificate.look(clock.instant()), 10, 10, TimeUnit.SECONDS);
    }

    /** Where phones come. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        server.close();
    }
}

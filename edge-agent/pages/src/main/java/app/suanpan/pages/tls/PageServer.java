package app.suanpan.pages.tls;

import app.suanpan.protocol.web.FairDoor;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** A server of pages for phones, by HTTPS where there is a certificate, at which nobody takes all the places. */
public final class PageServer implements AutoCloseable {
    private final WebServer server;
    private final Optional<CertificateWatch> certificate;

    private PageServer(WebServer server, Optional<CertificateWatch> certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    /**
     * Starts serving; whether it does is said by {@link #isRunning}.
     *
     * @param port 0 picks one
     * @param tls by which certificate; none to serve in clear
     * @param places how many connections there are at once
     * @param patience how long a phone may take over a request, or over a piece of the answer
     * @param routes what is served where
     * @throws app.suanpan.protocol.storefile.ConfigException if there is no certificate that phones would take
     */
    public static PageServer start(
            String host,
            int port,
            Optional<PagesTls> tls,
            int places,
            Duration patience,
            Consumer<HttpRouting.Builder> routes,
            Instant now) {
        Optional<ShopCertificate> shown = tls.map(it -> ShopCertificate.read(it, now));
        var builder = WebServer.builder();
        FairDoor.hang(builder, places, patience);
        shown.ifPresent(it -> builder.tls(it.server()));
        WebServer server = builder.host(host)
                .port(port)
                .routing(routes)
                .shutdownHook(false)
                .build()
                .start();
        return new PageServer(server, shown.map(it -> new CertificateWatch(tls.orElseThrow(), it, server, now)));
    }

    /** Whether it listens; not where another program has the port, or this machine no such address. */
    public boolean isRunning() {
        return server.isRunning() && server.port() >= 0;
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    /** Looks after the certificate; nothing where pages are served in clear. */
    public Optional<CertificateWatch> certificate() {
        return certificate;
    }

    @Override
    public void close() {
        server.stop();
    }
}

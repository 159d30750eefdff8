package app.suanpan.pages.tls;

import app.suanpan.protocol.storefile.ConfigException;
import io.helidon.webserver.WebServer;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every minute whether there is another certificate, and shows it from the next connection on. One that cannot be used is
 * said in the log and leaves the one before in use for as long as that holds.
 */
public final class CertificateWatch {
    private static final Logger log = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration REMIND = Duration.ofDays(1);

    private final PagesTls tls;
    private final WebServer server;
    private ShopCertificate present;
    private Instant lookedAt;
    private Instant remindedAt = Instant.EPOCH;

    /** Watches over what a server shows. */
    // Whoever calls it names the web server itself; screens have none.
    @SuppressWarnings("exports")
    public CertificateWatch(PagesTls tls, ShopCertificate present, WebServer server, Instant now) {
        this.tls = tls;
        this.present = present;
        this.server = server;
        this.lookedAt = now;
    }

    /** Called every second or so; returns whether phones take what the server shows. */
    public synchronized boolean look(Instant now) {
        if (Duration.between(lookedAt, now).abs().compareTo(LOOK) >= 0) {
            lookedAt = now;
            lookAgain(now);
        }
        return present.holds(now);
    }

    /** Until when phones take what the server shows. */
    public synchronized Instant until() {
        return present.until();
    }

    private void lookAgain(Instant now) {
        try {
            ShopCertificate found = ShopCertificate.read(tls, now);
            if (!found.chain().equals(present.chain())) {
                server.reloadTls(found.server());
                present = found;
                log.info("phones are shown another certificate: {}", found);
            }
        } catch (ConfigException e) {
            remind(now, e.getMessage());
        }
        if (present.until().isBefore(now.plus(SOON))) {
            remind(now, "the certificate of " + tls.host() + " holds until " + present.until());
        }
    }

    private void remind(Instant now, String what) {
        if (!remindedAt.plus(REMIND).isAfter(now)) {
            remindedAt = now;
            log.warn("{}: the pages for phones need another one", what);
        }
    }
}

package app.suanpan.collector.authority;

import app.suanpan.collector.rounds.Rounds;
import app.suanpan.collector.rounds.Work;
import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a running collector shows that it is: a {@link CollectorKey}, which is made anew, in all places where it is shown, before its certificate expires. */
public final class OwnKey implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnKey.class);
    private static final Duration LOOK = Duration.ofHours(1);

    private final Authority authority;
    private final Collection<String> names;
    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration look;
    private final Rounds rounds;
    private final RenewedKey shown;
    private volatile CollectorKey present;

    OwnKey(
            Authority authority,
            Collection<String> names,
            Path folder,
            Clock clock,
            SecureRandom random,
            Duration look) {
        this.authority = authority;
        this.names = names;
        this.folder = folder;
        this.clock = clock;
        this.random = random;
        this.look = look;
        this.rounds = new Rounds("collector-key", Work.every(look, this::renew, this::trouble));
        this.present = make();
        this.shown = new RenewedKey(present);
    }

    /**
     * Makes a key for a collector that starts.
     *
     * @param names by which browsers find it, besides those that this machine knows of itself
     * @param folder for the keystores of its listener
     */
    public static OwnKey make(
            Authority authority, Collection<String> names, Path folder, Clock clock, SecureRandom random) {
        return new OwnKey(authority, names, folder, clock, random, LOOK);
    }

    /** Begins to see to it that it is made anew in time. */
    public void keepFresh() {
        rounds.start(look);
    }

    /** Returns it as it is at present. */
    public CollectorKey present() {
        return present;
    }

    /** Writes its keystores, for a listener that reads them from files, and returns where they are. */
    public CollectorKey.Files write() {
        return present.write(folder);
    }

    /** TLS for a server that always shows the present one; {@code clients} says whether it asks clients for a certificate of our authority. */
    public Tls server(TlsClientAuth clients) {
        return shown.server(clients);
    }

    private CollectorKey make() {
        return CollectorKey.make(authority, addresses(), clock.instant(), random);
    }

    private void renew() {
        if (clock.instant().isAfter(present.renewAt())) {
            var made = make();
            // First of all: if the files cannot be written, it is all done again the next time. The embedded broker
            // sees that they have
            // changed; connections that stand are left alone.
            made.write(folder);
            shown.renew(made);
            present = made;
            LOG.info("the collector's own certificate was renewed");
        }
    }

    private Duration trouble(Throwable trouble) {
        LOG.warn("the collector's own certificate was not renewed, trying again in {}", look, trouble);
        return look;
    }

    private Set<String> addresses() {
        var all = new LinkedHashSet<String>(names);
        all.add("localhost");
        try {
            all.add(InetAddress.getLocalHost().getHostName());
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(it -> it.getHostAddress().replaceFirst("%.*", ""))
                    .forEach(all::add);
        } catch (IOException e) {
            LOG.info("this machine does not know its own name: {}", e.getMessage());
        }
        return all;
    }

    @Override
    public void close() {
        rounds.close();
    }
}

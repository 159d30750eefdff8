package app.suanpan.collector.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collector's own certificate never expires while it runs, whatever happened when it was to be made anew. */
class OwnKeyTest {
    private static final Instant MADE = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration OFTEN = Duration.ofMillis(1);
    private static final long DEADLINE_SECONDS = 30;

    @TempDir
    private Path folder;

    private final LookedAt clock = new LookedAt(MADE);

    @Test
    void aFolderThatCannotBeWrittenForAWhileDoesNotEndTheRenewal() throws Exception {
        var tls = folder.resolve("tls");
        try (var own = open(tls)) {
            own.keepFresh();
            var first = own.present();
            Files.writeString(tls, "in the way");
            clock.set(MADE.plus(Authority.LIFE));
            clock.awaitLooks(10);
            assertThat(own.present()).as("shown, and in no file").isSameAs(first);

            Files.delete(tls);
            clock.awaitLooks(10);

            var renewed = own.present().certificate();
            assertThat(renewed.getNotAfter()).isAfter(first.certificate().getNotAfter());
            assertThat(inFile(tls.resolve("collector.p12"))).isEqualTo(renewed);
        }
    }

    @Test
    void itIsMadeAnewOnceAndNotBeforeTime() throws Exception {
        try (var own = open(folder.resolve("tls"))) {
            own.keepFresh();
            var first = own.present();
            clock.set(first.renewAt());
            clock.awaitLooks(5);
            assertThat(own.present()).isSameAs(first);

            clock.set(first.renewAt().plusMillis(1));
            clock.awaitLooks(5);
            var second = own.present();
            assertThat(second).isNotSameAs(first);

            clock.awaitLooks(5);
            assertThat(own.present()).isSameAs(second);
        }
    }

    private OwnKey open(Path tls) {
        var random = new SecureRandom();
        var authority = Authority.open(folder.resolve("authority"), MADE, random);
        return new OwnKey(authority, List.of("head-office.example"), tls, clock, random, OFTEN);
    }

    private static X509Certificate inFile(Path keystore) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            keys.load(in, CollectorKey.PASSWORD.toCharArray());
        }
        return (X509Certificate) keys.getCertificate("collector");
    }

    /** A clock that stands, and knows how often it was looked at. */
    private static final class LookedAt extends Clock {
        private final Semaphore looks = new Semaphore(0);
        private volatile Instant now;

        LookedAt(Instant now) {
            this.now = now;
        }

        void set(Instant later) {
            now = later;
        }

        /** Waits until it was looked at so often from now on: all but the last of those who did are done with it. */
        void awaitLooks(int times) throws InterruptedException {
            looks.drainPermits();
            assertThat(looks.tryAcquire(times, DEADLINE_SECONDS, TimeUnit.SECONDS))
                    .as("looked at the clock again")
                    .isTrue();
        }

        @Override
        public Instant instant() {
            looks.release();
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

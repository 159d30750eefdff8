package app.suanpan.collector.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.IdentityStore;
import app.suanpan.protocol.identity.AuthorityTrust;
import app.suanpan.protocol.identity.IdentityRequest;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.topic.Box;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Box BOX = new Box("suanpan", "s001", "w1");

    @TempDir
    private Path folder;

    private Authority authority;

    @BeforeEach
    void open() {
        authority = Authority.open(folder.resolve("authority"), NOW, RANDOM);
    }

    private static void check(Authority trusted, X509Certificate shown, Instant boxClock) throws CertificateException {
        new AuthorityTrust(trusted.certificate(), Clock.fixed(boxClock, ZoneOffset.UTC))
                .checkServerTrusted(new X509Certificate[] {shown}, "UNKNOWN");
    }

    private X509Certificate collector() {
        return CollectorKey.make(authority, List.of("localhost"), NOW, RANDOM).certificate();
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    @Test
    void anAuthorityIsMadeOnceAndIsTheSameFromThenOn() {
        var again = Authority.open(folder.resolve("authority"), NOW.plusSeconds(100), RANDOM);

        assertThat(again.certificate()).isEqualTo(authority.certificate());
        assertThat(again.print()).isEqualTo(authority.print());
    }

    @Test
    void aCollectorIsTakenForHeadOfficeByABoxWhoseClockIsWrongByWeeksOrStandsIn1970() throws Exception {
        check(authority, collector(), NOW);
        check(authority, collector(), Instant.EPOCH);
        check(authority, collector(), NOW.minus(Duration.ofDays(400)));
        // It is renewed thirty days before its end at the latest: so much may a clock be ahead.
        check(authority, collector(), NOW.plus(Duration.ofDays(89)));
        assertThatThrownBy(() -> check(authority, collector(), NOW.plus(Duration.ofDays(91))))
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void neitherABoxNorAnotherAuthoritysCollectorIsTakenForHeadOffice() throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var box = authority.certifyBox(BOX, key.getPublic(), NOW);
        assertThatThrownBy(() -> check(authority, box, NOW)).hasMessageContaining("not a collector's");

        var other = Authority.open(folder.resolve("other"), NOW, RANDOM);
        assertThatThrownBy(() -> check(other, collector(), NOW)).isInstanceOf(CertificateException.class);
    }

    @Test
    void aDatabaseWhoseBoxesTrustAnotherAuthorityIsRefusedWithASentence() {
        try (var store = IdentityStore.open(new Database.SqliteFile(folder.resolve("collector.db")), NOW)) {
            Enrolments.open(authority, store, at(NOW), RANDOM);
            var other = Authority.open(folder.resolve("other"), NOW, RANDOM);

            assertThatThrownBy(() -> Enrolments.open(other, store, at(NOW), RANDOM))
                    .hasMessageContaining("--authority")
                    .hasMessageContaining(Authority.FILE);
        }
    }

    @Test
    void aCodeEndsAfterItsTimeAndGuessingIsLimited() {
        try (var store = IdentityStore.open(new Database.SqliteFile(folder.resolve("collector.db")), NOW)) {
            var code = Enrolments.open(authority, store, at(NOW), RANDOM).invite(BOX, Duration.ofHours(1));
            var key = SigningKey.make(RANDOM);
            var request = IdentityRequest.of(code.secret(), key);
            var later = Enrolments.open(authority, store, at(NOW.plus(Duration.ofHours(2))), RANDOM);
            assertThatThrownBy(() -> later.enrol(request)).hasMessageContaining("(E03)");

            var guess = IdentityRequest.of("00000000", key);
            for (var i = 0; i < 60; i++) {
                assertThatThrownBy(() -> later.enrol(guess)).hasMessageContaining("(E01)");
            }
            assertThatThrownBy(() -> later.enrol(guess)).hasMessageContaining("(E04)");
            // Who has the right code waits as well, for two minutes.
            var onTime = Enrolments.open(
                    authority, store, at(NOW.plus(Duration.ofHours(2).plusMinutes(2))), RANDOM);
            assertThatThrownBy(() -> onTime.enrol(guess)).hasMessageContaining("(E01)");
        }
    }
}

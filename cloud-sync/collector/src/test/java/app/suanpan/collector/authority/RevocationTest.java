package app.suanpan.collector.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.BoxCertificate;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.IdentityStore;
import app.suanpan.protocol.identity.IdentityRequest;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.topic.Box;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever has a box that was struck off does not come back, whatever they asked for before and however quickly they ask. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RevocationTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Box BOX = new Box("suanpan", "s001", "w1");

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private Authority authority;
    private IdentityStore store;
    private Enrolments enrolments;
    private BoxKeys keys;

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        authority = Authority.open(folder.resolve("authority"), NOW, RANDOM);
        store = IdentityStore.open(database, NOW);
        enrolments = at(NOW);
        keys = BoxKeys.follow(store);
    }

    @AfterEach
    void close() {
        keys.close();
        store.close();
    }

    @Test
    void aCollectorThatHasNotHeardOfARevocationRenewsNothing() throws Exception {
        var enrolled = enrol();
        assertThat(enrolments.admit(enrolled, keys).objection(NOW)).isNull();

        try (var elsewhere = IdentityStore.open(database, NOW)) {
            elsewhere.revoke(BOX, NOW);
        }
        // At once: what the collector holds in memory may be half a second old.
        assertThatThrownBy(() -> renew(enrolled)).hasMessageContaining("(E11)");
    }

    @Test
    void whoeverCannotBeHungUpOnAtOnceIsInTheNextRoundAndKeepsNobodyElseConnected() throws Exception {
        enrolments.admit(enrol(), keys);
        var told = new ArrayList<Box>();
        keys.onEnded(ended -> {
            told.add(ended.box());
            if (told.size() == 1) {
                throw new IllegalStateException("the connection cannot be closed");
            }
        });

        enrolments.revoke(BOX);
        keys.refresh();
        keys.refresh();

        assertThat(told).startsWith(BOX, BOX).containsOnly(BOX);
    }

    @Test
    void whatWasAskedForBeforeARevocationAndKeptBackIsWorthNothingAfterIt() throws Exception {
        var enrolled = enrol();
        enrolments.admit(enrolled, keys);
        var keptBack = renew(enrolled);
        for (var i = 0; i < 7; i++) {
            renew(enrolled);
        }

        enrolments.revoke(BOX);

        assertThatThrownBy(() -> admitAfterRestart(keptBack)).hasMessageContaining("(E11)");
    }

    @Test
    void aDatabaseFromABackupKnowsNoCertificateOfARevokedBoxAndTakesNone() throws Exception {
        enrolments.admit(enrol(), keys);
        enrolments.revoke(BOX);
        var lost = authority.certifyBox(BOX, newKey(), NOW.minus(Duration.ofDays(3)));

        assertThatThrownBy(() -> enrolments.admit(lost, keys)).hasMessageContaining("(E11)");
    }

    @Test
    void aDatabaseFromABackupTakesTheNewestCertificateThatItLacksAndNoneBeforeOneInUse() throws Exception {
        enrolments.admit(enrol(), keys);
        var older = authority.certifyBox(BOX, newKey(), NOW.minus(Duration.ofDays(3)));
        var newer = authority.certifyBox(BOX, newKey(), NOW.plus(Duration.ofDays(3)));

        assertThatThrownBy(() -> enrolments.admit(older, keys)).hasMessageContaining("(E12)");
        assertThat(enrolments.admit(newer, keys).ended()).isNull();
    }

    @Test
    void aBoxThatIsEnrolledAnewIsTakenAgain() throws Exception {
        enrol();
        enrolments.revoke(BOX);
        enrolments = at(NOW.plusSeconds(60));

        assertThat(enrolments.admit(enrol(), keys).ended()).isNull();
    }

    @Test
    void aBoxThatAsksWithoutEndIsGivenTwentyFourCertificatesADay() throws Exception {
        var enrolled = enrol();
        for (var i = 1; i < 24; i++) {
            renew(enrolled);
        }
        assertThatThrownBy(() -> renew(enrolled)).hasMessageContaining("(E06)");

        enrolments = at(NOW.plus(Duration.ofDays(1)).plusSeconds(1));
        renew(enrolled);
    }

    private Enrolments at(Instant now) {
        return Enrolments.open(authority, store, Clock.fixed(now, ZoneOffset.UTC), RANDOM);
    }

    private X509Certificate enrol() throws GeneralSecurityException {
        var code = enrolments.invite(BOX, Duration.ofHours(1));
        return shown(enrolments.enrol(IdentityRequest.of(code.secret(), SigningKey.make(RANDOM))));
    }

    private X509Certificate renew(X509Certificate shown) throws GeneralSecurityException {
        return shown(enrolments.renew(shown, keys, IdentityRequest.of("", SigningKey.make(RANDOM))));
    }

    private static PublicKey newKey() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    }

    private void admitAfterRestart(X509Certificate shown) {
        try (var afresh = BoxKeys.follow(store)) {
            enrolments.admit(shown, afresh);
        }
    }

    private static X509Certificate shown(BoxCertificate certificate) throws GeneralSecurityException {
        return Authority.certificate(certificate.body().toArray());
    }
}

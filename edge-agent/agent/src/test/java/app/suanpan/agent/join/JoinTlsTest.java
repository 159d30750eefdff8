package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.pages.tls.PagesTls;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages by HTTPS, with certificates as IT lays them down: right ones, wrong ones, old ones, new ones. */
class JoinTlsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private static final AtomicLong SERIALS = new AtomicLong();

    @TempDir
    private Path folder;

    private PagesTls tls;
    private Optional<JoinShop> shop = Optional.empty();

    @BeforeEach
    void name() {
        tls = new PagesTls("https://localhost", folder.resolve("join.pem"), folder.resolve("join.key"));
    }

    @AfterEach
    void close() {
        shop.ifPresent(JoinShop::close);
    }

    @Test
    void aPhoneJoinsByHttpsAndKeepsItsSecretToIt() throws Exception {
        X509Certificate certificate = lay(issue("EC", "localhost", "2026-11-20", 10));
        JoinShop open = open();
        String code = ((Question.Attract) open.kiosk().state().question()).joinUrl();
        assertThat(code).startsWith("https://localhost/j/");
        URI link = URI.create(code.replace("https://localhost", open.base()));
        try (HttpClient phone = phone(certificate)) {
            HttpResponse<String> start = get(phone, link);
            assertThat(start.statusCode()).isEqualTo(200);
            assertThat(start.headers().firstValue("Strict-Transport-Security"))
                    .as("it would lock phones out of a shop that goes back to plain")
                    .isEmpty();
            HttpResponse<String> form = phone.send(
                    HttpRequest.newBuilder(link)
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "begin=here&form=" + PhoneInTheShop.hidden(start.body())))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(form.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure", "HttpOnly");
        }
        assertThat(open.kiosk().state().question()).isEqualTo(new Question.OnPhone());
    }

    @Test
    void aRenewedCertificateIsShownWithoutStartingAnewAndHalfACopyChangesNothing() throws Exception {
        X509Certificate first = lay(issue("RSA", "localhost", "2026-11-20", 10));
        JoinShop open = open();
        assertThat(shown(open, first)).isTrue();
        Issue next = issue("EC", "localhost", "2026-11-20", 20);
        Files.writeString(tls.key(), next.key());
        open.pass(Duration.ofMinutes(1));
        assertThat(shown(open, first)).as("its certificate is still on the way").isTrue();
        X509Certificate second = lay(next);
        open.pass(Duration.ofMinutes(1));
        assertThat(shown(open, second)).isTrue();
        assertThat(shown(open, first)).isFalse();
    }

    @Test
    void noCodeLeadsToPagesThatAPhoneWouldWarnOf() throws Exception {
        lay(issue("EC", "localhost", "2026-11-20", 2));
        JoinShop open = open();
        open.pass(Duration.ofDays(2));
        assertThat(open.kiosk().state().question())
                .isInstanceOfSatisfying(
                        Question.Attract.class,
                        attract -> assertThat(attract.joinUrl()).isEmpty());
        lay(issue("EC", "localhost", "2026-11-22", 20));
        open.pass(Duration.ofMinutes(1));
        assertThat(open.kiosk().state().question())
                .isInstanceOfSatisfying(
                        Question.Attract.class,
                        attract -> assertThat(attract.joinUrl()).startsWith("https://localhost/j/"));
    }

    @Test
    void whatAPhoneWouldNotTakeIsRefusedInASentence() throws Exception {
        refused("cannot be read");
        lay(issue("EC", "*.localhost,other.example", "2026-11-20", 10));
        refused("is not for localhost");
        lay(issue("EC", "localhost", "2026-10-01", 10));
        refused("holds from");
        lay(issue("EC", "localhost", "2026-12-20", 10));
        refused("holds from");
        lay(issue("EC", "localhost", "2026-11-20", 10));
        Files.writeString(tls.key(), issue("EC", "localhost", "2026-11-20", 10).key());
        refused("is not that of the certificate");
        Files.writeString(tls.key(), issue("RSA", "localhost", "2026-11-20", 10).key());
        refused("is not that of the certificate");
        Files.writeString(tls.key(), "-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----\n");
        refused("openssl pkey");
        Files.writeString(tls.certificate(), "nothing");
        refused("certificate");
    }

    @Test
    void aStarStandsForOneWord() throws Exception {
        tls = new PagesTls("https://join.shop.example", tls.certificate(), tls.key());
        lay(issue("EC", "*.shop.example", "2026-11-20", 10));
        open().close();
        shop = Optional.empty();
        tls = new PagesTls("https://a.join.shop.example", tls.certificate(), tls.key());
        refused("is not for a.join.shop.example");
    }

    @Test
    void unencryptedPagesAreOpenedToOthersOnlyWhereThatWasChosen() {
        assertThatThrownBy(
                        () -> new JoinShop(data("shut"), NOW, new JoinAddress("0.0.0.0", 0, Optional.empty(), false)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("neither tls nor plain");
        shop = Optional.of(new JoinShop(data("plain"), NOW, new JoinAddress("0.0.0.0", 0, Optional.empty(), true)));
    }

    private void refused(String why) {
        assertThatThrownBy(this::open).isInstanceOf(ConfigException.class).hasMessageContaining(why);
    }

    private Path data(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JoinShop open() {
        JoinShop open = new JoinShop(data("data"), NOW, new JoinAddress("127.0.0.1", 0, Optional.of(tls), false));
        shop = Optional.of(open);
        return open;
    }

    /** Whether a phone that trusts this certificate alone can open a page. */
    private static boolean shown(JoinShop shop, X509Certificate certificate) throws Exception {
        try (HttpClient phone = phone(certificate)) {
            return get(phone, URI.create(shop.base() + "/lost")).statusCode() == 404;
        } catch (javax.net.ssl.SSLHandshakeException e) {
            return false;
        }
    }

    private static HttpResponse<String> get(HttpClient phone, URI page) throws Exception {
        return phone.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private static HttpClient phone(X509Certificate certificate) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("shop", certificate);
        TrustManagerFactory trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusts.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusts.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private record Issue(X509Certificate certificate, String pem, String key) {}

    private X509Certificate lay(Issue issue) throws Exception {
        Files.writeString(tls.key(), issue.key());
        Files.writeString(tls.certificate(), issue.pem());
        return issue.certificate();
    }

    /** A certificate as an authority would have given it. */
    private static Issue issue(String algorithm, String names, String from, int days) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        X500Name shop = new X500Name("CN=shop");
        Instant begins =
                LocalDate.parse(from).atStartOfDay(ZoneId.systemDefault()).toInstant();
        X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(
                        shop,
                        BigInteger.valueOf(SERIALS.incrementAndGet()),
                        Date.from(begins),
                        Date.from(begins.plus(Duration.ofDays(days))),
                        shop,
                        keys.getPublic())
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(Stream.of(names.split(","))
                                .map(name -> new GeneralName(GeneralName.dNSName, name))
                                .toArray(GeneralName[]::new)))
                .build(new JcaContentSignerBuilder("SHA256with" + (algorithm.equals("EC") ? "ECDSA" : algorithm))
                        .build(keys.getPrivate()));
        return new Issue(
                new JcaX509CertificateConverter().getCertificate(certificate),
                pem("CERTIFICATE", certificate.getEncoded()),
                pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END " + what + "-----\n";
    }
}

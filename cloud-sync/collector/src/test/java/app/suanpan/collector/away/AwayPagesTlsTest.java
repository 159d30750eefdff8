package app.suanpan.collector.away;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.feed.PublishedGuides;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.LetterStore;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.pages.tls.PagesTls;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The join page away from the shop by HTTPS, with the certificate of the brand's host. */
class AwayPagesTlsTest {
    @TempDir
    private Path folder;

    @Test
    void phonesAreShownTheBrandsCertificateAndOneThatIsForAnotherHostIsRefusedAtTheStart() throws Exception {
        X509Certificate certificate = issue();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var database = TestDatabase.SQLITE.fresh(folder);
        try (var feeds = FeedStore.open(database, Instant.now());
                var letters = LetterStore.open(database, Instant.now())) {
            try (AwayPages pages = start(port, "https://localhost:" + port, feeds, letters);
                    HttpClient phone = phone(certificate)) {
                assertThat(pages.address()).isEqualTo(URI.create("https://localhost:" + port));
                HttpResponse<String> terms = phone.send(
                        HttpRequest.newBuilder(pages.address().resolve("/terms"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(terms.statusCode()).isEqualTo(200);
                assertThat(terms.sslSession()).isPresent();
            }
            assertThatThrownBy(() -> start(port, "https://card.shop.example", feeds, letters))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("is not for card.shop.example");
        }
    }

    private AwayPages start(int port, String address, FeedStore feeds, LetterStore letters) {
        SecureRandom random = new SecureRandom();
        PagesTls tls = new PagesTls(address, folder.resolve("join.pem"), folder.resolve("join.key"));
        MemberKeys brand = new MemberKeys(new byte[32], 3, new byte[32]);
        return AwayPages.start(
                "127.0.0.1",
                new AwayPageConfig(port, "suanpan", "shop.example", brand.badgeKey(), Optional.of(tls)),
                new PublishedGuides(feeds, "suanpan"),
                letters,
                Clock.systemUTC(),
                random);
    }

    private static HttpClient phone(X509Certificate certificate) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("brand", certificate);
        TrustManagerFactory trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusts.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusts.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    /** A certificate as an authority would have given it: here the JDK's own tool. */
    private X509Certificate issue() throws Exception {
        Path store = folder.resolve("issue.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "brand",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=brand",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes());
        assertThat(tool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        X509Certificate certificate = (X509Certificate) keys.getCertificate("brand");
        write("join.pem", "CERTIFICATE", certificate.getEncoded());
        write(
                "join.key",
                "PRIVATE KEY",
                keys.getKey("brand", "changeit".toCharArray()).getEncoded());
        return certificate;
    }

    private void write(String file, String what, byte[] encoded) throws Exception {
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + what
                        + "-----\n");
    }
}

package app.suanpan.e2e.join;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.ledger.member.MemberKeyFolder;
import app.suanpan.protocol.desk.AgentRuntime;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A store whose pages have a certificate for two names, the join page's and the badges', and a phone that finds both there and nothing
 * else anywhere.
 */
final class JourneyShop {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path folder;
    private final Certificate certificate;
    private int port;

    private JourneyShop(Path folder, Certificate certificate) {
        this.folder = folder;
        this.certificate = certificate;
    }

    static JourneyShop in(Path folder, int kioskScanner, int tillScanner) throws Exception {
        Certificate certificate = certify(Files.createDirectories(folder.resolve("tls")));
        Files.writeString(folder.resolve(AgentConfig.FILE), """
                {"store": {"tenant": "test", "id": "s001", "name": {"zh": "南京路店", "en": "Nanjing Road"}, "addressLines": [],
                   "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                 "profile": "cn", "box": "box-1",
                 "workstations": [
                   {"id": "till-1", "kind": "CHECKOUT", "devices": {"scanner": "simulated+tcp://127.0.0.1:%d"}},
                   {"id": "kiosk-1", "kind": "KIOSK", "devices": {"scanner": "simulated+tcp://127.0.0.1:%d"}}],
                 "operators": [{"id": "mei", "name": "李梅"}],
                 "guides": [{"id": 1, "firstName": {"zh": "小雅", "en": "Yaya"}, "store": "s001", "status": "ACTIVE"}],
                 "http": {"host": "127.0.0.1", "port": 0, "tls": {"address": "https://join.shop.example",
                   "certificate": "tls/join.pem", "key": "tls/join.key"}},
                 "deskPort": 0, "simulation": true}
                """.formatted(tillScanner, kioskScanner));
        return new JourneyShop(folder, certificate);
    }

    /** Waits until the agent has written where phones go. */
    void awaitPages() throws IOException, InterruptedException {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (port == 0) {
                if (Files.exists(folder.resolve(AgentRuntime.FILE))) {
                    port = AgentRuntime.read(folder).httpPort();
                }
                if (port == 0) {
                    var key = watch.poll(60, TimeUnit.SECONDS);
                    if (key == null) {
                        throw new IOException("the agent did not open its pages");
                    }
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }

    /** What the guide's badge says, read with the store's own keys as the program that prints badges does. */
    String badge() {
        return "https://shop.example/g/" + new MemberKeyFolder(folder).read().badge(1, 1);
    }

    /** A browser for which the shop's router answers: both names are this box, and there is no other host in the world. */
    Browser browser(Playwright playwright) throws Exception {
        String shown = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(certificate.getPublicKey().getEncoded()));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--host-resolver-rules=MAP join.shop.example:443 127.0.0.1:" + port
                                        + ",MAP shop.example:443 127.0.0.1:" + port
                                        + ",MAP * ~NOTFOUND,EXCLUDE 127.0.0.1",
                                "--ignore-certificate-errors-spki-list=" + shown)));
    }

    static BrowserContext phone(Browser browser, String locale) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true)
                .setJavaScriptEnabled(false)
                .setLocale(locale));
    }

    /** A certificate as store IT would lay it down, by the JDK's own tool. */
    private static Certificate certify(Path folder) throws Exception {
        Path store = folder.resolve("join.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "shop",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=shop",
                        "-ext",
                        "san=dns:join.shop.example,dns:shop.example",
                        "-validity",
                        "10",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes());
        if (tool.waitFor() != 0) {
            throw new IOException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        Certificate certificate = keys.getCertificate("shop");
        pem(folder.resolve("join.pem"), "CERTIFICATE", certificate.getEncoded());
        pem(
                folder.resolve("join.key"),
                "PRIVATE KEY",
                keys.getKey("shop", PASSWORD).getEncoded());
        return certificate;
    }

    private static void pem(Path file, String what, byte[] encoded) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                        + "\n-----END " + what + "-----\n");
    }
}

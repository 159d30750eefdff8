package app.suanpan.bench;

import app.suanpan.agent.AgentMain;
import app.suanpan.agent.StoreAgent;
import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.Tls;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.Program;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.protocol.json.Json;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * From the moment that a phone follows a badge's link to the first paint of the page, in a real browser that is made as slow as a cheap phone, over TLS, from
 * an agent in a process of its own. Each load is that of a phone that has never been here: nothing is cached and no connection is open. Beside it the same
 * browser paints one word that comes from nowhere.
 */
final class JoinPageBench {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String KIOSK = "kiosk-1";
    private static final String PASSWORD = "changeit";
    private static final int WARM_UP = 5;
    private static final int EACH = 40;

    /** How much slower a phone of a hundred euros counts than this machine: what Chromium's own tools take for a low-end phone. */
    private static final int SLOWER = 6;

    /** The Wi-Fi of a shop, when it is full: each way and back takes so long, and so many bytes come in a second. */
    private static final int ROUND_TRIP_MILLIS = 40;

    private static final int BYTES_A_SECOND = 500_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double NANOS_A_MILLI = 1e6;

    private final Browser browser;
    private final Times painted = new Times();
    private final Times least = new Times();

    private JoinPageBench(Browser browser) {
        this.browser = browser;
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws Exception {
        Path folder = BenchFolder.make("page");
        try {
            int port = freePort();
            String address = "https://localhost:" + port;
            String link = layOut(folder, address, port);
            try (ChildProcess _ = agent(folder, port);
                    Playwright playwright = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    Browser browser = playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(CHROMIUM)
                                    .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
                new JoinPageBench(browser).measure(page, address + link);
            }
        } finally {
            BenchFolder.delete(folder);
        }
    }

    private void measure(Page page, String url) {
        long bytes = 0;
        for (int i = 0; i < WARM_UP + EACH; i++) {
            Load floor = load("data:text/html,<p>word</p>");
            Load form = load(url);
            bytes = form.bytes();
            if (i >= WARM_UP) {
                least.add(floor.nanos());
                painted.add(form.nanos());
            }
        }
        page.row("a badge's link is followed → the form is painted for the first time", painted, least);
        page.row("one word that comes from nowhere is painted for the first time", least);
        page.sentence(String.format(
                Locale.ROOT,
                "In Chromium, %d times slower than this machine, with %d ms there and back and %.1f MB/s, with TLS and nothing cached. The page with all it"
                        + " loads is %.1f KB. The aims are 1 s and 60 KB.",
                SLOWER,
                ROUND_TRIP_MILLIS,
                BYTES_A_SECOND / 1_000_000.0,
                bytes / 1_024.0));
    }

    /** What one load took, and how many bytes came. */
    private record Load(long nanos, long bytes) {}

    private Load load(String url) {
        try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setLocale("zh-CN")
                .setIgnoreHTTPSErrors(true))) {
            com.microsoft.playwright.Page tab = phone.newPage();
            slowDown(phone.newCDPSession(tab));
            tab.navigate(url);
            // As soon as it is painted and not before: the browser tells whoever asks for what was seen already, too.
            Object millis = tab.evaluate("""
                    () => new Promise(done => new PerformanceObserver(seen => seen.getEntriesByName('first-contentful-paint')
                        .forEach(paint => done(paint.startTime))).observe({type: 'paint', buffered: true}))""");
            Object bytes = tab.evaluate("""
                    () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                        .reduce((sum, entry) => sum + entry.transferSize, 0)""");
            return new Load((long) (((Number) millis).doubleValue() * NANOS_A_MILLI), ((Number) bytes).longValue());
        }
    }

    private static void slowDown(CDPSession tools) {
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        tools.send("Emulation.setCPUThrottlingRate", processor);
        tools.send("Network.enable");
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", ROUND_TRIP_MILLIS);
        network.addProperty("downloadThroughput", BYTES_A_SECOND);
        network.addProperty("uploadThroughput", BYTES_A_SECOND);
        tools.send("Network.emulateNetworkConditions", network);
    }

    /** A store with a guide, whose pages have a certificate. Returns the path of the guide's badge. */
    private static String layOut(Path folder, String address, int port) throws Exception {
        certificate(folder);
        AgentConfig config = new AgentConfig(
                BenchStore.store(),
                "cn",
                "box",
                List.of(new WorkstationConfig(KIOSK, Kind.KIOSK, Map.of())),
                List.of(new Operator("op", "Op")),
                List.of(new Guide(1, new LocalName("李娜", "Li Na"), "S01", GuideStatus.ACTIVE)),
                List.of(),
                null,
                new Http("127.0.0.1", port, null, new Tls(address, "page.pem", "page.key"), null),
                0,
                false);
        Files.writeString(folder.resolve(AgentConfig.FILE), Json.pretty(config));
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            String badge = agent.joins().badgeLink(1, 1);
            return badge.substring(badge.indexOf("/g/"));
        }
    }

    /** One that nobody vouches for, of the kind that shops get. */
    private static void certificate(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path made = folder.resolve("page.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-alias",
                        "page",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost",
                        "-keystore",
                        made.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate: " + said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(made)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        pem(
                folder.resolve("page.pem"),
                "CERTIFICATE",
                keys.getCertificate("page").getEncoded());
        pem(
                folder.resolve("page.key"),
                "PRIVATE KEY",
                keys.getKey("page", PASSWORD.toCharArray()).getEncoded());
    }

    private static void pem(Path file, String what, byte[] bytes) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
                        + "-----\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ChildProcess agent(Path folder, int port) throws IOException, InterruptedException {
        ChildProcess agent = ChildProcess.start(
                JavaRuntime.ofThisProcess(),
                new Program(
                        "agent", AgentMain.class.getName(), Program.Kind.STORE, List.of("--data", folder.toString())),
                folder,
                folder.resolve("agent.log"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port)) {
            if (!agent.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The pages do not come up: " + agent.lastWords());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return agent;
    }

    private static boolean answers(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}

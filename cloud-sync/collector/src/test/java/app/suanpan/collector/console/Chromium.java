package app.suanpan.collector.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser without a window, for pages as people see them. Where there is none, a test that opens it is left out, and says why. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--hide-scrollbars")));

    private Chromium() {}

    /** Leaves the test out that calls this, unless {@link #open} would find a browser. */
    static void assumeThere() {
        assumeTrue(
                Files.isExecutable(PROGRAM),
                "There is no Chromium at " + PROGRAM + ": `apt-get install chromium` brings it");
    }

    static Chromium open() {
        return new Chromium();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package app.suanpan.command.badge;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.command.ExitStatus;
import app.suanpan.command.root.CommandRun;
import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.domain.member.BadgeKey;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.member.MemberKeyFolder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guides' badges, from the command line. */
class BadgeCommandTest {
    private static final int DOTS_AN_INCH = 200;
    private static final double DOTS_A_MILLIMETRE = DOTS_AN_INCH / 25.4;

    @TempDir
    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        // The same codes with every run.
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys").resolve("brand.key"), "1:" + "5a".repeat(32));
        Files.writeString(folder.resolve("keys").resolve("store.key"), "a5".repeat(32));
        String guides = IntStream.rangeClosed(3, 12)
                .mapToObj(id ->
                        ", {\"id\": %d, \"firstName\": {\"zh\": \"欣怡\", \"en\": \"Xinyi\"}, \"store\": \"S01\", \"status\": \"ACTIVE\"}"
                                .formatted(id))
                .reduce("", String::concat);
        Files.writeString(folder.resolve(AgentConfig.FILE), """
                {"store": {"tenant": "test", "id": "S01", "name": {"zh": "南京路店", "en": "Nanjing Road"}, "addressLines": [],
                   "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "en"},
                 "profile": "cn", "box": "box-1", "workstations": [{"id": "till-1", "kind": "CHECKOUT"}],
                 "operators": [], "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0, "simulation": true,
                 "guides": [{"id": 1, "firstName": {"zh": "小雅", "en": "Yaya"}, "store": "S01", "status": "ACTIVE"},
                            {"id": 2, "firstName": {"zh": "阿杰", "en": "Jay"}, "store": "S01", "status": "LEFT"}%s]}
                """.formatted(guides));
    }

    @Test
    void eachBadgeHasTheNextSerialAndIsReadFromPaper() throws Exception {
        assertThat(make("first.pdf", "1").out()).contains("1-1 in ");
        assertThat(make("second.pdf", "1", "3").out()).contains("1-2, 3-1 in ");

        List<String> links = read("second.pdf", 0);
        assertThat(links).hasSize(2).allMatch(link -> link.startsWith("https://shop.example/g/"));
        MemberKeys keys = new MemberKeyFolder(folder).read();
        assertThat(links)
                .extracting(link -> keys.readBadge(link.substring("https://shop.example/g/".length()))
                        .orElseThrow())
                .containsExactlyInAnyOrder(new BadgeToken(1, 2, 1), new BadgeToken(3, 1, 1));
    }

    @Test
    void tenCardsFitOnASheetAndTheEleventhIsOnTheNext() throws Exception {
        make("all.pdf", "1", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        try (PDDocument sheets = Loader.loadPDF(folder.resolve("all.pdf").toFile())) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(2);
            assertThat(sheets.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(sheets.getPage(0).getResources().getFontNames())
                    .as("letters are outlines: no printer has to have them")
                    .isEmpty();
        }
        assertThat(new TreeSet<>(read("all.pdf", 0))).hasSize(10);
        assertThat(read("all.pdf", 1)).hasSize(1);
    }

    /** What is cut along the marks keeps all that is printed, and there are words beside the code. */
    @Test
    void everythingOfACardLiesOnTheCard() throws IOException {
        make("one.pdf", "1");
        BufferedImage sheet = render("one.pdf", 0);
        double right = CardSheet.LEFT + CardSheet.CARD_WIDTH;
        double bottom = CardSheet.TOP + CardSheet.CARD_HEIGHT;
        assertThat(dark(sheet, CardSheet.LEFT + 49, CardSheet.TOP + 2, right - 2, bottom - 2))
                .as("names and number")
                .isPositive();
        assertThat(dark(sheet, CardSheet.LEFT + 0.3, CardSheet.TOP + 0.3, right - 0.3, CardSheet.TOP + 2))
                .as("the upper edge")
                .isZero();
        assertThat(dark(sheet, right - 2, CardSheet.TOP + 0.3, right - 0.3, bottom - 0.3))
                .as("the right edge")
                .isZero();
        assertThat(dark(sheet, right + 0.3, CardSheet.TOP + 0.3, 209, 290))
                .as("the empty places")
                .isLessThan(400);
        assertThat(dark(sheet, CardSheet.LEFT - 0.2, CardSheet.TOP - 6, CardSheet.LEFT + 0.2, CardSheet.TOP - 1.6))
                .as("a crop mark")
                .isPositive();
    }

    @Test
    void aRevokedBadgeIsRefusedByARunningStoreAtOnce() {
        make("first.pdf", "1");
        try (GuideRoster running = GuideRoster.open(folder)) {
            assertThat(running.wearerOf(new BadgeToken(1, 1, 1), Instant.now()))
                    .map(Guide::id)
                    .contains(1L);
            assertThat(run("revoke", "1", "1").status()).isZero();
            assertThat(running.wearerOf(new BadgeToken(1, 1, 1), Instant.now())).isEmpty();
        }
        assertThat(run("list").out())
                .contains("1 小雅 Yaya, S01")
                .contains("1-1, made ")
                .contains(", revoked");
        assertThat(run("list", "--json").out()).contains("\"serial\":1").contains("\"revoked\":true");
        assertThat(make("again.pdf", "1").out())
                .as("a serial is not given twice")
                .contains("1-2 in ");
    }

    @Test
    void aBadgeIsPrintedAgainAsItWas() throws Exception {
        make("first.pdf", "1");
        make("again.pdf", "1", "--serial", "1");
        assertThat(read("again.pdf", 0)).isEqualTo(read("first.pdf", 0));
        assertThat(folder.resolve("again.pdf")).hasSameBinaryContentAs(folder.resolve("first.pdf"));
        run("revoke", "1", "1");
        refused("REVOKED", "make", "1", "--pdf", folder.resolve("x.pdf").toString(), "--serial", "1");
    }

    @Test
    void aBadgeIsOnReceiptPaperUntilThereIsACard() throws Exception {
        CompletableFuture<PrintedSlip> paper = new CompletableFuture<>();
        try (SimulatedPrinter printer = SimulatedPrinter.start(0, PaperWidth.MM_80, null)) {
            printer.onPaper(new PaperListener() {
                @Override
                public void cut(PrintedSlip slip) {
                    paper.complete(slip);
                }
            });
            CommandRun run = run("make", "1", "--printer", "escpos+tcp://127.0.0.1:" + printer.port());
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).contains("Printed: 1-1");
        }
        PrintedSlip slip = paper.get(30, TimeUnit.SECONDS);
        assertThat(String.join("\n", slip.lines())).contains("Nanjing Road", "Yaya", "No. 1-1");
        String link = decode(slip.image());
        assertThat(new MemberKeyFolder(folder).read().readBadge(link.substring(link.lastIndexOf('/') + 1)))
                .contains(new BadgeToken(1, 1, 1));
    }

    @Test
    void theNeighboursAreRefusedInASentenceWithACode() {
        String file = folder.resolve("x.pdf").toString();
        refused("UNKNOWN_GUIDE", "make", "99", "--pdf", file);
        refused("LEFT", "make", "1", "2", "--pdf", file);
        refused("NOT_ALLOWED", "make", "1");
        refused("NOT_ALLOWED", "make", "1", "--pdf", file, "--printer", "escpos+tcp://127.0.0.1:9");
        refused("NOT_ALLOWED", "make", "1", "--pdf", file, "--serial", "65536");
        refused("NOT_ALLOWED", "revoke", "1", "-1");
        refused("UNKNOWN_GUIDE", "revoke", "99", "1");
        assertThat(Path.of(file)).doesNotExist();
        assertThat(run("list").out()).as("none was given a serial").doesNotContain("made 2");
        CommandRun nowhere = make("missing/x.pdf", "1");
        assertThat(nowhere.status()).isEqualTo(ExitStatus.COULD_NOT_START);
        assertThat(nowhere.err()).contains("NOT_WRITTEN");
        assertThat(run("make", "1", "--printer", "nonsense://x").err()).contains("NO_PRINTER");
    }

    @Test
    void theKeyForHeadOfficeTellsBadgesAndIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("badge.key");
        CommandRun run = run("key", "--out", file.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.OK);
        String[] parts = Files.readString(file).strip().split(" ");
        assertThat(parts).startsWith("test", "shop.example");
        assertThat(run.out())
                .as("of guide 2, who has left, there is nothing to be said")
                .contains("stand in store.json alone: 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12. ");
        MemberKeys keys = new MemberKeyFolder(folder).read();
        assertThat(BadgeKey.parse(parts[2]).orElseThrow().read(keys.badge(1, 4)))
                .contains(new BadgeToken(1, 4, 1));
        assertThat(Files.readString(file)).as("not the brand's root").doesNotContain("5a".repeat(32));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        refused("NOT_WRITTEN", "key", "--out", file.toString());
        try (GuideRoster roster = GuideRoster.open(folder)) {
            roster.takeFromHeadOffice(roster.all(), List.of());
        }
        assertThat(run("key", "--out", folder.resolve("again.key").toString()).out())
                .as("once head office has published them all")
                .doesNotContain("store.json");
    }

    private CommandRun make(String file, String... arguments) {
        List<String> all = new ArrayList<>(List.of("make"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--pdf", folder.resolve(file).toString()));
        return run(all.toArray(String[]::new));
    }

    private void refused(String code, String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains(code).doesNotContain("\tat ");
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("badge"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--data", folder.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private BufferedImage render(String file, int page) throws IOException {
        try (PDDocument sheets = Loader.loadPDF(folder.resolve(file).toFile())) {
            return new PDFRenderer(sheets).renderImageWithDPI(page, DOTS_AN_INCH, ImageType.RGB);
        }
    }

    /** What a phone reads that is held over one card after the other. */
    private List<String> read(String file, int page) throws Exception {
        BufferedImage sheet = render(file, page);
        List<String> links = new ArrayList<>();
        for (int row = 0; row < CardSheet.ROWS; row++) {
            for (int column = 0; column < CardSheet.COLUMNS; column++) {
                double left = CardSheet.LEFT + column * CardSheet.CARD_WIDTH;
                double top = CardSheet.TOP + row * CardSheet.CARD_HEIGHT;
                double right = left + CardSheet.CARD_WIDTH;
                double bottom = top + CardSheet.CARD_HEIGHT;
                if (dark(sheet, left, top, right, bottom) > 100) {
                    links.add(decode(sheet.getSubimage(
                            dots(left), dots(top), dots(right) - dots(left), dots(bottom) - dots(top))));
                }
            }
        }
        return links;
    }

    private static String decode(BufferedImage card) throws NotFoundException {
        int width = card.getWidth();
        int height = card.getHeight();
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(
                        new RGBLuminanceSource(width, height, card.getRGB(0, 0, width, height, null, 0, width)))))
                .getText();
    }

    /** Dark dots between two corners, in millimetres of the sheet. */
    private static int dark(BufferedImage sheet, double left, double top, double right, double bottom) {
        int dark = 0;
        for (int y = dots(top); y < dots(bottom); y++) {
            for (int x = dots(left); x < dots(right); x++) {
                dark += (sheet.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres * DOTS_A_MILLIMETRE);
    }
}

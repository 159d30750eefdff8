package app.suanpan.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Devices;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.device.slip.BitImage;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.LineReduction;
import app.suanpan.domain.pricing.OrderReduction;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.receipt.Receipt.Align;
import app.suanpan.domain.receipt.Receipt.Style;
import app.suanpan.domain.receipt.ReceiptCodes;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.receipt.ReceiptMark;
import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.receipt.ReceiptTemplate;
import app.suanpan.domain.receipt.ReceiptTemplate.Block;
import app.suanpan.domain.receipt.ReceiptTemplate.On;
import app.suanpan.domain.receipt.ReceiptTemplate.Part;
import app.suanpan.domain.receipt.ReceiptTemplate.Words;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts in every language and on both papers, through the real driver; the pictures in {@code target/gallery} are for people. */
@Timeout(120)
class ReceiptOnRealPaperTest {
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final LocalName LONGEST =
            new LocalName("特级初榨冷压有机橄榄油礼盒装配木质开瓶器", "Extra virgin cold-pressed organic olive oil, gift box with cork");

    /** Proofs as the brand's key makes them, for codes of the usual length. */
    private static final ReceiptCodes CODES = new ReceiptCodes() {
        @Override
        public String codeOf(String receipt) {
            return receipt + "_7K2M9QXF";
        }

        @Override
        public boolean isGenuine(String receipt, String proof) {
            return proof.equals("7K2M9QXF");
        }

        @Override
        public Optional<String> linkTo(String receipt) {
            return Optional.empty();
        }
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"zh, 80", "en, 80", "zh+en, 80", "zh, 58", "en, 58", "zh+en, 58"})
    void aFullReceiptIsOnOnePieceOfPaper(String languages, int millimetres) throws Exception {
        PrintedSlip slip =
                print(millimetres, "full-" + languages, full(), template(List.of(languages.split("\\+"))), Set.of());
        String text = String.join("\n", slip.lines());
        for (String language : languages.split("\\+")) {
            assertThat(text).contains(language.equals("zh") ? "合计" : "TOTAL");
            assertThat(text).contains(language.equals("zh") ? "第二件半价" : "Second at half price");
            assertThat(text).contains(language.equals("zh") ? "免税" : "Tax exempt");
        }
        assertThat(text).contains("s001-1-1", "-6.25");
    }

    @ParameterizedTest
    @CsvSource({"80", "58"})
    void practiceAndCopiesSaySoAndPracticeHasNoCode(int millimetres) throws Exception {
        PrintedSlip copy = print(millimetres, "copy", full(), template(List.of("en")), Set.of(ReceiptMark.COPY));
        assertThat(String.join("\n", copy.lines())).contains("COPY");
        PrintedSlip practice =
                print(millimetres, "training", full(), template(List.of("zh", "en")), Set.of(ReceiptMark.TRAINING));
        String text = String.join("\n", practice.lines());
        assertThat(text.split("培训", -1)).as("above and below").hasSize(3);
        assertThat(text).doesNotContain("7K2M9QXF").doesNotContain("还不是会员");
    }

    private static ReceiptTemplate template(List<String> languages) {
        List<Block> blocks = new ArrayList<>(List.of(
                Part.LOGO,
                Part.STORE,
                new Words(new LocalName("满百包邮", "Free delivery from 100"), Align.CENTRE, Style.BOLD, On.BOTH)));
        blocks.addAll(ReceiptTemplate.standard("zh").blocks().stream()
                .filter(block -> block != Part.LOGO && block != Part.STORE)
                .toList());
        return new ReceiptTemplate(languages, blocks, ReceiptOffer.PRINT);
    }

    /** A long name, two milks of which the second is cheaper, a coupon, an exemption and cash rounded to five fen. */
    private static JournalEvent full() {
        ArithmeticProfile profile = new ArithmeticProfile(
                "cn",
                1,
                true,
                TaxRounding.PER_LINE,
                RoundingMode.HALF_UP,
                new CashRounding(5, RoundingMode.HALF_UP, true),
                SmallShop.PROFILE.taxes(),
                SmallShop.PROFILE.categories(),
                null,
                List.of(new Exemption("diplomatic", new LocalName("外交", "diplomatic"), List.of("v13"))));
        Terms terms = new Terms(
                profile.exemption("diplomatic"),
                List.of(new LineReduction(1, 625, "half", new LocalName("第二件半价", "Second at half price"))),
                List.of(new OrderReduction(1_000, "coupon", new LocalName("优惠券", "Coupon"))));
        Till till = Till.open(profile, terms, false);
        till.adds(SmallShop.MILK, 2);
        till.adds(SmallShop.SHIRT, 1);
        Item longest = new Item(
                "long", Optional.empty(), LONGEST, SmallShop.yuan("1299.99"), "food", UnitOfMeasure.EACH, "gifts");
        till.wakesWith(till.session().with(till.session().basket().add(longest, Quantity.ONE), Optional.empty()));
        // A line that no command added changes the total by itself: the first PAY only says so.
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(SmallShop.yuan("2000.00")));
        return till.ledger().transaction(till.session().transaction()).orElseThrow();
    }

    private PrintedSlip print(
            int millimetres, String name, JournalEvent event, ReceiptTemplate template, Set<ReceiptMark> marks)
            throws IOException, InterruptedException {
        BlockingQueue<PrintedSlip> paper = new LinkedBlockingQueue<>();
        PaperWidth width = millimetres == 80 ? PaperWidth.MM_80 : PaperWidth.MM_58;
        try (SimulatedPrinter printer = SimulatedPrinter.start(0, width, folder.resolve(name + millimetres))) {
            printer.onPaper(new PaperListener() {
                @Override
                public void cut(PrintedSlip slip) {
                    paper.add(slip);
                }
            });
            DeviceAddress address = DeviceAddress.parse(
                    "escpos+tcp://127.0.0.1:" + printer.port() + (millimetres == 58 ? "?profile=epson-58" : ""));
            try (PosPrinter driver = Devices.installed()
                    .open(PosPrinter.class, address, DeviceEnvironment.simulation(Clock.systemUTC()))) {
                CountDownLatch ready = new CountDownLatch(1);
                driver.onState(state -> {
                    if (state.isReady()) {
                        ready.countDown();
                    }
                });
                assertThat(ready.await(20, TimeUnit.SECONDS)).isTrue();
                Stationery stationery = new Stationery(SmallShop.STORE, template, CODES, SmallShop.INVITATION);
                var receipt = ReceiptComposer.compose(event, stationery, Optional.empty(), driver.columns(), marks);
                assertThat(driver.print(ReceiptSlip.of(name, receipt, Optional.of(logo(width)))))
                        .isInstanceOf(PrintOutcome.Printed.class);
            }
            PrintedSlip slip = paper.poll(20, TimeUnit.SECONDS);
            assertThat(slip).isNotNull();
            Files.createDirectories(GALLERY);
            Files.copy(
                    slip.file().orElseThrow(),
                    GALLERY.resolve("receipt-" + name + "-" + millimetres + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
            return slip;
        }
    }

    /** Three beads on a rod. */
    private static BitImage logo(PaperWidth width) {
        int across = Math.min(width.dots(), 240);
        return BitImage.of(across, 80, (x, y) -> {
            int bead = x % 80 - 40;
            boolean inside = bead * bead + (y - 40) * (y - 40) < 34 * 34;
            return inside || Math.abs(y - 40) < 3 ? 1 : 0;
        });
    }
}

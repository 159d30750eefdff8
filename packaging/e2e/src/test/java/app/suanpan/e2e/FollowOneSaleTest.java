package app.suanpan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.StoreAgent;
import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.TenderOutcome;
import app.suanpan.domain.tender.Tendering;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.uplink.StoredEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ten steps of {@code docs/follow-one-sale.md}, performed. */
@Timeout(120)
class FollowOneSaleTest {
    private static final Gtin TEA = Gtin.withCheckDigit("690000000001");
    private static final Item TIN_OF_TEA = new Item(
            "tea",
            Optional.of(TEA),
            new LocalName("龙井茶", "Longjing tea"),
            Money.of(8_800, "CNY"),
            "standard",
            UnitOfMeasure.EACH,
            "tea");

    @TempDir
    private Path folder;

    @Test
    void aTinOfTeaTravelsFromTheScannerToHeadOffice() throws Exception {
        BlockingQueue<PrintedSlip> paper = new LinkedBlockingQueue<>();
        try (Collector collector = collector();
                SimulatedScanner scanner = SimulatedScanner.start(0);
                SimulatedPrinter printer = SimulatedPrinter.start(0, PaperWidth.MM_80, null)) {
            printer.onPaper(new PaperListener() {
                @Override
                public void cut(PrintedSlip slip) {
                    paper.add(slip);
                }
            });
            writeStore(scanner.port(), printer.port(), collector.broker());
            try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
                Register register = agent.register("till-1").orElseThrow();
                await(register, state -> ready(state, "scanner") && ready(state, "printer"));
                register.submit(new RegisterCommand.SignOn("lin", yuan(0)));

                // 1. The scanner reports a fact: digits and their symbology, nothing about tea.
                scanner.scan(Symbology.EAN_13, TEA.display());
                RegisterState scanned =
                        await(register, state -> !state.basket().lines().isEmpty());

                // 2. The fact gets a meaning.
                ScannedCode code = ScanInterpreter.interpret(
                        ScanInput.withAim("]E0" + TEA.display()),
                        new ScanRules(agent.config().store().brandHost(), List.of()),
                        ScanMoment.IDLE);
                assertThat(code).isEqualTo(new ScannedCode.ArticleCode(TEA));

                // 3. The basket grows, and the old one is as it was.
                Basket basket = Basket.EMPTY.add(TIN_OF_TEA, Quantity.ONE);
                assertThat(Basket.EMPTY.isEmpty()).isTrue();

                // 4. The basket gets its cents, by the same pure function that the register used.
                PricedBasket priced = Pricer.price(
                        basket, agent.profile(), agent.config().store().currency());
                assertThat(scanned.basket()).isEqualTo(priced);
                assertThat(priced.total()).isEqualTo(yuan(8_800));
                assertThat(priced.tax()).isEqualTo(yuan(1_012));

                // 5. Money comes first: without it there is a balance, with it a settled sale.
                assertThat(Tendering.settle(priced, List.of())).isInstanceOf(TenderOutcome.BalanceDue.class);
                assertThat(Tendering.settle(priced, List.of(new CashTender(yuan(10_000)))))
                        .isInstanceOfSatisfying(
                                TenderOutcome.SettledSale.class,
                                settled -> assertThat(settled.change()).isEqualTo(yuan(1_200)));

                // 6. Commit: the event is in the journal when the screen says "paid".
                register.submit(new RegisterCommand.BeginTender());
                RegisterState paid = register.submit(new RegisterCommand.TenderCash(yuan(10_000)));
                long last = agent.ledger().head().sequence();
                StoredEvent committed =
                        agent.ledger().outbox().read(last - 1, 1, 1_000_000).getFirst();
                SaleCompleted sale = (SaleCompleted)
                        EventCodec.decode(committed.body().toArray()).orElseThrow();
                assertThat(((Phase.Completed) paid.phase()).receiptNumber())
                        .isEqualTo(sale.sale().receipt());

                // 7. Then act: the receipt is on paper and the drawer is open.
                assertThat(String.join("\n", paper.take().lines()))
                        .contains(sale.sale().receipt())
                        .contains("88.00");
                awaitOpenDrawer(printer);
                assertThat(printer.drawer().kicks()).isEqualTo(1);

                // 8. The committed bytes are the sent bytes: encoding again would not matter, so nobody does.
                assertThat(EventCodec.encode(sale)).isEqualTo(committed.body().toArray());

                // 10. Only the collector's acknowledgement lets the count of unsent events fall to zero …
                await(
                        register,
                        state -> state.sync().unsent() == 0 && state.sync().connected());
                assertThat(agent.ledger().outbox().acknowledged())
                        .isEqualTo(agent.ledger().head().sequence());

                // 9. … and by then it is stored there, once.
                assertThat(totals(collector)).contains("\"sales\":{\"count\":1,\"total\":8800}");
            }
        }
    }

    private Collector collector() throws Exception {
        return Collector.start(
                new CollectorConfig(folder.resolve("collector"), "127.0.0.1", 0, 0, null, ZoneId.of("Asia/Shanghai")),
                Clock.systemUTC(),
                new SecureRandom());
    }

    private void writeStore(int scanner, int printer, URI broker) throws IOException {
        Files.writeString(
                folder.resolve("store.json"), """
                {
                  "store": {"tenant": "test", "id": "S01", "name": {"zh": "测试店", "en": "Test store"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn",
                  "box": "box-1",
                  "workstations": [{"id": "till-1", "kind": "CHECKOUT", "devices": {
                    "scanner": "simulated+tcp://127.0.0.1:%d", "printer": "escpos+tcp://127.0.0.1:%d", "drawer": "printer:"}}],
                  "operators": [{"id": "lin", "name": "Lin"}],
                  "broker": "%s",
                  "http": {"host": "127.0.0.1", "port": 0},
                  "deskPort": 0,
                  "simulation": true
                }
                """.formatted(scanner, printer, broker), StandardCharsets.UTF_8);
        try (ItemCatalogue catalogue =
                ItemCatalogue.open(folder, TIN_OF_TEA.price().currency())) {
            catalogue.put(List.of(TIN_OF_TEA));
        }
    }

    private static String totals(Collector collector) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(collector.console().resolve("/api/v1/totals"))
                                    .header("Authorization", "Bearer " + collector.token())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static RegisterState await(Register register, Predicate<RegisterState> condition)
            throws InterruptedException {
        BlockingQueue<RegisterState> seen = new LinkedBlockingQueue<>();
        try (Subscription _ = register.watch(seen::add)) {
            RegisterState state = seen.take();
            while (!condition.test(state)) {
                state = seen.take();
            }
            return state;
        }
    }

    private static boolean ready(RegisterState state, String role) {
        return state.devices().stream()
                .anyMatch(device -> device.role().equals(role) && device.condition() == RegisterState.Condition.READY);
    }

    private static Money yuan(long fen) {
        return Money.of(fen, "CNY");
    }

    /** The drawer has a thread of its own, so that it opens while the printer is still at work: the slip may be there first. */
    private static void awaitOpenDrawer(SimulatedPrinter printer) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        try (app.suanpan.device.Subscription _ = printer.drawer().onMoved(_ -> open.countDown())) {
            if (!printer.drawer().isOpen()) {
                assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }
}

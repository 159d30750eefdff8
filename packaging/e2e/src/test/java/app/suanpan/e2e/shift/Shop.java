package app.suanpan.e2e.shift;

import app.suanpan.agent.StoreAgent;
import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.staff.RoleFile;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.testkit.FxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A store that is open: its agent and ledger on a folder, a scanner, a printer with a drawer, a payment terminal, one member. Anna is a
 * cashier with a PIN and a badge; Mei may do everything, and is asked for what Anna may not.
 */
final class Shop implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T06:32:00Z"), ZoneId.of("Asia/Shanghai"));
    static final String PHONE = "13812345678";
    static final String PIN_OF_ANNA = "2580";
    static final String PIN_OF_MEI = "704152";
    private static final int MANY = 1_000;

    private final Path folder;
    private final SimulatedScanner scanner;
    private final SimulatedPrinter printer;
    private final SimulatedPaymentTerminal terminal;
    private final StoreAgent agent;

    /** Opens a store in an empty folder. */
    Shop(Path folder) throws IOException {
        this.folder = folder;
        this.scanner = SimulatedScanner.start(0);
        this.printer = SimulatedPrinter.start(0, PaperWidth.MM_80, null);
        this.terminal = SimulatedPaymentTerminal.start(0);
        writeStore();
        try (ItemCatalogue items = ItemCatalogue.open(folder, Currency.getInstance("CNY"))) {
            items.put(Good.items());
            items.put(Good.others());
        }
        takeOnPeople();
        this.agent = StoreAgent.open(folder, CLOCK);
        awaitDevices();
        aMemberJoins();
    }

    Register register() {
        return agent.register("1").orElseThrow();
    }

    /** The scanner reads the bars of a pack. */
    void scans(Good good) {
        scanner.scan(Symbology.EAN_13, good.bars());
    }

    /** The scanner reads what the scale has printed for goods of this weight. */
    void scansWeighed(Good good, int grams) {
        scanner.scan(
                Symbology.EAN_13,
                Gtin.withCheckDigit("21%s%05d".formatted(good.bars().substring(7, 12), grams))
                        .display());
    }

    /** The scanner reads somebody's badge. */
    void scansBadgeOf(String person) {
        scanner.scan(
                Symbology.QR_CODE,
                "https://shop.example/o/" + agent.staff().badgeOf(person).orElseThrow());
    }

    /** All that has happened, as the ledger has it. */
    List<JournalEvent> events() {
        return agent.ledger().outbox().read(0, MANY, Integer.MAX_VALUE).stream()
                .map(stored -> EventCodec.decode(stored.body().toArray()).orElseThrow())
                .toList();
    }

    /** What does not agree in the ledger, which is closed for it. */
    List<String> verified() {
        agent.close();
        return LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                .findings();
    }

    @Override
    public void close() {
        agent.close();
        terminal.close();
        printer.close();
        scanner.close();
    }

    private void aMemberJoins() {
        JoinDesk kiosk = agent.joinDesks().get("kiosk-1");
        kiosk.submit(new JoinCommand.Begin());
        kiosk.submit(new JoinCommand.GivePhone(PHONE));
        kiosk.submit(new JoinCommand.Decide(true, Set.of(), "晓雯", "zh"));
        kiosk.submit(new JoinCommand.StartOver());
    }

    private void takeOnPeople() throws IOException {
        Files.writeString(folder.resolve(RoleFile.NAME), """
                {"roles": [
                  {"id": "cashier", "name": {"zh": "收银员", "en": "Cashier"}, "may": {
                    "SELL": "yes", "LINE_REMOVE": "yes", "LINE_DISCOUNT": "10 %", "TRANSACTION_VOID": "yes", "POST_VOID": "500",
                    "HOLD": "yes", "RECALL": "yes", "RETURN_WITH_RECEIPT": "yes", "RETURN_WITHOUT_RECEIPT": "200",
                    "REFUND_OTHER_TENDER": "500", "GIFT_CARD_ISSUE": "yes", "CASH_OUT": "100", "CASH_PICKUP": "yes",
                    "X_REPORT": "yes", "TILL_CLOSE": "yes", "TILL_VARIANCE": "20", "RECEIPT_REPRINT": "yes",
                    "JOURNAL_VIEW": "yes", "MEMBER_FIND": "yes"}},
                  {"id": "manager", "name": {"zh": "店长", "en": "Manager"}, "everything": true}
                ]}
                """);
        StaffBook book = StaffBook.open(folder, AgentConfig.load(folder));
        book.add("anna", "陈安娜", "cashier");
        book.keepPin("anna", book.verifierOf(PIN_OF_ANNA));
        book.giveBadge("anna");
        book.add("mei", "李梅", "manager");
        book.keepPin("mei", book.verifierOf(PIN_OF_MEI));
        book.giveBadge("mei");
    }

    private void awaitDevices() {
        try {
            WaitForAsyncUtils.waitFor(
                    FxThread.DEADLINE.toSeconds(),
                    TimeUnit.SECONDS,
                    () -> register().state().devices().stream()
                                    .filter(device -> device.condition() == Condition.READY)
                                    .count()
                            >= 4);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "the devices are not ready: " + register().state().devices(), e);
        }
    }

    private void writeStore() throws IOException {
        Files.writeString(
                folder.resolve(AgentConfig.FILE), """
                {
                  "store": {"tenant": "test", "id": "s001", "name": {"zh": "算盘小店 南京东路", "en": "Suanpan Store Nanjing Road"},
                    "addressLines": ["上海市南京东路 1 号"], "brandHost": "shop.example", "currency": "CNY",
                    "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn",
                  "box": "box-1",
                  "workstations": [
                    {"id": "1", "kind": "CHECKOUT", "devices": {
                      "scanner": "simulated+tcp://127.0.0.1:%d",
                      "printer": "escpos+tcp://127.0.0.1:%d",
                      "drawer": "printer:",
                      "terminal": "simulated+tcp://127.0.0.1:%d"}},
                    {"id": "kiosk-1", "kind": "KIOSK"}],
                  "operators": [],
                  "inStoreCodes": [{"prefix": "21", "itemDigits": 5, "kind": "WEIGHT", "valueDigits": 5, "decimals": 3,
                    "verifier": false, "checkDigitMayBeWrong": false}],
                  "till": {"varianceLimit": "20"},
                  "http": {"host": "127.0.0.1", "port": 0},
                  "deskPort": 0,
                  "simulation": true
                }
                """.formatted(scanner.port(), printer.port(), terminal.port()));
        Files.writeString(folder.resolve("promotions.json"), """
                {"promotions": [{
                  "id": "drinks-3-for-2",
                  "name": {"zh": "饮料买二送一", "en": "Drinks: 3 for 2"},
                  "offer": {"type": "Bundle", "slots": [{"selection": {"categories": ["drinks"]}, "count": 3}],
                    "reward": {"type": "CheapestOff", "count": 1, "percent": 100}}
                }]}
                """);
    }
}

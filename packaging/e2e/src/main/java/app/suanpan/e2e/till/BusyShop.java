package app.suanpan.e2e.till;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Joins;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.catalogue.ItemFileImport;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shop of the campaign: a dozen goods, one till, a terminal and a provider of payment codes, a few gift cards, one cashier's PIN. */
public final class BusyShop {
    /** A campaign takes in within a minute as many as a shop does in a week. */
    private static final Joins ANYBODY = new Joins(100_000, 100_000, null);

    public static final String TILL = "till-1";
    public static final String OPERATOR = "kim";
    public static final String PIN = "704152";
    public static final String BOX = "busy-box";
    public static final String STORE = "s001";
    public static final Currency CURRENCY = Currency.getInstance("GBP");
    public static final int ITEMS = 12;

    /** The gift cards in customers' pockets. */
    public static final List<ValueCard> CARDS = IntStream.range(0, 8)
            .mapToObj(i -> ValueCard.of(ValueCard.Kind.GIFT_CARD, new UUID(41, i)))
            .toList();

    private BusyShop() {}

    /** The code of one of its goods. */
    public static String item(int number) {
        return "I" + number;
    }

    /** Lays the data folder out for a shop with a till, its payment terminal and its provider. */
    static void prepare(Path folder, String broker, int terminalPort, int providerPort) throws IOException {
        prepare(
                folder,
                broker,
                Map.of(
                        "terminal", "simulated+tcp://127.0.0.1:" + terminalPort,
                        "provider", "simulated+tcp://127.0.0.1:" + providerPort),
                List.of());
    }

    /**
     * Lays the data folder out.
     *
     * @param broker where the collector is reached; null for a shop that has none
     * @param devices of the till
     * @param more workstations besides the till
     */
    public static void prepare(
            Path folder, @Nullable String broker, Map<String, String> devices, List<WorkstationConfig> more)
            throws IOException {
        Files.createDirectories(folder);
        Store store = new Store(
                "busy",
                STORE,
                new LocalName("忙店", "Busy shop"),
                List.of(),
                "busy.example",
                CURRENCY,
                ZoneId.of("Europe/London"),
                "en");
        AgentConfig config = new AgentConfig(
                store,
                "uk",
                BOX,
                Stream.concat(Stream.of(new WorkstationConfig(TILL, Kind.CHECKOUT, devices)), more.stream())
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                broker,
                new Http("127.0.0.1", 0),
                0,
                true,
                null,
                null,
                null,
                ANYBODY);
        Files.writeString(folder.resolve(AgentConfig.FILE), Json.pretty(config));
        StaffBook staff = StaffBook.open(folder, config);
        staff.add(OPERATOR, "Kim", "manager");
        staff.keepPin(OPERATOR, staff.verifierOf(PIN));
        StringBuilder csv = new StringBuilder("code,gtin,name_zh,name_en,price,tax,unit,category\n");
        for (int i = 0; i < ITEMS; i++) {
            csv.append(item(i))
                    .append(",,,Item ")
                    .append(i)
                    .append(',')
                    .append(1 + i)
                    .append(".49,standard,each,goods\n");
        }
        Path items = folder.resolve("items.csv");
        Files.writeString(items, csv);
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, CURRENCY)) {
            ItemFileImport.run(items, catalogue, CURRENCY, Profiles.load("uk", folder));
        }
    }
}

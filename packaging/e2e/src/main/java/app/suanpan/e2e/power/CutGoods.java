package app.suanpan.e2e.power;

import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.e2e.till.BusyShop;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.catalogue.ItemFileImport;
import app.suanpan.ledger.member.GuideRoster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What changes from outside in the shop whose power is cut: prices, which all change together, and guides. */
final class CutGoods {
    static final String KIOSK = "kiosk-1";

    /** The prices of an edition are so many minor units, times the edition, and the item's number more. */
    private static final long EDITION = 100;

    private static final long FIRST_GUIDE = 1_000;

    private final Path folder;

    /** @param folder the shop's data folder, laid out */
    CutGoods(Path folder) {
        this.folder = folder;
    }

    /** Lays out a shop with a till that prints, and a kiosk. */
    static void prepare(Path folder, int terminalPort, int providerPort, int printerPort) throws IOException {
        BusyShop.prepare(
                folder,
                null,
                Map.of(
                        "terminal", "simulated+tcp://127.0.0.1:" + terminalPort,
                        "provider", "simulated+tcp://127.0.0.1:" + providerPort,
                        "printer", "escpos+tcp://127.0.0.1:" + printerPort),
                List.of(new WorkstationConfig(KIOSK, Kind.KIOSK, Map.of())));
        new CutGoods(folder).price(1);
    }

    /** Brings in the next edition of the prices, and says which. */
    long nextPrices() throws IOException {
        long edition = Arrays.stream(editions()).max().orElse(0) + 1;
        price(edition);
        return edition;
    }

    private void price(long edition) throws IOException {
        StringBuilder csv = new StringBuilder("code,gtin,name_zh,name_en,price,tax,unit,category\n");
        for (int item = 0; item < BusyShop.ITEMS; item++) {
            long minor = edition * EDITION + item;
            csv.append("%s,,,Item %d,%d.%02d,standard,each,goods%n"
                    .formatted(BusyShop.item(item), item, minor / 100, minor % 100));
        }
        Path items = Files.writeString(folder.resolve("prices.csv"), csv);
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, BusyShop.CURRENCY)) {
            ItemFileImport.run(items, catalogue, BusyShop.CURRENCY, Profiles.load("uk", folder));
        }
    }

    /** The edition of each item's price: all the same, unless something is wrong. */
    long[] editions() {
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, BusyShop.CURRENCY)) {
            return LongStream.range(0, BusyShop.ITEMS)
                    .map(item -> catalogue
                            .byCode(BusyShop.item((int) item))
                            .map(Item::price)
                            .map(price -> (price.minor() - item) / EDITION)
                            .orElse(0L))
                    .toArray();
        }
    }

    /** Takes in one more guide, and says which. */
    long nextGuide() {
        try (GuideRoster roster = GuideRoster.open(folder)) {
            long id = lastGuide(roster) + 1;
            roster.put(List.of(new Guide(id, new LocalName("导购", "Guide"), BusyShop.STORE, GuideStatus.ACTIVE)));
            return id;
        }
    }

    /** The last guide who was taken in. */
    long lastGuide() {
        try (GuideRoster roster = GuideRoster.open(folder)) {
            return lastGuide(roster);
        }
    }

    private static long lastGuide(GuideRoster roster) {
        return roster.all().stream().mapToLong(Guide::id).max().orElse(FIRST_GUIDE);
    }
}

package app.suanpan.bench;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.catalogue.ItemFileImport;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.storefile.PromotionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A very large shop in a folder of its own: a million goods, a thousand promotions that all run today, one checkout. */
final class BenchShop implements AutoCloseable {
    static final String TILL = "till-1";
    static final String OPERATOR = "op";
    static final int ITEMS = 1_000_000;
    static final int PROMOTIONS = 1_000;

    /** What is bought lies all over the item file. */
    private static final int STEP = 977;

    private static final Currency YUAN = Currency.getInstance("CNY");

    private final Path folder;

    /** Lays it out on this disk, with a scanner that listens at a port; 0: without one. */
    BenchShop(int scanner) throws IOException {
        folder = BenchFolder.make("shop");
        Path file = folder.resolve("items.csv");
        Goods.write(file, ITEMS);
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, YUAN)) {
            ItemFileImport.run(file, catalogue, YUAN, Profiles.load("cn", folder));
        }
        Files.delete(file);
        Files.writeString(
                folder.resolve(PromotionFile.NAME),
                Json.pretty(Map.of(
                        "promotions",
                        IntStream.range(0, PROMOTIONS)
                                .mapToObj(number ->
                                        PromotionBench.promotion(number, at -> code(at), at -> Goods.category(at)))
                                .toList())));
        Files.writeString(folder.resolve(AgentConfig.FILE), Json.pretty(config(scanner)));
    }

    Path folder() {
        return folder;
    }

    /** The barcode of what is bought, from 0. */
    static String barcode(int bought) {
        return Goods.gtin(number(bought)).display();
    }

    private static String code(int bought) {
        return String.format("%07d", number(bought));
    }

    private static int number(int bought) {
        return (int) ((long) bought * STEP % ITEMS);
    }

    private static AgentConfig config(int scanner) {
        Map<String, String> devices =
                scanner == 0 ? Map.of() : Map.of("scanner", "simulated+tcp://127.0.0.1:" + scanner);
        return new AgentConfig(
                BenchStore.store(),
                "cn",
                "box",
                List.of(new WorkstationConfig(TILL, Kind.CHECKOUT, devices)),
                List.of(new Operator(OPERATOR, "Op")),
                List.of(),
                List.of(),
                null,
                new Http("127.0.0.1", 0),
                0,
                true);
    }

    @Override
    public void close() throws IOException {
        BenchFolder.delete(folder);
    }
}

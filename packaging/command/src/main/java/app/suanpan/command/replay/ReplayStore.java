package app.suanpan.command.replay;

import app.suanpan.agent.StoreAgent;
import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.catalogue.ItemFileImport;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The store that the replay happens in: the gift shop's, with one checkout and no devices. */
final class ReplayStore {
    static final String OPERATOR = "replay";
    static final String BOX = "replay-box";
    static final String TENANT = "replay";
    static final String STORE = "GIFTS";
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final Currency POUNDS = Currency.getInstance("GBP");

    private static final String CHECKOUT = "till-1";

    private ReplayStore() {}

    /** Lays the data folder out: configuration and item file. An item file that is there already is brought up to date. */
    static ItemFileImport.Result prepare(Path folder, RetailItems items, @Nullable String broker) {
        try {
            Files.createDirectories(folder);
            AgentConfig config = config(broker);
            Files.writeString(folder.resolve(AgentConfig.FILE), Json.pretty(config));
            Path csv = folder.resolve("items.csv");
            ArithmeticProfile profile = Profiles.load(config.profile(), folder);
            try (ItemCatalogue catalogue = ItemCatalogue.open(folder, POUNDS)) {
                items.write(csv, catalogue);
                return ItemFileImport.run(csv, catalogue, POUNDS, profile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out " + folder, e);
        }
    }

    static StoreAgent open(Path folder, Clock clock) {
        return StoreAgent.open(folder, clock);
    }

    static Register register(StoreAgent agent) {
        return agent.register(CHECKOUT).orElseThrow();
    }

    private static AgentConfig config(@Nullable String broker) {
        Store store = new Store(
                TENANT, STORE, new LocalName("礼品店", "Gift shop"), List.of(), "gifts.example", POUNDS, ZONE, "en");
        return new AgentConfig(
                store,
                "uk",
                BOX,
                List.of(new WorkstationConfig(CHECKOUT, Kind.CHECKOUT, Map.of())),
                List.of(new Operator(OPERATOR, "Replay")),
                List.of(),
                List.of(),
                broker,
                new Http("127.0.0.1", 0),
                0,
                false);
    }
}

package app.suanpan.bench;

import app.suanpan.agent.StoreAgent;
import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.member.SentMembers;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A real store in a folder of its own, with as many items as a benchmark asks for. */
final class BenchStore implements AutoCloseable {
    static final String TILL = "till-1";
    static final Currency YUAN = Currency.getInstance("CNY");

    private final Path folder;
    private final StoreAgent agent;

    /** Lays out a store and signs an operator on. The folder lies where the measurements are to count: on this disk. */
    BenchStore(int items) throws IOException {
        this(items, null);
    }

    /** The same with a head office to send to. */
    BenchStore(int items, @Nullable String broker) throws IOException {
        this(items, broker, "box");
    }

    /** The same as one of several boxes of the store. */
    BenchStore(int items, @Nullable String broker, String box) throws IOException {
        folder = BenchFolder.make("store");
        Files.writeString(folder.resolve(AgentConfig.FILE), Json.pretty(config(broker, box)));
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, YUAN)) {
            catalogue.put(IntStream.range(0, items).mapToObj(BenchStore::item).toList());
        }
        agent = StoreAgent.open(folder, Clock.systemUTC());
        register().submit(new RegisterCommand.SignOn("op", Money.zero(YUAN)));
    }

    Register register() {
        return agent.register(TILL).orElseThrow();
    }

    Ledger ledger() {
        return agent.ledger();
    }

    /** Whom head office says to be members of the store. */
    SentMembers sentMembers() {
        return agent.joins().sentMembers();
    }

    static RegisterCommand scan(int number) {
        return new RegisterCommand.Scan(ScanInput.of(gtin(number).display()));
    }

    static Gtin gtin(int number) {
        return Gtin.withCheckDigit(String.format("690%09d", number));
    }

    static Item item(int number) {
        return new Item(
                "i" + number,
                Optional.of(gtin(number)),
                new LocalName("商品 " + number, "Item " + number),
                new Money(100 + number % 9_900, YUAN),
                "standard",
                UnitOfMeasure.EACH,
                "category " + number % 20);
    }

    /** The shop that is measured, whatever of it is laid out. */
    static Store store() {
        return new Store(
                "bench",
                "S01",
                new LocalName("店", "Store"),
                List.of(),
                "shop.example",
                YUAN,
                ZoneId.of("Asia/Shanghai"),
                "zh");
    }

    Path folder() {
        return folder;
    }

    private static AgentConfig config(@Nullable String broker, String box) {
        return new AgentConfig(
                store(),
                "cn",
                box,
                List.of(new WorkstationConfig(TILL, Kind.CHECKOUT, Map.of())),
                List.of(new Operator("op", "Op")),
                List.of(),
                List.of(),
                broker,
                new Http("127.0.0.1", 0),
                0,
                false);
    }

    @Override
    public void close() throws IOException {
        agent.close();
        BenchFolder.delete(folder);
    }
}

package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.StoreAgent;
import app.suanpan.domain.register.Register;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.protocol.topic.Box;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A store's box that follows head office: a real agent with one till and one kiosk. */
final class FeedBox implements AutoCloseable {
    private final StoreAgent agent;
    private final ItemCatalogue shelf;

    /** Opens it on a folder, which may have its identity already. */
    FeedBox(Path folder, Box box, URI broker, Clock clock) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("store.json"), """
                {"store": {"tenant": "%s", "id": "%s", "name": {"zh": "店", "en": "Shop"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn", "box": "%s", "workstations": [{"id": "till-1", "kind": "CHECKOUT"},
                    {"id": "kiosk-1", "kind": "KIOSK"}],
                  "operators": [{"id": "mei", "name": "李梅"}], "broker": "%s",
                  "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0, "simulation": true}
                """.formatted(box.tenant(), box.store(), box.workstation(), broker));
        this.agent = StoreAgent.open(folder, clock);
        this.shelf = ItemCatalogue.open(folder, Currency.getInstance("CNY"));
    }

    StoreAgent agent() {
        return agent;
    }

    Register till() {
        return agent.register("till-1").orElseThrow();
    }

    /** What an item costs now, in minor units; −1 if it is not sold. */
    long price(String code) {
        return shelf.byCode(code).map(item -> item.price().minor()).orElse(-1L);
    }

    void awaitPrice(String code, long price) {
        await(code + " at " + price, () -> price(code) == price);
    }

    static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for %s", what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        shelf.close();
        agent.close();
    }
}

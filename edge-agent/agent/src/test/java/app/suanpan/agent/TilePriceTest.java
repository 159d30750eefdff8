package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A till that nobody touches shows today's prices: the screen asks for a page of tiles anew when its stamp is another. */
class TilePriceTest {
    @Test
    void aNewPriceMakesTheTilesAnewThoughNobodyTouchesTheTill(@TempDir Path temp) throws Exception {
        Path folder = StoreFolder.make(temp);
        LinkedBlockingQueue<RegisterState> shown = new LinkedBlockingQueue<>();
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register till = agent.register("till-1").orElseThrow();
            String before = till.state().quickKeys().stamp();
            till.watch(shown::add);

            changePrice(folder);

            RegisterState state;
            do {
                state = Objects.requireNonNull(shown.poll(60, TimeUnit.SECONDS), "a till with new tiles");
            } while (state.quickKeys().stamp().equals(before));
            assertThat(state.quickKeys().stamp()).isNotEqualTo(before);
        }
    }

    /** As an import or a feed does: by a connection of its own. */
    private static void changePrice(Path folder) throws IOException {
        try (ItemCatalogue beside = ItemCatalogue.open(folder, Currency.getInstance("CNY"))) {
            Item tea = beside.byCode("tea").orElseThrow();
            beside.put(List.of(new Item(
                    tea.code(),
                    tea.gtin(),
                    tea.name(),
                    Money.of(9_900, "CNY"),
                    tea.taxCategory(),
                    tea.unit(),
                    tea.category())));
        }
    }
}

package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.Profiles;
import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.LineReduction;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.domain.pricing.Terms;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clothing in Rhode Island, with the figures of the state's own examples (280-RICR-20-70-6.6). */
class RhodeIslandTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final ArithmeticProfile PROFILE = Profiles.load("us-ri", Path.of("nowhere"));

    @ParameterizedTest
    @CsvSource({
        // price, pieces, tax: a suit of 275; one of 225 with alterations of 60, sold as one; with delivery; five shirts
        // at 60
        "27500, 1, 175",
        "28500, 1, 245",
        "30500, 1, 385",
        "6000, 5, 0",
        "25000, 1, 0",
        "25001, 1, 0",
        "25008, 1, 1",
        "55000, 1, 2100",
        "27500, 2, 350",
    })
    void onlyWhatIsAboveTheThresholdOfEachPieceIsTaxed(long price, int pieces, long tax) {
        PricedBasket priced = price(Terms.NONE, new Line("clothing", price, pieces));
        assertThat(priced.tax().minor()).isEqualTo(tax);
        assertThat(priced.total().minor()).isEqualTo(price * pieces + tax);
    }

    @Test
    void twoSuitsWithTheirDeliveryAreTaxedEachForItself() {
        PricedBasket priced = price(Terms.NONE, new Line("clothing", 55_000, 1), new Line("clothing", 27_500, 1));
        assertThat(priced.tax().minor()).isEqualTo(2_275);
        assertThat(priced.taxLines()).singleElement().satisfies(share -> {
            assertThat(share.base().minor()).isEqualTo(32_500);
            assertThat(share.amount().minor()).isEqualTo(2_275);
        });
    }

    @Test
    void taxIsRoundedOnceOverTheReceiptAndNoneOfItFallsOnWhatIsFree() {
        PricedBasket priced = price(
                Terms.NONE,
                new Line("clothing", 24_999, 1),
                new Line("clothing", 25_107, 1),
                new Line("standard", 107, 1));
        // 1.07 + 1.07 at 7 % are 0.1498: each alone would be 0.07, and 0.14 together.
        assertThat(priced.tax().minor()).isEqualTo(15);
        assertThat(priced.lines().getFirst().taxes()).isEmpty();
        assertThat(priced.lines().get(1).tax().minor()
                        + priced.lines().get(2).tax().minor())
                .isEqualTo(15);
    }

    @Test
    void aReductionComesOffThePriceBeforeTheThreshold() {
        LocalName text = new LocalName("折扣", "Discount");
        Terms terms = new Terms(Optional.empty(), List.of(new LineReduction(1, 5_001, "sale", text)), List.of());
        PricedBasket priced = price(terms, new Line("clothing", 30_000, 2));
        // The pieces come to 274.99 and 275.00: 24.99 and 25.00 above the threshold.
        assertThat(priced.taxLines().getFirst().base().minor()).isEqualTo(4_999);
        assertThat(priced.tax().minor()).isEqualTo(350);
    }

    @Test
    void whoIsFreeOfTheTaxPaysNoneAboveTheThresholdEither() {
        Terms terms = new Terms(PROFILE.exemption("resale"), List.of(), List.of());
        assertThat(price(terms, new Line("clothing", 30_000, 1)).tax().minor()).isZero();
    }

    private record Line(String category, long price, int pieces) {}

    private static PricedBasket price(Terms terms, Line... lines) {
        Basket basket = Basket.EMPTY;
        for (Line line : lines) {
            Item item = new Item(
                    "suit",
                    Optional.empty(),
                    new LocalName("西装", "Suit"),
                    new Money(line.price(), USD),
                    line.category(),
                    UnitOfMeasure.EACH,
                    "");
            basket = basket.append(item, Quantity.of(line.pieces()), Optional.empty());
        }
        return Pricer.price(basket, PROFILE, USD, terms);
    }
}

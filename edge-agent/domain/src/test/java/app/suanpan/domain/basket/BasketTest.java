package app.suanpan.domain.basket;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.shop.SmallShop;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BasketTest {
    @Test
    void theSameItemScannedAgainRightAfterItselfCountsOnItsLine() {
        Basket basket = Basket.EMPTY
                .add(SmallShop.MILK, Quantity.ONE)
                .add(SmallShop.MILK, Quantity.ONE)
                .add(SmallShop.MILK, Quantity.of(3));
        assertThat(basket.lines()).hasSize(1);
        assertThat(basket.lines().getFirst().quantity()).isEqualTo(Quantity.of(5));
    }

    @Test
    void theSameItemLaterStartsALineOfItsOwn() {
        Basket basket = Basket.EMPTY
                .add(SmallShop.MILK, Quantity.ONE)
                .add(SmallShop.BREAD, Quantity.ONE)
                .add(SmallShop.MILK, Quantity.ONE);
        assertThat(basket.lines()).extracting(LineItem::number).containsExactly(1, 2, 3);
    }

    @Test
    void twoPacksOfWhatIsWeighedAreTwoLines() {
        Quantity half = new Quantity(new BigDecimal("0.5"));
        assertThat(Basket.EMPTY
                        .add(SmallShop.APPLES, half)
                        .add(SmallShop.APPLES, half)
                        .lines())
                .hasSize(2);
    }

    @Test
    void aLineWithAPriceOfItsOwnIsNotCountedFurther() {
        PriceOverride override = new PriceOverride(SmallShop.yuan("10.00"), "dented");
        Basket basket = Basket.EMPTY
                .append(SmallShop.MILK, Quantity.ONE, Optional.of(override))
                .add(SmallShop.MILK, Quantity.ONE);
        assertThat(basket.lines()).hasSize(2);
        assertThat(basket.lines())
                .extracting(LineItem::unitPrice)
                .containsExactly(SmallShop.yuan("10.00"), SmallShop.yuan("12.50"));
    }

    @Test
    void aNumberIsNeverUsedTwiceInOneBasket() {
        Basket basket = Basket.EMPTY
                .add(SmallShop.MILK, Quantity.ONE)
                .add(SmallShop.BREAD, Quantity.ONE)
                .remove(2)
                .add(SmallShop.SHIRT, Quantity.ONE);
        assertThat(basket.lines()).extracting(LineItem::number).containsExactly(1, 3);
    }

    @Test
    void aBasketIsNeverChangedButMadeAnew() {
        Basket one = Basket.EMPTY.add(SmallShop.MILK, Quantity.ONE);
        one.add(SmallShop.BREAD, Quantity.ONE);
        one.replace(1, line -> line.with(Quantity.of(9)));
        one.remove(1);
        assertThat(one).isEqualTo(Basket.EMPTY.add(SmallShop.MILK, Quantity.ONE));
        assertThat(Basket.EMPTY.isEmpty()).isTrue();
    }

    @Test
    void aLineThatIsNotThereChangesNothing() {
        Basket one = Basket.EMPTY.add(SmallShop.MILK, Quantity.ONE);
        assertThat(one.replace(7, line -> line.with(Quantity.of(9)))).isEqualTo(one);
        assertThat(one.remove(7)).isEqualTo(one);
        assertThat(one.line(7)).isEmpty();
        assertThat(one.line(1)).isPresent();
    }

    @Test
    void whatComesBackIsCountedPositiveAndPaidNegative() {
        Basket basket = Basket.empty(TransactionKind.RETURN).add(SmallShop.MILK, Quantity.of(2));
        assertThat(basket.lines().getFirst()).isInstanceOf(ReturnLineItem.class);
        assertThat(basket.lines().getFirst().quantity()).isEqualTo(Quantity.of(2));
        assertThat(basket.lines().getFirst().sign()).isEqualTo(-1);
    }
}

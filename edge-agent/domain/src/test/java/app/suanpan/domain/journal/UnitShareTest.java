package app.suanpan.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.pricing.LineReduction;
import app.suanpan.domain.pricing.OrderReduction;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back carries what it carried when it was sold, however the return is cut up. */
class UnitShareTest {
    private static final LocalName TEXT = new LocalName("优惠", "Offer");

    @Test
    void fiveUnitsReturnedOneByOneGiveTheWholeLineBack() {
        // A published case gives 1,224.96 back in parts of what was sold for 1,224.97.
        Transaction sale = sells(5, "250.00", 2_503);
        SoldLine line = sale.lines().getFirst();
        assertThat(sale.total()).isEqualTo(122_497);
        assertThat(oneByOne(sale, line)).containsExactly(24_499L, 24_499L, 24_499L, 24_500L, 24_500L);
        UnitShare two = UnitShare.of(sale, line, BigDecimal.ZERO, new BigDecimal("2"));
        UnitShare three = UnitShare.of(sale, line, new BigDecimal("2"), new BigDecimal("3"));
        assertThat(two.total() + three.total()).isEqualTo(122_497);
        assertThat(two.net() + three.net()).isEqualTo(line.net());
    }

    @ParameterizedTest
    @CsvSource({"3, 10.00, 299, 900 900 901", "3, 1.00, 300, 0 0 0", "1, 3.00, 15, 285", "4, 0.01, 2, 0 0 1 1"})
    void theFirstUnitsCarryTheOddCentsOfAReduction(int pieces, String price, long off, String each) {
        Transaction sale = sells(pieces, price, off);
        assertThat(oneByOne(sale, sale.lines().getFirst()))
                .containsExactlyElementsOf(LongStream.of(List.of(each.split(" ")).stream()
                                .mapToLong(Long::parseLong)
                                .toArray())
                        .boxed()
                        .toList());
    }

    @Test
    void aPartialReturnBringsBackItsShareOfTheWholeOrdersDiscountAndNoMore() {
        Terms terms = Terms.NONE.reducingAll(List.of(new OrderReduction(2_115, "ten-per-cent", TEXT)));
        Till till = Till.open(SmallShop.PROFILE, terms, false);
        till.does(new RegisterCommand.AddLines(List.of(
                new LineRequest(SmallShop.MILK.code(), BigDecimal.ONE, Optional.empty(), ""),
                new LineRequest(SmallShop.SHIRT.code(), BigDecimal.ONE, Optional.empty(), ""))));
        till.paysCash("190.35");
        Transaction sale = till.ledger().sales().getFirst();
        UnitShare milk = UnitShare.of(sale, sale.lines().getFirst(), BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(milk.reductions()).extracting(SoldReduction::amount).containsExactly(125L);
        assertThat(milk.total()).isEqualTo(1_125);
    }

    @Test
    void whatIsWeighedComesBackInAnyPart() {
        Terms terms = Terms.NONE.reducingLines(List.of(new LineReduction(1, 7, "p", TEXT)));
        Till till = Till.open(SmallShop.PROFILE, terms, false);
        till.does(new RegisterCommand.AddItem("00000", new Quantity(new BigDecimal("0.275"))));
        till.paysCash("2.65");
        Transaction sale = till.ledger().sales().getFirst();
        SoldLine line = sale.lines().getFirst();
        UnitShare some = UnitShare.of(sale, line, BigDecimal.ZERO, new BigDecimal("0.1"));
        UnitShare rest = UnitShare.of(sale, line, new BigDecimal("0.1"), new BigDecimal("0.175"));
        assertThat(some.total() + rest.total()).isEqualTo(265);
        assertThat(some.net() + rest.net()).isEqualTo(line.net());
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "3, 1", "0, 0", "0, 0.5", "-1, 1", "1, -1"})
    void noMoreComesBackThanThereIsNorAPartOfAPiece(String before, String back) {
        Transaction sale = sells(3, "1.00", 1);
        assertThatThrownBy(
                        () -> UnitShare.of(sale, sale.lines().getFirst(), new BigDecimal(before), new BigDecimal(back)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Long> oneByOne(Transaction sale, SoldLine line) {
        return LongStream.range(0, line.quantity().longValueExact())
                .mapToObj(unit -> UnitShare.of(sale, line, BigDecimal.valueOf(unit), BigDecimal.ONE)
                        .total())
                .toList();
    }

    private static Transaction sells(int pieces, String price, long off) {
        Terms terms = Terms.NONE.reducingLines(List.of(new LineReduction(1, off, "offer", TEXT)));
        Till till = Till.open(SmallShop.PROFILE, terms, false);
        till.does(new RegisterCommand.AddLines(
                List.of(new LineRequest(
                        "2001", BigDecimal.valueOf(pieces), Optional.of(SmallShop.yuan(price)), "test")),
                ""));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
        return till.ledger().sales().getFirst();
    }
}

package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.Pieces;
import app.suanpan.domain.till.TillCount;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** The screens of counting foreign cash. */
class ForeignTillGalleryTest extends GalleryPart {
    private static final Currency USD = Currency.getInstance("USD");

    ForeignTillGalleryTest() {
        super(ForeignTillGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_WITH_CONTRAST);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.closed("370-foreign-float", MemoryRegister::takesForeignCash)
                        .opening("#sign-on"),
                Shot.of("371-foreign-which", MemoryRegister::takesForeignCash)
                        .opening("#more #till #till-in #reason-1"),
                Shot.of("372-foreign-cash-in", MemoryRegister::takesForeignCash)
                        .opening("#more #till #till-in #reason-1 #in-currency-2"),
                Shot.of("373-foreign-pickup", MemoryRegister::takesForeignCash)
                        .opening("#more #till #till-pickup #reason-1 #in-currency-2"),
                Shot.of("374-foreign-z", ForeignTillGalleryTest::closed));
    }

    /** Forty dollars from the safe, five from a customer, ten to the safe. */
    private static void closed(MemoryRegister register) {
        register.takesForeignCash();
        register.submit(new TillCommand.MoveCash(CashMovement.PAID_IN, dollars(2, 2_000), "cash-in-change"));
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new TenderCommand.PayForeign(Money.of(500, "USD")));
        register.submit(new RegisterCommand.NextCustomer());
        register.submit(new TillCommand.MoveCash(CashMovement.PICKUP, dollars(1, 1_000), "pickup-much"));
        register.submit(new RegisterCommand.SignOff(TillCount.of(Money.of(48_019, "CNY")), List.of(dollars(7, 500))));
    }

    private static TillCount dollars(long pieces, long note) {
        return TillCount.of(List.of(new Pieces(note, pieces)), USD);
    }
}

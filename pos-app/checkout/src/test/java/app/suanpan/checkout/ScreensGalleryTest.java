package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.register.RegisterCommand;
import java.util.stream.Stream;

/** What belongs to no part of the checkout alone: to be looked at. */
class ScreensGalleryTest extends GalleryPart {
    ScreensGalleryTest() {
        super(ScreensGalleryTest::shots, Look.CHINESE, Look.ENGLISH);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("421-keys-over-the-discount", register -> register.scan(Goods.TEA))
                        .opening("#terms #terms-discount #help"),
                Shot.of("422-keys-over-the-member", register -> register.scan(Goods.TEA))
                        .opening("#member #help"),
                Shot.of("423-paper-or-phone", register -> sold(register, ReceiptOffer.ASK)),
                Shot.of("424-paper-and-the-phone-asked-for", register -> sold(register, ReceiptOffer.PRINT))
                        .opening("#phone"),
                Shot.of("425-phone-and-paper-asked-for", register -> {
                    sold(register, ReceiptOffer.ELECTRONIC);
                    register.submit(new RegisterCommand.ReprintReceipt());
                }));
    }

    private static void sold(MemoryRegister register, ReceiptOffer offer) {
        register.offers(offer);
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(15_000, "CNY")));
    }
}

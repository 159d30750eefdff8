package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.register.TillCommand;
import java.util.stream.Stream;

/** The screens of selling and taking vouchers. */
class VoucherGalleryTest extends GalleryPart {
    VoucherGalleryTest() {
        super(VoucherGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_WITH_CONTRAST);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("360-voucher-by-number", VoucherGalleryTest::paying).opening("#other-tender #by-voucher"),
                Shot.of("361-voucher-paid-a-part", register -> {
                    paying(register);
                    register.scan("77000042");
                }),
                Shot.of("362-voucher-used", register -> {
                    paid(register);
                    paying(register);
                    register.scan("77000042");
                }),
                Shot.of("363-voucher-forfeits", VoucherGalleryTest::paid),
                Shot.of("364-voucher-rest-on-credit", register -> {
                    register.takesVouchers();
                    register.submit(new TenderCommand.SellVoucher("OV00000042"));
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(5_000, "CNY")));
                    register.scan(Goods.MILK);
                    register.submit(new RegisterCommand.BeginTender());
                    register.scan("OV00000042");
                }),
                Shot.of("365-voucher-to-sell", MemoryRegister::takesVouchers).opening("#more #gift-card"),
                Shot.of("366-voucher-sold", register -> {
                    register.takesVouchers();
                    register.submit(new TenderCommand.SellVoucher("OV00000042"));
                }),
                Shot.of("367-voucher-in-the-x-report", register -> {
                    paid(register);
                    register.submit(new TillCommand.ReadTill());
                }),
                Shot.of("368-voucher-ways", VoucherGalleryTest::paying).opening("#other-tender"));
    }

    private static void paying(MemoryRegister register) {
        register.takesVouchers();
        register.scan(Goods.MILK);
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.BeginTender());
    }

    /** A milk of 15.80 with a voucher of 20.00. */
    private static void paid(MemoryRegister register) {
        register.takesVouchers();
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.BeginTender());
        register.scan("77000042");
    }
}

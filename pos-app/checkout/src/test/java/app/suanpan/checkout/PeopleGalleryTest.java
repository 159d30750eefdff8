package app.suanpan.checkout;

import app.suanpan.checkout.shop.Colleagues;
import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.terms.ManualDiscount;
import app.suanpan.domain.workstation.Operator;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who is there, who allows what, and the locked screen: to be looked at. */
class PeopleGalleryTest extends GalleryPart {
    PeopleGalleryTest() {
        super(PeopleGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_AND_DARK);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                shot("200-who-is-there", PeopleGalleryTest::strangers, register -> {}),
                shot("201-wrong-pin", PeopleGalleryTest::strangers, register -> guess(register, 1)),
                shot("202-locked-out", PeopleGalleryTest::strangers, register -> guess(register, 5)),
                shot("203-no-pin-yet", PeopleGalleryTest::newcomer, register -> {}),
                shot(
                        "204-vouch-for-a-first-pin",
                        PeopleGalleryTest::newcomer,
                        register -> register.submit(new PeopleCommand.ChoosePin("bai", "2580"))),
                shot(
                        "205-proved-and-the-float",
                        PeopleGalleryTest::strangers,
                        register -> register.submit(identify("anna", Colleagues.PIN_OF_ANNA))),
                shot("206-approval-over-the-limit", MemoryRegister::annas, PeopleGalleryTest::tooMuchOff),
                shot("207-approval-of-what-one-may-not-at-all", MemoryRegister::annas, register -> {
                    register.scan(Goods.TEA);
                    register.submit(new RegisterCommand.OpenDrawer("drawer-change"));
                }),
                shot("208-approval-by-oneself", MemoryRegister::annas, register -> {
                    tooMuchOff(register);
                    register.submit(approve("anna", Colleagues.PIN_OF_ANNA));
                }),
                shot("209-approval-with-a-wrong-pin", MemoryRegister::annas, register -> {
                    tooMuchOff(register);
                    register.submit(approve("mei", "111222"));
                }),
                shot("210-locked", MemoryRegister::annas, register -> {
                    tooMuchOff(register);
                    register.submit(new PeopleCommand.WithdrawApproval());
                    register.submit(new PeopleCommand.LockScreen(true));
                }),
                shot("211-locked-and-a-wrong-pin", MemoryRegister::annas, register -> {
                    register.submit(new PeopleCommand.LockScreen(false));
                    register.submit(identify("anna", "1212"));
                }),
                shot("213-training-begins", MemoryRegister::training, register -> {}),
                shot("214-training-sells", PeopleGalleryTest::practising, register -> {
                    register.scan(Goods.MILK);
                    register.scan(Goods.LONGEST);
                }),
                shot("215-training-receipt", PeopleGalleryTest::practising, register -> {
                    register.scan(Goods.TEA);
                    register.submit(new RegisterCommand.BeginTender());
                    register.submit(new RegisterCommand.TenderCash(Money.of(20_000, "CNY")));
                }),
                shot("216-training-approval", PeopleGalleryTest::practising, PeopleGalleryTest::tooMuchOff),
                new Shot("217-training-ends", PeopleGalleryTest::practising, register -> {}, "#more", true),
                Shot.of("218-screen-and-sound", register -> {}).opening("#more #look"),
                shot("212-not-permitted-and-nobody-to-ask", PeopleGalleryTest::alone, register -> {
                    register.scan(Goods.TEA);
                    register.submit(new RegisterCommand.OpenDrawer("drawer-change"));
                }));
    }

    private static Shot shot(String name, Supplier<MemoryRegister> register, Consumer<MemoryRegister> before) {
        return new Shot(name, register, before, "", true);
    }

    private static MemoryRegister strangers() {
        return MemoryRegister.asking(Colleagues.people());
    }

    /** Somebody new comes first on the list, and has no PIN yet. */
    private static MemoryRegister newcomer() {
        return MemoryRegister.asking(MemoryStaff.asking()
                .with(new Operator("bai", "Bai Xiaoyun"), Colleagues.cashier(), "")
                .with(Colleagues.BO, Colleagues.cashier(), Colleagues.PIN_OF_BO)
                .with(Colleagues.MEI, Role.EVERYTHING, Colleagues.PIN_OF_MEI));
    }

    /** Nobody else works here. */
    private static MemoryRegister alone() {
        MemoryRegister register = MemoryRegister.asking(
                MemoryStaff.asking().with(Colleagues.ANNA, Colleagues.cashier(), Colleagues.PIN_OF_ANNA));
        register.submit(identify("anna", Colleagues.PIN_OF_ANNA));
        register.submit(new RegisterCommand.SignOn("anna", Money.of(50_000, "CNY")));
        return register;
    }

    private static MemoryRegister practising() {
        MemoryRegister register = MemoryRegister.training();
        register.submit(new RegisterCommand.SignOn("anna", Money.of(50_000, "CNY")));
        return register;
    }

    private static void guess(MemoryRegister register, int times) {
        for (int i = 0; i < times; i++) {
            register.submit(identify("anna", "1357"));
        }
    }

    /** Anna gives a quarter off, and may a tenth. */
    private static void tooMuchOff(MemoryRegister register) {
        register.scan(Goods.MILK);
        register.scan(Goods.TEA);
        register.submit(
                new TermsCommand.DiscountLine(2, new ManualDiscount.Percent(new BigDecimal("25")), "discount-damaged"));
        register.submit(new PeopleCommand.ExplainApproval("approval-customer"));
    }

    private static RegisterCommand identify(String operator, String pin) {
        return new PeopleCommand.Identify(new Credential.Pin(operator, pin));
    }

    private static RegisterCommand approve(String operator, String pin) {
        return new PeopleCommand.AnswerApproval(new Credential.Pin(operator, pin), true, "approval-customer");
    }
}

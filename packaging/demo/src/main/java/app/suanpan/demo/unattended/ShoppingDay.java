package app.suanpan.demo.unattended;

import app.suanpan.demo.screen.ScreenThread;
import app.suanpan.demo.store.RunningShop;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.simulator.HeldCard;
import app.suanpan.simulator.PhoneCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The story of an unattended day: who comes, what goes wrong, and what must be so afterwards. */
final class ShoppingDay {
    /** The badges, as the simulator has them from the beginning. */
    private static final int FIRST_GUIDE = 0;

    private static final int SECOND_GUIDE = 1;

    private final RunningShop shop;
    private final SimulatorDesk simulator;
    private final Cashier cashier;
    private final KioskVisitor kiosk;
    private final Consumer<String> progress;
    private final PhoneNumbers numbers;
    private final LedgerBooks ledger;
    private final Findings findings;

    ShoppingDay(
            RunningShop shop,
            SimulatorDesk simulator,
            Cashier cashier,
            KioskVisitor kiosk,
            PhoneNumbers numbers,
            LedgerBooks ledger,
            Findings findings,
            Consumer<String> progress) {
        this.shop = shop;
        this.simulator = simulator;
        this.cashier = cashier;
        this.kiosk = kiosk;
        this.numbers = numbers;
        this.ledger = ledger;
        this.findings = findings;
        this.progress = progress;
    }

    /** Opens, serves everybody, and leaves with nothing in the basket. */
    void run() throws InterruptedException, TimeoutException {
        opens();
        paysCash();
        String card = joinsByBadge();
        buysAsMember(card);
        joinsByPhone();
        paysByPhone();
        runsOutOfPaper();
        losesTheInternet();
        leavesTheTill();
        losesPower();
        takesGoodsBack();
        cardsThatDoNotWork();
    }

    private void opens() throws InterruptedException, TimeoutException {
        progress.accept("The cashier signs on");
        cashier.awaitDevice("printer", true);
        cashier.awaitDevice("scanner", true);
        // A basket or a shift that an earlier run left is the cashier's, as it would be in a shop.
        RegisterState state = cashier.await("the register is there", now -> true);
        if (state.phase() instanceof Phase.SignedOff) {
            cashier.photograph("signed-off");
            cashier.signOn();
        }
        cashier.photographBoth("empty");
    }

    private void paysCash() throws InterruptedException, TimeoutException {
        progress.accept("A customer buys groceries and pays cash");
        cashier.ring("10101");
        cashier.ring("10301");
        cashier.ring("10210");
        cashier.ring("10502");
        cashier.photographBoth("basket");
        cashier.beginTender();
        cashier.photographBoth("tender");
        Phase.Completed completed = cashier.settle("quick-1");
        findings.expect(completed.change().isPositive(), "A note larger than the total brings change");
        cashier.photographBoth("receipt");
        cashier.nextCustomer();
    }

    /** Returns what the new member's card says. */
    private String joinsByBadge() throws InterruptedException, TimeoutException {
        progress.accept("A customer joins at the kiosk, brought by a guide's badge");
        return kiosk.joinsByBadge(FIRST_GUIDE, numbers.next(), "陈");
    }

    private void buysAsMember(String card) throws InterruptedException, TimeoutException {
        progress.accept("The new member is greeted at the checkout, served by a guide, and pays by card");
        List<Guide> guides = shop.config().guides();
        LocalName serving = guides.get(SECOND_GUIDE).firstName();
        cashier.scanCard(
                simulator.show(new HeldCard(HeldCard.Kind.MEMBER, new LocalName("陈女士", "陈女士"), card)),
                state -> state.member().isPresent());
        RegisterState greeted = cashier.await(
                "the member is greeted",
                state -> state.member()
                        .filter(member -> member.greeting().equals("陈女士"))
                        .isPresent());
        findings.expect(
                greeted.member()
                        .flatMap(RegisterState.MemberStrip::guide)
                        .equals(Optional.of(guides.get(FIRST_GUIDE).firstName())),
                "The new member is bound to the guide whose badge was scanned");
        cashier.scanCard(
                SECOND_GUIDE, state -> state.guide().filter(serving::equals).isPresent());
        cashier.ring("20203");
        cashier.ring("20205");
        cashier.photographBoth("member");
        cashier.beginTender();
        cashier.settle("card");
        cashier.photograph("member-receipt");
        cashier.nextCustomer();
    }

    private void joinsByPhone() throws InterruptedException, TimeoutException {
        progress.accept("A customer joins on a phone, by the kiosk's code, and is found by the number");
        String phone = numbers.next();
        kiosk.joinsByPhone(phone, "Nora");
        cashier.press("member");
        cashier.type("member-phone", phone);
        cashier.photograph("find-member");
        cashier.press("member-find");
        cashier.await("the member is found", state -> state.member().isPresent());
        cashier.ring("10407");
        cashier.ring("10505");
        cashier.beginTender();
        cashier.settle("cash");
        cashier.nextCustomer();
    }

    private void paysByPhone() throws InterruptedException, TimeoutException {
        progress.accept("A customer pays by the code on a phone");
        cashier.ring("10301");
        cashier.ring("10502");
        cashier.beginTender();
        long charged = shop.devices().provider().charged();
        simulator.scanPhone(PhoneCode.WECHAT);
        Phase.Completed completed = cashier.settled();
        findings.expect(
                shop.devices().provider().charged() - charged
                        == completed.total().minor(),
                "A phone is charged what the receipt says");
        cashier.photograph("paid-by-phone");
        cashier.nextCustomer();
    }

    private void runsOutOfPaper() throws InterruptedException, TimeoutException {
        progress.accept("The printer runs out of paper: the sale goes on, the receipt comes after the reload");
        simulator.turn("paper");
        cashier.awaitDevice("printer", false);
        cashier.ring("10201");
        cashier.ring("10205");
        cashier.photograph("paper-out");
        simulator.photograph("paper-out");
        cashier.beginTender();
        cashier.settle("cash");
        cashier.nextCustomer();
        simulator.turn("paper");
        cashier.awaitDevice("printer", true);
    }

    private void losesTheInternet() throws InterruptedException, TimeoutException {
        progress.accept("The internet fails: the shop sells, and sends when it is back");
        cashier.await("everything is sent", state -> state.sync().unsent() == 0);
        simulator.turn("internet");
        cashier.await("the line is known to be cut", state -> !state.sync().connected());
        cashier.ring("20101");
        cashier.ring("20401");
        cashier.beginTender();
        cashier.settle("cash");
        cashier.await("the sale is unsent", state -> state.sync().unsent() > 0);
        cashier.photograph("offline");
        cashier.nextCustomer();
        simulator.turn("internet");
        cashier.await(
                "everything is sent",
                state -> state.sync().connected() && state.sync().unsent() == 0);
    }

    private void leavesTheTill() throws InterruptedException, TimeoutException {
        progress.accept(
                "The cashier locks the screen and is away for a moment: the customer's says that the till is closed");
        cashier.lock();
        cashier.photographBoth("locked");
        cashier.unlock();
    }

    private void losesPower() throws InterruptedException, TimeoutException {
        progress.accept("The power fails in the middle of a basket: the basket is there again");
        // What hangs half out of a printer when the power goes, the cashier is asked about; that is another story.
        everythingIsPrinted();
        cashier.ring("10602");
        cashier.ring("10606");
        cashier.ring("10104");
        RegisterState before = cashier.await("the basket is there", state -> true);
        simulator.cutPower();
        PricedBasket after = cashier.await(
                        "the register is back",
                        state -> state.revision() > before.revision()
                                && state.devices().stream()
                                        .anyMatch(device -> device.condition() == RegisterState.Condition.READY))
                .basket();
        cashier.awaitConnection();
        findings.expect(before.basket().lines().equals(after.lines()), "The basket is the same after a power cut");
        cashier.photograph("after-power-cut");
        cashier.beginTender();
        cashier.settle("cash");
        cashier.nextCustomer();
    }

    private void takesGoodsBack() throws InterruptedException, TimeoutException {
        progress.accept("Goods come back");
        cashier.press("more");
        cashier.press("return");
        cashier.press("return-without");
        cashier.photograph("return-reason");
        cashier.press("reason-1");
        cashier.await("goods may come back", state -> state.basket().kind() == TransactionKind.RETURN);
        cashier.ring("20205");
        cashier.photograph("return");
        cashier.beginTender();
        Phase.Completed completed = cashier.settle("cash");
        findings.expect(completed.total().isNegative(), "A return pays the customer back");
        cashier.nextCustomer();
    }

    private void cardsThatDoNotWork() throws InterruptedException, TimeoutException {
        progress.accept("A card is declined; at another the line dies, and the terminal is asked what became of it");
        simulator.cards("decline");
        cashier.ring("20402");
        cashier.beginTender();
        cashier.press("card");
        cashier.await("the refusal is shown", state -> state.notice().isPresent());
        cashier.photograph("card-declined");
        long charged = shop.devices().terminal().charged();
        simulator.cards("line-dies");
        Phase.Completed completed = cashier.settle("card");
        findings.expect(
                shop.devices().terminal().charged() - charged
                        == completed.total().minor(),
                "A card whose line died is charged once");
        cashier.nextCustomer();
        everythingIsPrinted();
        simulator.photograph("evening");
    }

    private void everythingIsPrinted() throws InterruptedException, TimeoutException {
        ScreenThread.await(
                "every receipt is known to be printed",
                DeskWatch.PATIENCE,
                () -> ledger.everythingIsPrinted() ? Optional.of(true) : Optional.empty());
    }
}

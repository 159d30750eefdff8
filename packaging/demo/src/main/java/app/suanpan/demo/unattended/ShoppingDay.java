package app.suanpan.demo.unattended;

import app.suanpan.demo.process.NotReadyException;
import app.suanpan.demo.store.RunningShop;
import app.suanpan.device.simulated.SimulatedPaymentTerminal.Behaviour;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The story of an unattended day: who comes, what goes wrong, and what must be so afterwards. */
final class ShoppingDay {
    private final RunningShop shop;
    private final Cashier cashier;
    private final KioskVisitor kiosk;
    private final Consumer<String> progress;
    private final PhoneNumbers numbers;
    private final PaperPile paper;
    private final Findings findings;
    private final Shelf shelf = new Shelf();

    ShoppingDay(
            RunningShop shop,
            Cashier cashier,
            KioskVisitor kiosk,
            PhoneNumbers numbers,
            PaperPile paper,
            Findings findings,
            Consumer<String> progress) {
        this.shop = shop;
        this.cashier = cashier;
        this.kiosk = kiosk;
        this.numbers = numbers;
        this.paper = paper;
        this.findings = findings;
        this.progress = progress;
    }

    /** Opens, serves everybody, and leaves with nothing in the basket. */
    void run() throws InterruptedException, TimeoutException, NotReadyException {
        opens();
        paysCash();
        String card = joinsByBadge();
        buysAsMember(card);
        joinsByPhone();
        runsOutOfPaper();
        losesTheInternet();
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
        cashier.photograph("empty");
    }

    private void paysCash() throws InterruptedException, TimeoutException {
        progress.accept("A customer buys groceries and pays cash");
        cashier.scanItem(shelf.weighed("10101", 1_280));
        cashier.scanItem(shelf.barcode("10301"));
        cashier.scanItem(shelf.barcode("10210"));
        cashier.scanItem(shelf.barcode("10502"));
        cashier.photograph("basket");
        cashier.beginTender();
        cashier.photograph("tender");
        Phase.Completed completed = cashier.settle("quick-1");
        findings.expect(completed.change().isPositive(), "A note larger than the total brings change");
        cashier.photograph("receipt");
        cashier.nextCustomer();
    }

    /** Returns what the new member's card says. */
    private String joinsByBadge() throws InterruptedException, TimeoutException {
        progress.accept("A customer joins at the kiosk, brought by a guide's badge");
        return kiosk.joinsByBadge(shop.people().badge(1), numbers.next(), "陈");
    }

    private void buysAsMember(String card) throws InterruptedException, TimeoutException {
        progress.accept("The new member is greeted at the checkout, served by a guide, and pays by card");
        LocalName guide = shop.people().guide(2).firstName();
        cashier.scanCard(card, state -> state.member().isPresent());
        RegisterState greeted = cashier.await(
                "the member is greeted",
                state -> state.member()
                        .filter(member -> member.greeting().equals("陈女士"))
                        .isPresent());
        findings.expect(
                greeted.member()
                        .flatMap(RegisterState.MemberStrip::guide)
                        .equals(Optional.of(shop.people().guide(1).firstName())),
                "The new member is bound to the guide whose badge was scanned");
        cashier.scanCard(
                shop.people().badge(2),
                state -> state.guide().filter(guide::equals).isPresent());
        cashier.scanItem(shelf.barcode("20203"));
        cashier.scanItem(shelf.barcode("20205"));
        cashier.photograph("member");
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
        cashier.scanItem(shelf.barcode("10407"));
        cashier.scanItem(shelf.barcode("10505"));
        cashier.beginTender();
        cashier.settle("cash");
        cashier.nextCustomer();
    }

    private void runsOutOfPaper() throws InterruptedException, TimeoutException {
        progress.accept("The printer runs out of paper: the sale goes on, the receipt comes after the reload");
        shop.devices().printer().takePaperOut();
        cashier.awaitDevice("printer", false);
        cashier.scanItem(shelf.barcode("10201"));
        cashier.scanItem(shelf.barcode("10205"));
        cashier.photograph("paper-out");
        cashier.beginTender();
        cashier.settle("cash");
        cashier.nextCustomer();
        shop.devices().printer().loadPaper();
        cashier.awaitDevice("printer", true);
    }

    private void losesTheInternet() throws InterruptedException, TimeoutException {
        progress.accept("The internet fails: the shop sells, and sends when it is back");
        cashier.await("everything is sent", state -> state.sync().unsent() == 0);
        shop.internet().off();
        cashier.await("the line is known to be cut", state -> !state.sync().connected());
        cashier.scanItem(shelf.barcode("20101"));
        cashier.scanItem(shelf.barcode("20401"));
        cashier.beginTender();
        cashier.settle("cash");
        cashier.await("the sale is unsent", state -> state.sync().unsent() > 0);
        cashier.photograph("offline");
        cashier.nextCustomer();
        shop.internet().on();
        cashier.await(
                "everything is sent",
                state -> state.sync().connected() && state.sync().unsent() == 0);
    }

    private void losesPower() throws InterruptedException, TimeoutException, NotReadyException {
        progress.accept("The power fails in the middle of a basket: the basket is there again");
        cashier.scanItem(shelf.barcode("10602"));
        cashier.scanItem(shelf.barcode("10606"));
        cashier.scanItem(shelf.weighed("10104", 640));
        RegisterState before = cashier.await("the basket is there", state -> true);
        // What hangs half out of a printer when the power goes, the cashier is asked about; that is another story.
        paper.await(cashier.takings().transactions());
        shop.powerCut();
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
        cashier.photograph("return-reason");
        cashier.press("reason-1");
        cashier.await("goods may come back", state -> state.basket().kind() == TransactionKind.RETURN);
        cashier.scanItem(shelf.barcode("20205"));
        cashier.photograph("return");
        cashier.beginTender();
        Phase.Completed completed = cashier.settle("cash");
        findings.expect(completed.total().isNegative(), "A return pays the customer back");
        cashier.nextCustomer();
    }

    private void cardsThatDoNotWork() throws InterruptedException, TimeoutException {
        progress.accept("A card is declined; at another the line dies, and the terminal is asked what became of it");
        shop.devices().terminal().behave(Behaviour.DECLINE);
        cashier.scanItem(shelf.barcode("20402"));
        cashier.beginTender();
        cashier.press("card");
        cashier.await("the refusal is shown", state -> state.notice().isPresent());
        cashier.photograph("card-declined");
        long charged = shop.devices().terminal().charged();
        shop.devices().terminal().behave(Behaviour.CHARGE_AND_DIE);
        Phase.Completed completed = cashier.settle("card");
        findings.expect(
                shop.devices().terminal().charged() - charged
                        == completed.total().minor(),
                "A card whose line died is charged once");
        cashier.nextCustomer();
    }
}

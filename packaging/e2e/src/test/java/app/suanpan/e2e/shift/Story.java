package app.suanpan.e2e.shift;

import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.testkit.Glass;
import app.suanpan.ui.text.Language;
import java.util.function.Consumer;

/** What happens in the shift, in the shop's words, and what the cashier reads on the screen each time. */
final class Story {
    private final Shop shop;
    private final Glass screen;
    private final Hands cashier;
    private final Language language;
    private final Consumer<Moment> photographer;

    /** @param photographer told of each moment that the cashier's guide shows */
    Story(Shop shop, Glass screen, Hands cashier, Language language, Consumer<Moment> photographer) {
        this.shop = shop;
        this.screen = screen;
        this.cashier = cashier;
        this.language = language;
        this.photographer = photographer;
    }

    void theTillIsOpened() {
        cashier.identifies(Shop.PIN_OF_ANNA);
        photographer.accept(Moment.OPEN);
        cashier.opensTillWith(2, 3);
        screen.says("#pay", language == Language.ZH ? "收款" : "Pay");
    }

    void aMemberBuysForCardAndCash() {
        shop.scans(Good.MILK);
        screen.says("#total", "¥15.80");
        cashier.addsOneMore();
        screen.says("#total", "¥31.60");
        cashier.ringsUp(Good.OOLONG);
        screen.says("#total", "¥36.60");
        cashier.addsOneMore();
        screen.says("#total", "¥41.60");
        cashier.addsOneMore();
        screen.says("#savings", "−5.00");
        screen.says("#total", "¥41.60");
        shop.scansWeighed(Good.APPLES, 500);
        screen.says("#total", "¥47.50");
        cashier.ringsUp(Good.DRESS);
        screen.says("#total", "¥376.50");
        cashier.takesOffTheLine(15);
        screen.shows("#approve");
        photographer.accept(Moment.ALLOW);
        cashier.isAllowedBy(Shop.PIN_OF_MEI);
        screen.says("#total", "¥327.15");
        photographer.accept(Moment.SELL);
        cashier.looksUpMember(Shop.PHONE);
        screen.says("#member-name", "晓雯");

        cashier.goesToPay();
        screen.says("#due", "¥327.15");
        cashier.takesCard("200");
        screen.says("#due", "¥127.15");
        photographer.accept(Moment.PAY);
        cashier.takesCash("130");
        screen.says("#change", "¥2.85");
        photographer.accept(Moment.CHANGE);
        cashier.printsCopy();
        cashier.nextCustomer();
    }

    void somebodyFetchesTheirMoneyAndAGiftCardIsSold() {
        cashier.ringsUp(Good.OOLONG);
        screen.says("#total", "¥5.00");
        cashier.putsAside();
        photographer.accept(Moment.ASIDE);

        cashier.sellsGiftCardOf(100);
        screen.says("#total", "¥100.00");
        cashier.goesToPay();
        cashier.settlesInCash();
        screen.says("#change", "¥0.00");
        cashier.nextCustomer();
    }

    /** Nothing is sold meanwhile. The PIN opens it the first time, the badge the second. */
    void theCashierGoesAwayForAMoment() {
        cashier.locksScreen();
        photographer.accept(Moment.AWAY);
        shop.scans(Good.MILK);
        screen.shows("#people-said");
        cashier.unlocksScreen(Shop.PIN_OF_ANNA);
        screen.says("#total", "¥0.00");
        cashier.locksScreen();
        shop.scansBadgeOf("anna");
        screen.loses("#unlock");
    }

    void theGiftCardPaysForWhatWasPutAside() {
        cashier.takesUpAgain();
        screen.says("#total", "¥5.00");
        cashier.goesToPay();
        cashier.takesGiftCard(giftCardSold());
        cashier.nextCustomer();
    }

    void aPartComesBackOnItsReceipt() {
        cashier.opensReceipt(1);
        photographer.accept(Moment.RETURN);
        cashier.takesOneBack();
        screen.says("#due", "¥15.80");
        cashier.givesBackToCard();
        cashier.nextCustomer();
    }

    void somethingComesBackWithoutReceipt() {
        cashier.takesBackWithoutReceipt();
        shop.scans(Good.MILK);
        screen.says("#total", "−¥15.80");
        cashier.goesToPay();
        cashier.settlesInCash();
        cashier.nextCustomer();
    }

    void aSaleIsUndone() {
        sellsAnOolong();
        cashier.opensReceipt(lastReceipt());
        cashier.undoes();
        screen.says("#due", "¥5.00");
        cashier.settlesInCash();
        cashier.nextCustomer();
    }

    void somethingIsExchangedAndTheDifferencePaid() {
        sellsAnOolong();
        cashier.opensReceipt(lastReceipt());
        cashier.exchangesOne();
        shop.scans(Good.MILK);
        screen.says("#total", "¥10.80");
        cashier.goesToPay();
        screen.says("#due", "¥10.80");
        cashier.settlesInCash();
        cashier.nextCustomer();
    }

    private void sellsAnOolong() {
        cashier.ringsUp(Good.OOLONG);
        screen.says("#total", "¥5.00");
        cashier.goesToPay();
        cashier.settlesInCash();
        cashier.nextCustomer();
    }

    /** The drawer is not the cashier's to open without a sale: a badge allows it. */
    void theDrawerIsOpenedAndCashGoesOut() {
        cashier.opensDrawer();
        screen.shows("#approve");
        shop.scansBadgeOf("mei");
        screen.loses("#approve");
        cashier.paysOut("12.50");
        cashier.picksUp(1);
        cashier.readsTill();
    }

    /** The first count is short by more than the store allows and has to be repeated; the second is short by five. */
    void theTillIsCountedBlindAndClosed() {
        cashier.closesTillWith("400");
        screen.shows("#notice-sentence");
        screen.shows("#count-take");
        photographer.accept(Moment.COUNT);
        cashier.closesTillWith("459.65");
        screen.shows("#slip-done");
        photographer.accept(Moment.REPORT);
    }

    private int lastReceipt() {
        return (int) shop.events().stream()
                .filter(SaleCompleted.class::isInstance)
                .mapToLong(event -> ((SaleCompleted) event).sale().receiptNumber())
                .max()
                .orElseThrow();
    }

    /** The digits on the gift card that was sold, as its receipt has them. */
    private String giftCardSold() {
        return shop.events().stream()
                .filter(SaleCompleted.class::isInstance)
                .map(event -> ((SaleCompleted) event).sale().lines().getFirst().pack())
                .filter(pack -> pack != null && pack.serial() != null)
                .map(pack -> pack.serial())
                .findFirst()
                .orElseThrow();
    }
}

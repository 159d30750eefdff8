package app.suanpan.e2e.shift;

import app.suanpan.testkit.Glass;
import app.suanpan.testkit.Hand;
import app.suanpan.ui.text.Language;

/** By touch alone: no key is pressed, and nothing is typed but on the screen's own number pad. */
final class Touch implements Hands {
    private final Hand finger = new Hand();
    private final Glass glass;
    private final Language language;

    Touch(Glass glass, Language language) {
        this.glass = glass;
        this.language = language;
    }

    @Override
    public void identifies(String pin) {
        glass.shows("#identify");
        figures(pin);
        touch("#identify");
        glass.shows("#count-float");
    }

    @Override
    public void isAllowedBy(String pin) {
        touch("#approval-reason-2");
        figures(pin);
        touch("#approve");
        glass.loses("#approve");
    }

    @Override
    public void locksScreen() {
        touch("#more");
        touch("#lock");
        glass.shows("#unlock");
    }

    @Override
    public void unlocksScreen(String pin) {
        figures(pin);
        touch("#unlock");
        glass.loses("#unlock");
    }

    @Override
    public void opensTillWith(int hundreds, int fifties) {
        touch("#count-float");
        glass.says("#count-total", "¥0.00");
        figures(Integer.toString(hundreds));
        touch("#count-kind-1");
        figures(Integer.toString(fifties));
        glass.says("#count-total", "¥%d.00".formatted(100 * hundreds + 50 * fifties));
        touch("#count-take");
        glass.shows("#pay");
    }

    @Override
    public void ringsUp(Good good) {
        touch("#tab-" + good.page());
        finger.clickOn(glass.placeOf("#tiles .sp-tile-name", good.name(language)));
    }

    @Override
    public void addsOneMore() {
        touch("#line");
        touch("#line-more");
        touch("#line-take");
        glass.loses("#line-take");
    }

    @Override
    public void takesOffTheLine(int percent) {
        touch("#line");
        touch("#line-discount");
        glass.shows("#discount-take");
        figures(Integer.toString(percent));
        touch("#discount-take");
    }

    @Override
    public void looksUpMember(String phone) {
        touch("#member");
        figures(phone);
        touch("#member-find");
    }

    @Override
    public void putsAside() {
        touch("#hold");
        touch("#hold-ready-2");
        glass.says("#total", "¥0.00");
    }

    @Override
    public void takesUpAgain() {
        touch("#hold");
        touch("#held .held-cell");
    }

    @Override
    public void sellsGiftCardOf(int yuan) {
        touch("#more");
        touch("#gift-card");
        touch("#number-without");
        figures(Integer.toString(yuan));
        touch("#count-take");
    }

    @Override
    public void goesToPay() {
        touch(glass.isThere("#return-hand-back") ? "#return-hand-back" : "#pay");
        glass.shows("#due");
    }

    @Override
    public void takesCard(String amount) {
        figures(amount);
        touch("#card");
    }

    @Override
    public void givesBackToCard() {
        touch("#cash");
        glass.shows("#next");
    }

    @Override
    public void takesCash(String amount) {
        figures(amount);
        touch("#cash");
        glass.shows("#next");
    }

    @Override
    public void settlesInCash() {
        touch("#cash");
        glass.shows("#next");
    }

    @Override
    public void takesGiftCard(String number) {
        touch("#other-tender");
        touch("#by-value");
        figures(number);
        touch("#number-take");
        glass.shows("#next");
    }

    @Override
    public void printsCopy() {
        touch("#reprint");
    }

    @Override
    public void nextCustomer() {
        touch("#next");
        glass.shows("#pay");
    }

    @Override
    public void opensReceipt(int number) {
        touch("#more");
        touch("#return");
        figures(Integer.toString(number));
        touch("#return-open");
        glass.shows("#return-title");
    }

    @Override
    public void takesOneBack() {
        touch("#return-more");
        glass.says(".return-count", "1");
        touch("#return-reason-3");
        touch("#return-hand-back");
        glass.shows("#due");
    }

    @Override
    public void takesBackWithoutReceipt() {
        touch("#more");
        touch("#return");
        touch("#return-without");
        touch("#reason-1");
        glass.loses("#reason-1");
    }

    @Override
    public void exchangesOne() {
        touch("#return-more");
        glass.says(".return-count", "1");
        touch("#return-reason-3");
        touch("#return-exchange");
        glass.shows("#hold");
    }

    @Override
    public void undoes() {
        touch("#return-undo");
        touch("#reason-1");
        glass.shows("#due");
    }

    @Override
    public void opensDrawer() {
        touch("#more");
        touch("#drawer");
        touch("#reason-1");
        glass.loses("#reason-1");
    }

    @Override
    public void paysOut(String amount) {
        opensTillMenu();
        touch("#till-out");
        touch("#reason-1");
        glass.shows("#count-take");
        figures(amount);
        touch("#count-take");
        glass.loses("#count-take");
    }

    @Override
    public void picksUp(int hundreds) {
        opensTillMenu();
        touch("#till-pickup");
        touch("#reason-1");
        glass.shows("#count-take");
        figures(Integer.toString(hundreds));
        touch("#count-take");
        glass.loses("#count-take");
    }

    @Override
    public void readsTill() {
        opensTillMenu();
        touch("#till-read");
        touch("#slip-done");
        glass.loses("#slip-done");
    }

    @Override
    public void closesTillWith(String amount) {
        if (!glass.isThere("#count-take")) {
            touch("#more");
            touch("#sign-off");
            glass.shows("#count-take");
        }
        touch("#count-mode");
        figures(amount);
        touch("#count-take");
    }

    private void opensTillMenu() {
        touch("#more");
        touch("#till");
        glass.shows("#till-out");
    }

    /** Writes on the number pad. */
    private void figures(String text) {
        for (char figure : text.toCharArray()) {
            touch(figure == '.' ? "#num-corner" : "#num-" + figure);
        }
    }

    private void touch(String selector) {
        finger.clickOn(selector);
    }
}

package app.suanpan.e2e.shift;

import app.suanpan.testkit.Glass;
import app.suanpan.ui.text.Language;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** By keyboard alone: every key is one that the screen shows. */
final class Keys implements Hands {
    /** A quick person's time between two keys, in milliseconds; what a robot hurries through is a scanner's, rightly. */
    private static final int PACE = 80;

    private final FxRobot keys = new FxRobot();
    private final Glass glass;
    private final Language language;

    Keys(Glass glass, Language language) {
        this.glass = glass;
        this.language = language;
    }

    @Override
    public void identifies(String pin) {
        glass.shows("#identify");
        keys.write(pin).type(KeyCode.ENTER);
        glass.shows("#count-float");
    }

    @Override
    public void isAllowedBy(String pin) {
        glass.shows("#approve");
        keys.type(KeyCode.F6).write(pin).type(KeyCode.ENTER);
        glass.loses("#approve");
    }

    @Override
    public void locksScreen() {
        keys.type(KeyCode.F3);
        glass.shows("#unlock");
    }

    @Override
    public void unlocksScreen(String pin) {
        keys.write(pin).type(KeyCode.ENTER);
        glass.loses("#unlock");
    }

    @Override
    public void opensTillWith(int hundreds, int fifties) {
        glass.shows("#count-float");
        keys.type(KeyCode.F8);
        glass.says("#count-total", "¥0.00");
        keys.write(Integer.toString(hundreds)).type(KeyCode.ENTER).write(Integer.toString(fifties));
        glass.says("#count-total", "¥%d.00".formatted(100 * hundreds + 50 * fifties));
        keys.type(KeyCode.F12);
        glass.shows("#pay");
    }

    @Override
    public void ringsUp(Good good) {
        keys.write(good.typed());
        glass.says("#found .found-name", good.name(language));
        keys.type(KeyCode.ENTER);
    }

    @Override
    public void addsOneMore() {
        keys.type(KeyCode.ADD);
    }

    @Override
    public void takesOffTheLine(int percent) {
        keys.type(KeyCode.F5);
        glass.shows("#line-take");
        keys.type(KeyCode.F6);
        glass.shows("#discount-take");
        keys.write(Integer.toString(percent)).type(KeyCode.ENTER);
    }

    @Override
    public void looksUpMember(String phone) {
        keys.type(KeyCode.F4);
        glass.shows("#member-find");
        keys.write(phone, PACE).type(KeyCode.ENTER);
    }

    @Override
    public void putsAside() {
        keys.type(KeyCode.F7);
        glass.shows("#hold-take");
        keys.type(KeyCode.F5);
        glass.says("#total", "¥0.00");
    }

    @Override
    public void takesUpAgain() {
        keys.type(KeyCode.F7);
        glass.shows("#held .held-cell");
        keys.type(KeyCode.ENTER);
    }

    @Override
    public void sellsGiftCardOf(int yuan) {
        keys.type(KeyCode.F10);
        glass.shows("#gift-card");
        keys.type(KeyCode.DIGIT8);
        glass.shows("#number-without");
        keys.type(KeyCode.F8);
        glass.shows("#count-take");
        keys.write(Integer.toString(yuan)).type(KeyCode.ENTER);
    }

    @Override
    public void goesToPay() {
        keys.type(KeyCode.F12);
        glass.shows("#due");
    }

    @Override
    public void takesCard(String amount) {
        keys.write(amount).type(KeyCode.F11);
    }

    @Override
    public void givesBackToCard() {
        keys.type(KeyCode.ENTER);
        glass.shows("#next");
    }

    @Override
    public void takesCash(String amount) {
        keys.write(amount).type(KeyCode.ENTER);
        glass.shows("#next");
    }

    @Override
    public void settlesInCash() {
        keys.type(KeyCode.ENTER);
        glass.shows("#next");
    }

    @Override
    public void takesGiftCard(String number) {
        keys.type(KeyCode.F2);
        glass.shows("#by-value");
        keys.type(KeyCode.DIGIT1);
        glass.shows("#number-take");
        keys.write(number, PACE).type(KeyCode.ENTER);
        glass.shows("#next");
    }

    @Override
    public void printsCopy() {
        keys.type(KeyCode.F8);
    }

    @Override
    public void nextCustomer() {
        keys.type(KeyCode.ENTER);
        glass.shows("#pay");
    }

    @Override
    public void opensReceipt(int number) {
        beginsReturn();
        keys.write(Integer.toString(number)).type(KeyCode.ENTER);
        glass.shows("#return-title");
    }

    @Override
    public void takesOneBack() {
        keys.type(KeyCode.ADD);
        glass.says(".return-count", "1");
        keys.type(KeyCode.F7).type(KeyCode.F12);
        glass.shows("#due");
    }

    @Override
    public void takesBackWithoutReceipt() {
        beginsReturn();
        keys.type(KeyCode.F2);
        glass.shows("#reason-1");
        keys.type(KeyCode.DIGIT1);
        glass.loses("#reason-1");
    }

    @Override
    public void exchangesOne() {
        keys.type(KeyCode.ADD);
        glass.says(".return-count", "1");
        keys.type(KeyCode.F7).type(KeyCode.F11);
        glass.shows("#hold");
    }

    @Override
    public void undoes() {
        keys.type(KeyCode.F9);
        glass.shows("#reason-1");
        keys.type(KeyCode.DIGIT1);
        glass.shows("#due");
    }

    @Override
    public void opensDrawer() {
        keys.type(KeyCode.F10);
        glass.shows("#drawer");
        keys.type(KeyCode.DIGIT3);
        glass.shows("#reason-1");
        keys.type(KeyCode.DIGIT1);
        glass.loses("#reason-1");
    }

    @Override
    public void paysOut(String amount) {
        opensTillMenu();
        keys.type(KeyCode.DIGIT2);
        glass.shows("#reason-1");
        keys.type(KeyCode.DIGIT1);
        glass.shows("#count-take");
        keys.write(amount).type(KeyCode.ENTER);
        glass.loses("#count-take");
    }

    @Override
    public void picksUp(int hundreds) {
        opensTillMenu();
        keys.type(KeyCode.DIGIT3);
        glass.shows("#reason-1");
        keys.type(KeyCode.DIGIT1);
        glass.shows("#count-take");
        keys.write(Integer.toString(hundreds)).type(KeyCode.F12);
        glass.loses("#count-take");
    }

    @Override
    public void readsTill() {
        opensTillMenu();
        keys.type(KeyCode.DIGIT4);
        glass.shows("#slip-done");
        keys.type(KeyCode.ENTER);
        glass.loses("#slip-done");
    }

    @Override
    public void closesTillWith(String amount) {
        if (!glass.isThere("#count-take")) {
            keys.type(KeyCode.F10);
            glass.shows("#sign-off");
            keys.type(KeyCode.DIGIT5);
            glass.shows("#count-take");
        }
        keys.type(KeyCode.F8).write(amount).type(KeyCode.F12);
    }

    private void beginsReturn() {
        keys.type(KeyCode.F10);
        glass.shows("#return");
        keys.type(KeyCode.DIGIT2);
        glass.shows("#return-open");
    }

    private void opensTillMenu() {
        keys.type(KeyCode.F10);
        glass.shows("#till");
        keys.type(KeyCode.DIGIT6);
        glass.shows("#till-out");
    }
}

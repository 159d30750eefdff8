package app.suanpan.e2e.shift;

/**
 * How a cashier works the till: {@link Keys} or {@link Touch}, neither of which ever uses the other. Each method is one thing that a
 * cashier does. Amounts are in yuan, as they are typed.
 */
interface Hands {
    /** Says who they are, by the name that is chosen and its PIN. */
    void identifies(String pin);

    /** A colleague who may allows what the screen asks for, because of the goods. */
    void isAllowedBy(String pin);

    /** Goes away for a moment. */
    void locksScreen();

    /** Comes back and says who they are. */
    void unlocksScreen(String pin);

    /** Counts the float by notes. */
    void opensTillWith(int hundreds, int fifties);

    /** Finds an item and adds it. */
    void ringsUp(Good good);

    /** One more of what was rung up last. */
    void addsOneMore();

    /** Takes so much per cent off the line that was rung up last. */
    void takesOffTheLine(int percent);

    void looksUpMember(String phone);

    void putsAside();

    /** Takes up again what was put aside last. */
    void takesUpAgain();

    /** Sells a card with a new number. */
    void sellsGiftCardOf(int yuan);

    /** From the goods to the money. */
    void goesToPay();

    /** Has this much charged to a card, or what is due given back to one. */
    void takesCard(String amount);

    /** Gives all that is due back to the card that paid. */
    void givesBackToCard();

    void takesCash(String amount);

    /** Exactly what is due, or hands it back. */
    void settlesInCash();

    void takesGiftCard(String number);

    void printsCopy();

    void nextCustomer();

    void opensReceipt(int number);

    /** Of the first line of the opened receipt one comes back, because it is faulty. */
    void takesOneBack();

    /** Goods will come back of which there is no receipt. */
    void takesBackWithoutReceipt();

    /** Of the first line of the opened receipt one comes back, because it is faulty, for something else. */
    void exchangesOne();

    /** Undoes the opened receipt as a whole, because it was keyed in by mistake. */
    void undoes();

    void opensDrawer();

    void paysOut(String amount);

    /** Takes notes of a hundred out of the till, into the safe. */
    void picksUp(int hundreds);

    /** Reads the till and puts the report away. */
    void readsTill();

    /** Says how much cash is in the till, to close it. */
    void closesTillWith(String amount);
}

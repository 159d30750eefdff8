package app.suanpan.e2e.chaos;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.DeskUnavailableException;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sells at one till as fast as the register answers, through the desk as a screen does, whatever becomes of the register meanwhile.
 *
 * <p>What to do next follows from what the register shows and from nothing else: after a power cut the till shows the basket, the
 * payment or the receipt that it left off at, and the cashier goes on from there. So each sale is known to have been committed or not,
 * and none is rung up again that was.
 */
final class Cashier implements Runnable {
    private static final Money LOAN = new Money(10_000, ChaosShop.CURRENCY);
    private static final long PAUSE_MILLIS = 25;
    private static final int MOST_LINES = 4;

    private final int box;
    private final Register register;
    private final Random random;
    private final Oracle oracle;
    private final Pace pace;
    private final Consumer<String> problems;
    private boolean stopped;
    private boolean myTurn;
    /** Whether nobody knows if the till has heard of this basket, and so it is told again. */
    private boolean saidTwice;

    private boolean saidTwiceBefore;
    private volatile int givenUp;
    private int begun;
    private Basket basket;
    private String lastReceipt = "";

    /** When a sale may begin. */
    interface Pace {
        /** Waits until the next one may. False if there is to be no other. */
        boolean awaitTurn() throws InterruptedException;

        /** One more was sold. */
        void sold();
    }

    /** What the next customer buys, under the cashier's own number. */
    private record Basket(String reference, List<Integer> items, List<Integer> quantities, long total, long given) {
        static Basket of(String reference, Random random) {
            List<Integer> items = new ArrayList<>();
            List<Integer> quantities = new ArrayList<>();
            long total = 0;
            int lines = 1 + random.nextInt(MOST_LINES);
            for (int i = 0; i < lines; i++) {
                items.add(random.nextInt(ChaosShop.ITEMS));
                quantities.add(1 + random.nextInt(3));
                total += ChaosShop.price(items.getLast()) * quantities.getLast();
            }
            // Every other customer has no change.
            long given = random.nextBoolean() ? total : (total + 1_999) / 1_000 * 1_000;
            return new Basket(reference, items, quantities, total, given);
        }

        RegisterCommand ringUp() {
            List<LineRequest> lines = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                lines.add(new LineRequest(
                        ChaosShop.item(items.get(i)), BigDecimal.valueOf(quantities.get(i)), Optional.empty(), ""));
            }
            return new RegisterCommand.AddLines(lines, reference);
        }

        List<String> words() {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                words.add(ChaosShop.item(items.get(i)) + "x" + quantities.get(i));
            }
            return words;
        }
    }

    /**
     * @param box the number of the box
     * @param register its till
     * @param random what customers buy
     * @param oracle told each sale that the register reported
     * @param pace when a sale may begin
     * @param problems told what a register must never do
     */
    Cashier(int box, Register register, Random random, Oracle oracle, Pace pace, Consumer<String> problems) {
        this.box = box;
        this.register = register;
        this.random = random;
        this.oracle = oracle;
        this.pace = pace;
        this.problems = problems;
        this.basket = next();
    }

    /** How many baskets were not what had been rung up, and so were given up and rung up again. */
    int givenUp() {
        return givenUp;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                try {
                    act(register.state());
                } catch (DeskUnavailableException away) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            problems.accept(ChaosShop.till(box) + ": the cashier cannot go on: " + e);
        }
    }

    private void act(RegisterState state) throws InterruptedException {
        switch (state.phase()) {
            case Phase.SignedOff _ -> submit(new RegisterCommand.SignOn(ChaosShop.OPERATOR, LOAN));
            case Phase.Completed completed -> {
                if (completed.receiptNumber().equals(lastReceipt)) {
                    begin();
                } else {
                    write(completed);
                }
            }
            case Phase.Selling _ -> {
                int lines = state.basket().lines().size();
                if (lines == 0) {
                    begin();
                } else if (lines == basket.items().size()
                        && state.basket().total().minor() == basket.total()) {
                    submit(new RegisterCommand.BeginTender());
                } else {
                    giveUp(state);
                }
            }
            case Phase.Tendering _ ->
                submit(new RegisterCommand.TenderCash(new Money(basket.given(), ChaosShop.CURRENCY)));
        }
    }

    /**
     * The basket on the till is not the one that was rung up. A till that stood still for long takes what it was told before beside
     * what it is told again; a customer's goods are never there again, nor in part, for any other reason.
     */
    private void giveUp(RegisterState state) throws InterruptedException {
        if (!saidTwice && !saidTwiceBefore) {
            problems.accept(ChaosShop.till(box) + ": " + basket.reference() + " is to be rung up, "
                    + (lastReceipt.isEmpty() ? "nothing" : lastReceipt) + " was sold before, and the till has "
                    + state.basket().lines().size() + " lines of "
                    + state.basket().total().minor());
        }
        givenUp++;
        submit(new RegisterCommand.VoidTransaction("not what was rung up"));
    }

    private void begin() throws InterruptedException {
        // A basket that was given up has had its turn.
        myTurn = myTurn || pace.awaitTurn();
        if (myTurn) {
            try {
                submit(basket.ringUp());
            } catch (DeskUnavailableException away) {
                saidTwice = true;
                throw away;
            }
        } else {
            stopped = true;
        }
    }

    private void write(Phase.Completed completed) {
        if (completed.total().minor() != basket.total()) {
            problems.accept(ChaosShop.till(box) + ": " + completed.receiptNumber() + " is reported for "
                    + completed.total().minor() + ", and " + basket.reference() + " came to " + basket.total());
        }
        oracle.sold(new Reported(
                basket.reference(),
                completed.receiptNumber(),
                completed.total().minor(),
                completed.given().minor(),
                basket.words()));
        lastReceipt = completed.receiptNumber();
        basket = next();
        saidTwiceBefore = saidTwice;
        saidTwice = false;
        myTurn = false;
        pace.sold();
    }

    private Basket next() {
        begun++;
        return Basket.of(ChaosShop.box(box) + "-" + begun, random);
    }

    /** A register that could not commit shows what it showed before, and why; then the cashier draws breath. */
    private void submit(RegisterCommand command) throws InterruptedException {
        Phase before = register.state().phase();
        RegisterState after = register.submit(command);
        if (after.notice().isPresent() && after.phase().equals(before)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}

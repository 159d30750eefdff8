package app.suanpan.e2e.till;

import app.suanpan.agent.StoreAgent;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.TillCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does at random everything that a cashier does, and says what was committed. */
public final class BusyCashier {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Money LOAN = new Money(10_000, BusyShop.CURRENCY);

    /** How the journal calls money that moved before the sale was committed. */
    private static final Set<String> ELECTRONIC = Set.of("card", "wechat");

    private final StoreAgent agent;
    private final Register register;
    private final Random random;
    private final List<String> receipts;
    private final Consumer<String> reported;

    /**
     * @param receipts numbers of the receipts there are
     * @param reported told each thing that was committed
     */
    public BusyCashier(StoreAgent agent, Random random, List<String> receipts, Consumer<String> reported) {
        this.agent = agent;
        this.register = agent.register(BusyShop.TILL).orElseThrow();
        this.random = random;
        this.receipts = new ArrayList<>(receipts);
        this.reported = reported;
    }

    /** Takes up what a power cut left: money that a card or a phone gave is kept and the rest paid, any other basket is given up. */
    public void takeOver() {
        RegisterState state = answered();
        if (state.phase() instanceof Phase.Tendering paying) {
            boolean moved =
                    paying.tenders().stream().map(Phase.TenderView::kind).anyMatch(ELECTRONIC::contains);
            if (moved) {
                settle("taken-over");
            } else {
                register.submit(new RegisterCommand.BackToBasket());
            }
        }
        if (register.state().phase() instanceof Phase.Selling) {
            register.submit(new RegisterCommand.VoidTransaction("power cut"));
        }
        register.submit(new RegisterCommand.NextCustomer());
        if (register.state().phase() instanceof Phase.SignedOff) {
            open();
        }
        if (!(register.state().phase() instanceof Phase.Selling)) {
            throw new IllegalStateException(
                    "the till is not ready: " + register.state().notice());
        }
    }

    /** Serves one customer, or does what is done between two. */
    public void serve() {
        int what = random.nextInt(100);
        if (what < 15) {
            sell();
            settle("sale");
        } else if (what < 24) {
            sell();
            payPart(PartBy.GIFT_CARD);
            settle("split-gift-card");
        } else if (what < 32) {
            sell();
            payPart(PartBy.CARD);
            settle("split-card");
        } else if (what < 44) {
            sell();
            payPart(PartBy.CODE);
            settle("split-code");
        } else if (what < 52) {
            register.submit(new TenderCommand.SellGiftCard(card().number(), money(500 + random.nextInt(3_000))));
            settle("gift-card");
        } else if (what < 60) {
            bringBack("return", false);
        } else if (what < 66) {
            bringBack("exchange", true);
        } else if (what < 71) {
            bringBackWithoutReceipt();
        } else if (what < 80) {
            undo();
        } else if (what < 84) {
            sell();
            register.submit(new RegisterCommand.Hold("waits"));
            register.state().held().stream()
                    .findFirst()
                    .ifPresent(held -> register.submit(new RegisterCommand.Recall(held.id())));
            settle("recalled");
        } else if (what < 88) {
            sell();
            register.submit(new RegisterCommand.VoidTransaction("changed their mind"));
        } else if (what < 93) {
            register.submit(new TillCommand.MoveCash(
                    random.nextBoolean() ? CashMovement.PAID_IN : CashMovement.PAID_OUT,
                    TillCount.of(money(100)),
                    "cash-in-other"));
        } else {
            close();
            open();
        }
    }

    /** Closes the till, whatever is in it. */
    void close() {
        RegisterState closed = register.submit(new RegisterCommand.SignOff(TillCount.of(LOAN)));
        if (!(closed.phase() instanceof Phase.SignedOff)) {
            throw new IllegalStateException("the till could not be closed: " + closed.notice());
        }
        reported.accept("Z" + (agent.ledger().nextSettlement(BusyShop.TILL) - 1) + "\tclose");
    }

    private void open() {
        register.submit(new PeopleCommand.Identify(new Credential.Pin(BusyShop.OPERATOR, BusyShop.PIN)));
        RegisterState open = register.submit(new RegisterCommand.SignOn(BusyShop.OPERATOR, LOAN));
        if (!(open.phase() instanceof Phase.Selling)) {
            throw new IllegalStateException("nobody could sign on: " + open.notice());
        }
    }

    private void sell() {
        int lines = 1 + random.nextInt(5);
        for (int i = 0; i < lines; i++) {
            register.submit(new RegisterCommand.AddItem(
                    BusyShop.item(random.nextInt(BusyShop.ITEMS)), Quantity.of(1 + random.nextInt(3))));
        }
    }

    /** By what a part is paid before the rest is paid in cash. */
    private enum PartBy {
        GIFT_CARD,
        CARD,
        CODE
    }

    private void payPart(PartBy part) {
        RegisterState state = register.submit(new RegisterCommand.BeginTender());
        if (state.phase() instanceof Phase.Tendering paying) {
            switch (part) {
                // An empty one is refused, and all of it is paid in cash.
                case GIFT_CARD -> register.submit(new TenderCommand.PayByValue(card().number(), Optional.empty()));
                case CARD -> {
                    register.submit(new RegisterCommand.TenderCard(
                            Optional.of(money(1 + random.nextLong(paying.due().minor())))));
                    answered();
                }
                case CODE -> {
                    // Each phone shows a code of its own; all of it, or a part.
                    String code = "13%016d".formatted(random.nextLong(10_000_000_000_000_000L));
                    register.submit(new TenderCommand.PayByCode(
                            code,
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(money(
                                            1 + random.nextLong(paying.due().minor())))));
                    answered();
                }
            }
        }
    }

    /** Parts of a sale come back for money, or for other goods. */
    private void bringBack(String kind, boolean forOthers) {
        if (!opened()) {
            return;
        }
        List<MoneyBackCommand.Part> parts = register.state().returning().orElseThrow().lines().stream()
                .filter(line -> line.left().signum() > 0 && random.nextInt(3) > 0)
                .map(line -> new MoneyBackCommand.Part(line.line(), Optional.of(Quantity.ONE)))
                .toList();
        if (parts.isEmpty()) {
            register.submit(new MoneyBackCommand.TakeAllBack());
        } else {
            register.submit(new MoneyBackCommand.TakeBack(parts, ""));
        }
        register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
        if (register.state().basket().lines().isEmpty()) {
            // Nothing but a gift card was sold on it.
            giveUp();
        } else {
            if (forOthers) {
                register.submit(new MoneyBackCommand.Exchange());
                sell();
            }
            settle(kind);
        }
    }

    private void bringBackWithoutReceipt() {
        register.submit(new RegisterCommand.BeginReturn("return-not-wanted"));
        register.submit(new RegisterCommand.AddItem(BusyShop.item(random.nextInt(BusyShop.ITEMS)), Quantity.ONE));
        if (register.state().basket().lines().isEmpty()) {
            giveUp();
            return;
        }
        if (random.nextBoolean()) {
            register.submit(new RegisterCommand.BeginTender());
            register.submit(new TenderCommand.GiveCredit());
        }
        settle("return-without-receipt");
    }

    private void undo() {
        if (!opened()) {
            return;
        }
        if (register.state().returning().orElseThrow().canBeUndone()) {
            register.submit(new MoneyBackCommand.PostVoid("void-mistake"));
            settle("post-void");
        } else {
            giveUp();
        }
    }

    /** Opens one of the last sales by its receipt. False if nothing of it can come back, or it is no sale. */
    private boolean opened() {
        if (receipts.isEmpty()) {
            return false;
        }
        int from = Math.max(0, receipts.size() - 30);
        String receipt = receipts.get(from + random.nextInt(receipts.size() - from));
        return register.submit(new MoneyBackCommand.ReturnByReceipt(receipt))
                .returning()
                .isPresent();
    }

    private void giveUp() {
        register.submit(new RegisterCommand.VoidTransaction("nothing to do"));
    }

    /** Pays what is open, or pays it back: cards first, the rest in cash. */
    private void settle(String kind) {
        RegisterState state = register.state();
        if (state.phase() instanceof Phase.Selling) {
            state = register.submit(new RegisterCommand.BeginTender());
        }
        while (state.phase() instanceof Phase.Tendering paying) {
            if (paying.card().isPresent()) {
                state = answered();
                continue;
            }
            RegisterState next = paying.toCard().isPresent()
                    ? register.submit(new RegisterCommand.TenderCard(Optional.empty()))
                    : register.submit(new RegisterCommand.TenderCash(paying.dueInCash()));
            if (next.phase().equals(paying)) {
                throw new IllegalStateException("not paid: " + next.notice());
            }
            state = next;
        }
        if (!(state.phase() instanceof Phase.Completed done)) {
            throw new IllegalStateException(kind + " was not completed: " + state.notice());
        }
        reported.accept(done.receiptNumber() + "\t" + kind);
        receipts.add(done.receiptNumber());
        register.submit(new RegisterCommand.NextCustomer());
    }

    /** The state once the terminal, or the provider, has answered. */
    private RegisterState answered() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        RegisterState state = register.state();
        while (state.phase() instanceof Phase.Tendering paying && paying.card().isPresent()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("nobody has answered whether it was paid");
            }
            if (paying.card().get().isUnknown()) {
                register.submit(new RegisterCommand.QueryCard());
            }
            sleep();
            state = register.state();
        }
        return state;
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private ValueCard card() {
        return BusyShop.CARDS.get(random.nextInt(BusyShop.CARDS.size()));
    }

    private static Money money(long minor) {
        return new Money(minor, BusyShop.CURRENCY);
    }
}

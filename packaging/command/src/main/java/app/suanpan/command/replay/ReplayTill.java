package app.suanpan.command.replay;

import app.suanpan.command.replay.RetailInvoice.Line;
import app.suanpan.command.replay.SoldGoods.Origin;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.MoneyBackCommand.Part;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Refusal;
import app.suanpan.domain.till.TillCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A cashier who rings up invoices, one shift a day: signs on, adds the lines, takes or gives the money, and counts the till in
 * the evening. Knows the register by its port alone, as a screen does.
 */
final class ReplayTill {
    /** So much from the safe, £1,000,000, that no day's returns empty the till. */
    static final Money LOAN = new Money(100_000_000L, ReplayStore.POUNDS);

    /** A price that a coin cannot pay, such as 0.001, cannot even be said to the register. */
    static final String FRACTION = "FRACTION_OF_A_PENNY";

    private final Register register;
    private final ReplayClock clock;
    private final ZoneId zone;
    private final Currency currency;
    private final SoldGoods goods;
    private final Consumer<DayTakings> dayClosed;
    private boolean open;
    private DayTakings takings;

    /**
     * @param register where it works
     * @param clock the shop's clock, which the invoices set
     * @param goods what has been bought so far
     * @param dayClosed told each day's takings once its till is counted
     */
    ReplayTill(Register register, ReplayClock clock, SoldGoods goods, Consumer<DayTakings> dayClosed) {
        this.register = register;
        this.clock = clock;
        this.zone = ReplayStore.ZONE;
        this.currency = ReplayStore.POUNDS;
        this.goods = goods;
        this.dayClosed = dayClosed;
        this.takings = DayTakings.begun(LocalDate.MIN, false, LOAN);
    }

    /**
     * What became of an invoice.
     *
     * @param receipts numbers of its receipts, none if no line could be rung up
     * @param refused reason by index of the line
     * @param byReceipt indexes of the lines that came back by the receipt they were sold on
     */
    record Rung(List<String> receipts, Map<Integer, String> refused, Set<Integer> byReceipt) {}

    /**
     * Takes over a register that a power cut left as it was: an unfinished basket is given up, an open shift goes on.
     *
     * @param takenSoFar cash that the open shift has taken, less what it paid out
     */
    void takeOver(Money takenSoFar) {
        register.submit(new RegisterCommand.BackToBasket());
        register.submit(new RegisterCommand.VoidTransaction("replay was interrupted"));
        RegisterState state = register.state();
        if (state.operatorName().isPresent()) {
            open = true;
            takings = DayTakings.begun(state.businessDay(), false, LOAN.plus(takenSoFar));
        }
    }

    /** Rings up one invoice. */
    Rung ring(RetailInvoice invoice) {
        return invoice.isReturn() ? ringReturn(invoice, Set.of()) : ringSale(invoice);
    }

    /** Rings up what an interrupted run left of a return. */
    Rung finish(RetailInvoice invoice, Set<Integer> done) {
        return ringReturn(invoice, done);
    }

    private Rung ringSale(RetailInvoice invoice) {
        startDay(invoice);
        Added added = add(invoice, all(invoice));
        if (added.indexes().isEmpty()) {
            return new Rung(List.of(), added.refused(), Set.of());
        }
        String receipt = pay(false);
        int number = 0;
        for (int index : added.indexes()) {
            Line line = invoice.lines().get(index);
            number++;
            goods.sold(
                    invoice.customer(),
                    line.stockCode(),
                    line.unitPrice(),
                    new Origin(receipt, number),
                    line.quantity());
        }
        return new Rung(List.of(receipt), added.refused(), Set.of());
    }

    /** First what has a receipt, one return for each; then the rest, without one. */
    private Rung ringReturn(RetailInvoice invoice, Set<Integer> done) {
        startDay(invoice);
        List<String> receipts = new ArrayList<>();
        Map<Integer, String> refused = new TreeMap<>();
        Set<Integer> byReceipt = new TreeSet<>();
        List<Integer> unmatched = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        for (int index : all(invoice)) {
            if (!done.contains(index)) {
                origin(invoice, index)
                        .ifPresentOrElse(
                                origin -> visit(visits, origin).add(index, origin), () -> unmatched.add(index));
            }
        }
        for (Visit visit : visits) {
            register.submit(new MoneyBackCommand.ReturnByReceipt(visit.receipt));
            RegisterState taken =
                    register.submit(new MoneyBackCommand.TakeBack(visit.parts(invoice), invoice.number()));
            if (!taken.refusals().isEmpty()) {
                throw new IllegalStateException("what was sold does not come back: " + taken.notice());
            }
            register.submit(new MoneyBackCommand.GiveReason("invoice " + invoice.number()));
            receipts.add(pay(true));
            byReceipt.addAll(visit.lines.keySet());
        }
        if (!unmatched.isEmpty()) {
            register.submit(new RegisterCommand.BeginReturn("invoice " + invoice.number()));
            Added added = add(invoice, unmatched);
            refused.putAll(added.refused());
            if (added.indexes().isEmpty()) {
                register.submit(new RegisterCommand.VoidTransaction("nothing could be rung up"));
            } else {
                receipts.add(pay(true));
            }
        }
        return new Rung(receipts, refused, byReceipt);
    }

    private Optional<Origin> origin(RetailInvoice invoice, int index) {
        Line line = invoice.lines().get(index);
        return goods.bringBack(
                invoice.customer(),
                line.stockCode(),
                line.unitPrice(),
                line.quantity().negate());
    }

    /** Goods of one receipt come back together, but a line of it once at a time. */
    private static Visit visit(List<Visit> visits, Origin origin) {
        return visits.stream()
                .filter(visit -> visit.receipt.equals(origin.receipt()) && !visit.lines.containsValue(origin.line()))
                .findFirst()
                .orElseGet(() -> {
                    Visit visit = new Visit(origin.receipt());
                    visits.add(visit);
                    return visit;
                });
    }

    /** What comes back on one receipt in one go: sold line by index in the invoice. */
    private static final class Visit {
        private final String receipt;
        private final Map<Integer, Integer> lines = new TreeMap<>();

        Visit(String receipt) {
            this.receipt = receipt;
        }

        void add(int index, Origin origin) {
            lines.put(index, origin.line());
        }

        List<Part> parts(RetailInvoice invoice) {
            return lines.entrySet().stream()
                    .map(line -> new Part(
                            line.getValue(),
                            Optional.of(new Quantity(invoice.lines()
                                    .get(line.getKey())
                                    .quantity()
                                    .negate()))))
                    .toList();
        }
    }

    /** Which lines of an invoice are in the basket, in their order, and why the others are not. */
    private record Added(List<Integer> indexes, Map<Integer, String> refused) {}

    private Added add(RetailInvoice invoice, List<Integer> lines) {
        Map<Integer, String> refused = new TreeMap<>();
        List<LineRequest> requests = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        for (int index : lines) {
            Line line = invoice.lines().get(index);
            Optional<Money> price = price(line.unitPrice());
            if (price.isEmpty()) {
                refused.put(index, FRACTION);
            } else {
                BigDecimal quantity = invoice.isReturn() ? line.quantity().negate() : line.quantity();
                requests.add(new LineRequest(line.stockCode(), quantity, price, "price of the day"));
                indexes.add(index);
            }
        }
        RegisterState added = register.submit(new RegisterCommand.AddLines(requests, invoice.number()));
        for (Refusal refusal : added.refusals()) {
            refused.put(indexes.get(refusal.index()), refusal.reason().code().name());
        }
        indexes.removeIf(refused::containsKey);
        return new Added(indexes, refused);
    }

    private static List<Integer> all(RetailInvoice invoice) {
        return IntStream.range(0, invoice.lines().size()).boxed().toList();
    }

    private String pay(boolean back) {
        RegisterState tendering = register.submit(new RegisterCommand.BeginTender());
        RegisterState paid = tendering.phase() instanceof Phase.Tendering due
                ? register.submit(new RegisterCommand.TenderCash(due.dueInCash()))
                : tendering;
        if (!(paid.phase() instanceof Phase.Completed completed)) {
            throw new IllegalStateException("the sale was not completed: " + paid.notice());
        }
        takings = back ? takings.plusReturn(completed.total()) : takings.plus(completed.total());
        return completed.receiptNumber();
    }

    /** Closes yesterday's shift and opens today's. A file that goes back a day stays in the shift that is open. */
    private void startDay(RetailInvoice invoice) {
        LocalDate date = invoice.at().toLocalDate();
        if (open && date.isAfter(takings.day())) {
            endDay();
        }
        clock.set(invoice.at().atZone(zone).toInstant());
        if (!open) {
            register.submit(new RegisterCommand.SignOn(ReplayStore.OPERATOR, LOAN));
            open = true;
            takings = DayTakings.begun(date, true, LOAN);
        }
    }

    /**
     * Counts the till and signs off: what was counted is what the cashier remembers, not what the register expects, so that a
     * variance of nothing means something.
     */
    void endDay() {
        if (!open) {
            return;
        }
        RegisterState closed =
                register.submit(new RegisterCommand.SignOff(TillCount.of(new Money(takings.counted(), currency))));
        if (closed.operatorName().isPresent()) {
            throw new IllegalStateException("the day could not be closed: " + closed.notice());
        }
        open = false;
        dayClosed.accept(takings);
    }

    private Optional<Money> price(BigDecimal pounds) {
        try {
            return Optional.of(Money.parse(pounds.toPlainString(), currency));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}

package app.suanpan.command.replay;

import app.suanpan.command.replay.RetailInvoice.Line;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cashier who rings up invoices, one shift a day: signs on, adds the lines, takes or gives the money, and counts the till in
 * the evening. Knows the register by its port alone, as a screen does.
 */
final class ReplayTill {
    /** A price that a coin cannot pay, such as 0.001, cannot even be said to the register. */
    static final String FRACTION = "FRACTION_OF_A_PENNY";

    private final Register register;
    private final ReplayClock clock;
    private final ZoneId zone;
    private final Currency currency;
    private @Nullable LocalDate day;
    private Money cashInTill;

    ReplayTill(Register register, ReplayClock clock, ZoneId zone, Currency currency) {
        this.register = register;
        this.clock = clock;
        this.zone = zone;
        this.currency = currency;
        this.cashInTill = Money.zero(currency);
    }

    /**
     * What became of an invoice.
     *
     * @param receipt number of the receipt, or nothing if no line could be rung up
     * @param refused reason by index of the line
     */
    record Rung(Optional<String> receipt, Map<Integer, String> refused) {}

    /** Takes over a register that a power cut left as it was: an unfinished basket is given up, an open shift goes on. */
    void takeOver(Money cashAlreadyInTill) {
        register.submit(new RegisterCommand.BackToBasket());
        register.submit(new RegisterCommand.VoidTransaction("replay was interrupted"));
        RegisterState state = register.state();
        if (state.operatorName().isPresent()) {
            day = state.businessDay();
            cashInTill = cashAlreadyInTill;
        }
    }

    /** Rings up one invoice. */
    Rung ring(RetailInvoice invoice) {
        startDay(invoice);
        Map<Integer, String> refused = new TreeMap<>();
        List<LineRequest> requests = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < invoice.lines().size(); i++) {
            Line line = invoice.lines().get(i);
            Optional<Money> price = price(line.unitPrice());
            if (price.isEmpty()) {
                refused.put(i, FRACTION);
            } else {
                BigDecimal quantity = invoice.isReturn() ? line.quantity().negate() : line.quantity();
                requests.add(new LineRequest(line.stockCode(), quantity, price, "price of the day"));
                indexes.add(i);
            }
        }
        if (invoice.isReturn()) {
            register.submit(new RegisterCommand.BeginReturn("invoice " + invoice.number()));
        }
        RegisterState added = register.submit(new RegisterCommand.AddLines(requests, invoice.number()));
        for (Refusal refusal : added.refusals()) {
            refused.put(indexes.get(refusal.index()), refusal.reason().code().name());
        }
        if (refused.size() == invoice.lines().size()) {
            // A return that was begun is given up; a receipt still on the screen simply stays there.
            if (invoice.isReturn()) {
                register.submit(new RegisterCommand.VoidTransaction("nothing could be rung up"));
            }
            return new Rung(Optional.empty(), refused);
        }
        return new Rung(Optional.of(pay()), refused);
    }

    private String pay() {
        RegisterState tendering = register.submit(new RegisterCommand.BeginTender());
        RegisterState paid = tendering.phase() instanceof Phase.Tendering due
                ? register.submit(new RegisterCommand.TenderCash(due.dueInCash()))
                : tendering;
        if (!(paid.phase() instanceof Phase.Completed completed)) {
            throw new IllegalStateException("the sale was not completed: " + paid.notice());
        }
        cashInTill = cashInTill.plus(completed.total());
        return completed.receiptNumber();
    }

    /** Closes yesterday's shift and opens today's. A file that goes back a day stays in the shift that is open. */
    private void startDay(RetailInvoice invoice) {
        LocalDate date = invoice.at().toLocalDate();
        if (day != null && date.isAfter(day)) {
            endDay();
        }
        clock.set(invoice.at().atZone(zone).toInstant());
        if (day == null) {
            register.submit(new RegisterCommand.SignOn(ReplayStore.OPERATOR, Money.zero(currency)));
            day = date;
            cashInTill = Money.zero(currency);
        }
    }

    /**
     * Counts the till and signs off: what was counted is what the cashier remembers, not what the register expects, so that a
     * variance of nothing means something. A till that paid out more than it took is counted as empty.
     */
    void endDay() {
        if (day == null) {
            return;
        }
        Money counted = cashInTill.isNegative() ? Money.zero(currency) : cashInTill;
        register.submit(new RegisterCommand.SignOff(counted));
        day = null;
    }

    private Optional<Money> price(BigDecimal pounds) {
        try {
            return Optional.of(Money.parse(pounds.toPlainString(), currency));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}

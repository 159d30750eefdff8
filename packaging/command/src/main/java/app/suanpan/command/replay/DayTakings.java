package app.suanpan.command.replay;

import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the cashier remembers of one business day, added up from what the screen said after each transaction: the other side of the Z
 * report.
 *
 * @param day the business day
 * @param whole whether the day was rung up from its beginning, and not taken over from an interrupted run
 * @param sales number of sales
 * @param returns number of returns
 * @param salesTotal minor units
 * @param returnsTotal minor units, positive
 * @param counted cash in the till in the evening, minor units
 */
record DayTakings(
        LocalDate day, boolean whole, long sales, long returns, long salesTotal, long returnsTotal, long counted) {

    static DayTakings begun(LocalDate day, boolean whole, Money inTill) {
        return new DayTakings(day, whole, 0, 0, 0, 0, inTill.minor());
    }

    /** One more transaction: {@code total} is negative for a return. */
    DayTakings plus(Money total) {
        boolean back = total.isNegative();
        return new DayTakings(
                day,
                whole,
                sales + (back ? 0 : 1),
                returns + (back ? 1 : 0),
                salesTotal + (back ? 0 : total.minor()),
                returnsTotal - (back ? total.minor() : 0),
                counted + total.minor());
    }

    /** The same where a return of nothing counts as what it is. */
    DayTakings plusReturn(Money total) {
        return new DayTakings(
                day, whole, sales, returns + 1, salesTotal, returnsTotal - total.minor(), counted + total.minor());
    }

    /** Each way in which the Z report says something else, in a sentence. */
    List<String> differencesFrom(TillSettled z) {
        List<String> differences = new ArrayList<>();
        check(differences, "a variance", 0, z.variance());
        check(differences, "cash", counted, z.counted());
        if (whole) {
            check(differences, "sales", sales, z.sales());
            check(differences, "returns", returns, z.returns());
            check(differences, "sales' totals", salesTotal, z.salesTotal());
            check(differences, "returns' totals", returnsTotal, z.returnsTotal());
        }
        return differences;
    }

    private void check(List<String> differences, String what, long remembered, long said) {
        if (remembered != said) {
            differences.add("the Z report of " + day + " says " + said + " for " + what + ", and it was " + remembered);
        }
    }
}

package app.suanpan.domain.register;

import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.UnitShare;
import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.member.CreditTable;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.refund.ReturnableSale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who gets the credit of a transaction that is about to be committed: for its goods without taxes, and not for what is only owed since. */
final class CreditSteps {
    /**
     * What the transaction says of it.
     *
     * @param table version of the table that it was shared by; null of a sale that older software made
     * @param shares with their amounts
     */
    record Credit(@Nullable String table, List<CreditShare> shares) {}

    private CreditSteps() {}

    /**
     * Of a sale, and of goods that come back without a receipt, which nobody knows the sale of: by the table of the day, by who serves now
     * and whose customer the member is now.
     *
     * @param lines of the transaction, with positive amounts
     */
    static Credit byTable(
            List<SoldLine> lines, Optional<Guide> memberGuide, RegisterSession session, RegisterContext context) {
        CreditTable table = context.credit().on(context.day(session));
        List<CreditShare> shares = table.shares(
                session.servingGuide().flatMap(context.members()::guide),
                memberGuide,
                context.store().id());
        return new Credit(table.version(), CreditTable.of(earned(lines), shares));
    }

    /** Of goods that come back by their receipt: whoever got the credit of the sale loses it, whatever the table is today. */
    static Credit back(List<SoldLine> lines, ReturnableSale original) {
        Transaction sale = original.sale();
        long before = sale.lines().stream()
                .filter(line -> !line.isOwed())
                .mapToLong(line -> cameBack(line, original))
                .sum();
        return new Credit(sale.creditTable(), CreditTable.backOf(before, earned(lines), sale.credit()));
    }

    private static long cameBack(SoldLine line, ReturnableSale original) {
        BigDecimal before = original.before().of(line.line());
        return before.signum() == 0
                ? 0
                : UnitShare.of(original.sale(), line, BigDecimal.ZERO, before).net();
    }

    private static long earned(List<SoldLine> lines) {
        return lines.stream()
                .filter(line -> !line.isOwed())
                .mapToLong(SoldLine::net)
                .sum();
    }
}

package app.suanpan.domain.register;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.LinesVoided;
import app.suanpan.domain.journal.VoidedLine;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.workstation.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Remembers what was taken out of a basket, and writes it down with the event that ends the basket: on the disk with the session at every
 * change, in the journal with the next commit, so that no void costs a wait of its own. Only what empties a basket is written at once.
 */
final class LineVoids {

    private LineVoids() {}

    /** The same, where somebody has taken out a line, or a part of one. Choosing what comes back by receipt takes nothing out. */
    static RegisterSession noted(
            RegisterSession session, LineItem line, Optional<Quantity> left, RegisterContext context) {
        BigDecimal before = line.quantity().value();
        BigDecimal after = left.map(Quantity::value).orElse(BigDecimal.ZERO);
        if (session.original().isPresent() || after.compareTo(before) >= 0) {
            return session;
        }
        Money gone = line.unitPrice()
                .times(before, context.profile().rounding())
                .minus(line.unitPrice().times(after, context.profile().rounding()));
        VoidedLine voided = new VoidedLine(
                line.number(),
                line.item().code(),
                line.item().name().zh(),
                line.item().name().en(),
                line.item().unit().name(),
                before.subtract(after),
                after,
                gone.minor(),
                context.now(),
                session.operator().map(Operator::id).orElse(""));
        List<VoidedLine> all = new ArrayList<>(session.open().voided());
        all.add(voided);
        return session.with(session.open().voiding(all));
    }

    /** The step with what has to be written down now: of baskets that ended in it, or have nothing in them any more. */
    static Step settled(RegisterSession before, Step step, RegisterContext context) {
        RegisterSession after = step.session();
        if (open(before).allMatch(half -> half.voided().isEmpty())
                && open(after).allMatch(half -> half.voided().isEmpty())) {
            return step;
        }
        List<OpenTransaction> ended = new ArrayList<>();
        open(before)
                .filter(half -> open(after).noneMatch(still -> still.id().equals(half.id())))
                .forEach(ended::add);
        open(after)
                .filter(half ->
                        after.stage() == Stage.COMPLETED || half.basket().isEmpty())
                .forEach(ended::add);
        Step written = step.with(
                after.withoutVoids(ended.stream().map(OpenTransaction::id).toList()));
        for (OpenTransaction half : ended) {
            if (!half.voided().isEmpty() && !isWritten(half.id(), step.events())) {
                written = written.recordingAlso(event(before, half, context));
            }
        }
        return written;
    }

    private static Stream<OpenTransaction> open(RegisterSession session) {
        return Stream.concat(
                Stream.of(session.open()), session.payment().other().stream().map(Payment.OtherHalf::open));
    }

    /** One command may be decided inside another. */
    private static boolean isWritten(UUID transaction, List<JournalEvent> events) {
        return events.stream()
                .anyMatch(event -> event instanceof LinesVoided voided
                        && voided.transaction().equals(transaction));
    }

    private static LinesVoided event(RegisterSession session, OpenTransaction half, RegisterContext context) {
        EventHeader header = context.header(session);
        return new LinesVoided(
                header,
                half.id(),
                session.shift().orElseThrow().id(),
                half.basket().kind().name(),
                context.store().currency().getCurrencyCode(),
                half.voided());
    }
}

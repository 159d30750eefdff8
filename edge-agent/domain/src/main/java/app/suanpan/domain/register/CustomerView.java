package app.suanpan.domain.register;

import app.suanpan.domain.workstation.CustomerScreen;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the customer's screen shows beside what it shares with the cashier's.
 *
 * @param screen how it is set up; empty at a checkout that has none unless it is asked for on the command line
 * @param joinLink where a phone joins, while nobody is being served: it names no guide and no customer, and the next in the queue may
 *     scan it; empty while somebody is, and where the store has no such page
 */
public record CustomerView(Optional<CustomerScreen> screen, Optional<String> joinLink) {

    /** What there is to show for a session on this accounting day. */
    static CustomerView of(RegisterSession session, LocalDate day, RegisterContext context) {
        boolean nobodyIsServed = session.shift().isPresent()
                && session.stage() == RegisterSession.Stage.SELLING
                && session.basket().lines().isEmpty()
                && session.member().isEmpty();
        return new CustomerView(
                context.customerScreen(),
                nobodyIsServed ? context.stationery().invitation().link(Optional.empty(), day) : Optional.empty());
    }
}

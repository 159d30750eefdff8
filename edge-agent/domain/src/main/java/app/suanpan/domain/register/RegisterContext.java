package app.suanpan.domain.register;

import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.domain.member.Membership;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.quickkey.QuickKeyHistory;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.terms.Pricing;
import app.suanpan.domain.till.TillRules;
import app.suanpan.domain.workstation.CustomerScreen;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Shift;
import app.suanpan.domain.workstation.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Everything a command is decided with, besides the session: the store, what can be looked up, and the time and ids of this
 * one command.
 *
 * @param store the store
 * @param workstation the workstation's id
 * @param profile how to reckon
 * @param pricing reckons by that profile, with the promotions that run
 * @param scanRules how to read codes
 * @param staff who may sign on, and what each may do
 * @param catalogue the item file
 * @param quickKeys the pages of quick keys, and what they were before
 * @param members members and guides
 * @param coupons members' coupons
 * @param membership what it takes to join here; nothing where nobody can, such as in training
 * @param stationery what all receipts of the store have in common
 * @param facts earlier business
 * @param journal everything that happened, to be looked through
 * @param till how tills are counted
 * @param reasons why something out of the ordinary may be done
 * @param points how points are given, and what they pay
 * @param pointsHeld points that lie in the baskets of the other checkouts of the box, and whose they are
 * @param credit who gets the credit of a sale
 * @param tares what may be taken off for packaging when goods are weighed by hand
 * @param cardTerminal whether a payment terminal is connected
 * @param paymentProvider whether a provider of payment codes is connected
 * @param customerScreen how the customer's screen is set up, if the checkout has one
 * @param now the box's clock
 * @param today the accounting day that a shift opened now belongs to
 * @param ids makes ids
 * @param nextReceiptNumber says what number a receipt gets if one is committed by this command
 */
public record RegisterContext(
        Store store,
        String workstation,
        ArithmeticProfile profile,
        Pricing pricing,
        ScanRules scanRules,
        Staff staff,
        Catalogue catalogue,
        QuickKeyHistory quickKeys,
        MemberDirectory members,
        MemberCoupons coupons,
        Optional<Membership> membership,
        Stationery stationery,
        SalesFacts facts,
        Journal journal,
        TillRules till,
        Reasons reasons,
        PointsRules points,
        List<PointsEntry.Of> pointsHeld,
        CreditTables credit,
        List<Tare> tares,
        boolean cardTerminal,
        boolean paymentProvider,
        Optional<CustomerScreen> customerScreen,
        Instant now,
        LocalDate today,
        Supplier<UUID> ids,
        LongSupplier nextReceiptNumber) {

    Money zero() {
        return Money.zero(store.currency());
    }

    /** The accounting day of what happens now. */
    LocalDate day(RegisterSession session) {
        return session.shift().map(Shift::businessDay).orElse(today);
    }

    /** The header of an event that happens now, in the session's shift. */
    public EventHeader header(RegisterSession session) {
        return new EventHeader(
                ids.get(),
                store.id(),
                workstation,
                session.operator().map(Operator::id).orElse(""),
                day(session),
                now);
    }
}

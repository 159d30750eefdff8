package app.suanpan.domain.register;

import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.receipt.ReceiptMember;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.till.ForeignNotes;
import app.suanpan.domain.till.ForeignRate;
import app.suanpan.domain.workstation.Training;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that the checkout shows.
 *
 * @param revision grows with every state of this register; a screen drops what is older than what it shows
 * @param store the store's name
 * @param workstation the workstation's id
 * @param zone where the store's clocks hang: by it the screen tells the time, wherever the screen is
 * @param businessDay the accounting day
 * @param operatorName who is signed on, if anybody is
 * @param phase what the work area shows
 * @param basket the basket with its cents
 * @param terms on what terms they are as they are
 * @param lastLine number of the line that was touched last, to be lit
 * @param member the member on the basket
 * @param guide the first name of the guide serving, if a badge was scanned
 * @param quickKeys the pages of quick keys
 * @param results items found by the last search
 * @param resultsFor the search text that they answer
 * @param notice what to tell the cashier, if anything
 * @param refusals lines of the last {@link RegisterCommand.AddLines} that were refused
 * @param returning the sale that goods come back from, if the customer has the receipt
 * @param matching members who answer what was typed last, if that is what the last command asked
 * @param joinTerms what membership is, where the number that the last command asked for is no member's and its owner may join
 * @param goods what there is to say of goods beside the basket
 * @param held what is put aside at any checkout of the box, newest first
 * @param till what the till is counted in, and the slip to look at
 * @param journal what was asked of the journal last, until something else is asked of the register
 * @param access who is about to sign on, what waits for an approval, and whether the screen is locked
 * @param customer what the customer's screen shows beside all this
 * @param sync how far the collector has what happened here
 * @param devices how the devices are
 */
public record RegisterState(
        long revision,
        LocalName store,
        String workstation,
        ZoneId zone,
        LocalDate businessDay,
        Optional<String> operatorName,
        Phase phase,
        PricedBasket basket,
        SaleTerms terms,
        Optional<Integer> lastLine,
        Optional<MemberStrip> member,
        Optional<LocalName> guide,
        QuickView quickKeys,
        List<Item> results,
        String resultsFor,
        Optional<Notice> notice,
        List<Refusal> refusals,
        Optional<ReceiptReturn> returning,
        Optional<MatchingMembers> matching,
        Optional<LocalName> joinTerms,
        GoodsView goods,
        List<HeldSale> held,
        TillView till,
        Optional<JournalView> journal,
        AccessView access,
        CustomerView customer,
        SyncStatus sync,
        List<DeviceStatus> devices) {
    public RegisterState {
        results = List.copyOf(results);
        refusals = List.copyOf(refusals);
        held = List.copyOf(held);
        devices = List.copyOf(devices);
    }

    /** The same under another number, for a binding that outlives the register's process and so goes on counting itself. */
    public RegisterState renumbered(long newRevision) {
        return new RegisterState(
                newRevision,
                store,
                workstation,
                zone,
                businessDay,
                operatorName,
                phase,
                basket,
                terms,
                lastLine,
                member,
                guide,
                quickKeys,
                results,
                resultsFor,
                notice,
                refusals,
                returning,
                matching,
                joinTerms,
                goods,
                held,
                till,
                journal,
                access,
                customer,
                sync,
                devices);
    }

    /** The same picture with newer news, for when what has changed cannot be shown. */
    public RegisterState saying(long newRevision, Notice newNotice, SyncStatus newSync, List<DeviceStatus> newDevices) {
        return new RegisterState(
                newRevision,
                store,
                workstation,
                zone,
                businessDay,
                operatorName,
                phase,
                basket,
                terms,
                lastLine,
                member,
                guide,
                quickKeys,
                results,
                resultsFor,
                Optional.of(newNotice),
                List.of(),
                returning,
                Optional.empty(),
                Optional.empty(),
                goods,
                held,
                till,
                Optional.empty(),
                access,
                customer,
                newSync,
                newDevices);
    }

    /** Whether somebody practises here: nothing that is shown is business. */
    public boolean isTraining() {
        return Training.is(workstation);
    }

    /** Whether what was asked last was refused because this operator may not do it, and nobody can allow it in place. */
    public boolean refuses(Permission permission) {
        return notice.filter(said -> said.code() == NoticeCode.NOT_PERMITTED
                        && said.details().contains(permission.key()))
                .isPresent();
    }

    /**
     * The till as the checkout shows it. What should be in it is not among it: it is counted blind.
     *
     * @param denominations notes and coins to count, the largest first; none where only the sum is asked
     * @param slip a report or another slip to look at, until the next command
     * @param foreign foreign cash that is taken today
     * @param foreignInTill foreign cash that is counted with the till: also what is taken no more since its rate ran out, or that was
     *     taken out of the list while the shift had some
     * @param vouchers kinds of vouchers that are taken today
     * @param reasons why something out of the ordinary may be done; empty where the store has those that are shipped
     */
    public record TillView(
            List<Money> denominations,
            Optional<TillSlip> slip,
            List<ForeignRate> foreign,
            List<ForeignNotes> foreignInTill,
            List<VoucherKind> vouchers,
            List<Reason> reasons) {
        public TillView {
            foreign = List.copyOf(foreign);
            foreignInTill = List.copyOf(foreignInTill);
            vouchers = List.copyOf(vouchers);
            reasons = List.copyOf(reasons);
            denominations = List.copyOf(denominations);
        }
    }

    /**
     * The member as the checkout may see them.
     *
     * @param greeting first name, or empty for a card-only member
     * @param number member number as printed
     * @param maskedPhone for example 138****1234, or empty
     * @param guide first name of the guide the member is bound to, if any
     * @param tier as the shop calls it, such as {@code gold}; empty for none
     * @param points what this box knows of their points; empty where the shop gives none
     * @param birthdayMonth whether their birthday is this month, as far as they told it here
     * @param coupons coupons of theirs that could be used today, what ends first before the others
     * @param unverified whether their phone number waits for them to come back with it
     */
    public record MemberStrip(
            String greeting,
            String number,
            String maskedPhone,
            Optional<LocalName> guide,
            String tier,
            Optional<PointsBalance> points,
            boolean birthdayMonth,
            List<Coupon> coupons,
            boolean unverified)
            implements ReceiptMember {
        /**
         * A coupon of the member's.
         *
         * @param code by which it is presented
         * @param name what its campaign is called
         * @param until the last day on which it is good
         */
        public record Coupon(String code, LocalName name, LocalDate until) {}

        public MemberStrip {
            coupons = coupons == null ? List.of() : List.copyOf(coupons);
        }

        /** The same with what is known today. */
        public MemberStrip with(Optional<PointsBalance> newPoints, boolean isBirthdayMonth) {
            return new MemberStrip(
                    greeting, number, maskedPhone, guide, tier, newPoints, isBirthdayMonth, coupons, unverified);
        }

        /** The same with these coupons. */
        MemberStrip holding(List<Coupon> theirs) {
            return new MemberStrip(
                    greeting, number, maskedPhone, guide, tier, points, birthdayMonth, theirs, unverified);
        }
    }

    /**
     * A line that was asked for and refused.
     *
     * @param index position in the request, from 0
     * @param reason why
     */
    public record Refusal(int index, Notice reason) {}

    /**
     * How far the collector has what happened here.
     *
     * @param uplink how the way to the collector is
     * @param unsent events that the collector has not acknowledged
     * @param oldestUnsent when the oldest of them happened
     * @param lastAcknowledged when the collector last acknowledged something
     * @param refusal with {@link Uplink#REFUSED} the short code that says why head office does not take this box
     */
    public record SyncStatus(
            Uplink uplink,
            long unsent,
            Optional<Instant> oldestUnsent,
            Optional<Instant> lastAcknowledged,
            Optional<String> refusal) {
        /** Nothing is known yet. */
        public static final SyncStatus NONE = new SyncStatus(Uplink.UNKNOWN, 0, Optional.empty(), Optional.empty());

        /** The store works on its own, and nothing waits to be sent. */
        public static final SyncStatus ALONE = new SyncStatus(Uplink.NONE, 0, Optional.empty(), Optional.empty());

        /** Of a box that head office takes. */
        public SyncStatus(
                Uplink uplink, long unsent, Optional<Instant> oldestUnsent, Optional<Instant> lastAcknowledged) {
            this(uplink, unsent, oldestUnsent, lastAcknowledged, Optional.empty());
        }

        /** Whether the broker is reached. */
        public boolean connected() {
            return uplink == Uplink.CONNECTED;
        }
    }

    /** How the way to the collector is. */
    public enum Uplink {
        /** Nobody has said so yet. */
        UNKNOWN,
        /** There is none: no collector is configured. */
        NONE,
        /** The broker is not reached. */
        LOST,
        /** Head office is reached and does not take this box, or what it sends. */
        REFUSED,
        /** The broker is reached. */
        CONNECTED
    }

    /**
     * How a device is, in words that the screen has sentences for.
     *
     * @param role {@code printer}, {@code scanner}, {@code drawer}, {@code camera}, {@code terminal},
     *     {@code provider}, or {@code disk} while that is nearly full
     * @param condition how it is
     * @param causes why, as keys such as {@code paper-out} or {@code cover-open}
     */
    public record DeviceStatus(String role, Condition condition, List<String> causes) {
        public DeviceStatus {
            causes = List.copyOf(causes);
        }
    }

    /** How a device is. */
    public enum Condition {
        ABSENT,
        OPENING,
        READY,
        WARNING,
        BLOCKED,
        LOST
    }
}

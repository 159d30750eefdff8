package app.suanpan.domain.register;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.points.PointsBalance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a store holds of a member, as the member may see it.
 *
 * @param number the member number as printed on the card
 * @param otherNumbers those of their other cards of which the rest speaks as well
 * @param notShown how many cards of theirs there are besides, which have to be shown for what is kept under them
 * @param phone the phone number, empty if none was given; in the form in which the place that shows it may show it
 * @param firstName how they are greeted, possibly empty
 * @param birthday month and day, {@code --05-17}, or empty
 * @param language to speak to them in
 * @param here whether they joined at this box, where name, phone and birthday lie; at others of the store they cannot be read
 * @param joinedOn the day, by the store's clock, where it is known
 * @param touchpoint how, as the journal says it, or empty
 * @param guide whose customer they are
 * @param points what they have to use, if anybody gives points here
 * @param coupons those that they were given, the ones that can be used first
 * @param consents each purpose with what was decided about it
 */
public record MyData(
        String number,
        List<String> otherNumbers,
        int notShown,
        String phone,
        String firstName,
        String birthday,
        String language,
        boolean here,
        Optional<LocalDate> joinedOn,
        String touchpoint,
        Optional<LocalName> guide,
        Optional<PointsBalance> points,
        List<MemberHoldings.Coupon> coupons,
        List<Decision> consents) {
    /** Keeps copies of the lists. */
    public MyData {
        otherNumbers = List.copyOf(otherNumbers);
        coupons = List.copyOf(coupons);
        consents = List.copyOf(consents);
    }

    /**
     * A purpose and what was decided about it.
     *
     * @param text the words of today
     * @param granted whether it is granted; empty where this box does not know
     * @param at when that was decided
     */
    public record Decision(ConsentText text, Optional<Boolean> granted, Optional<Instant> at) {}
}

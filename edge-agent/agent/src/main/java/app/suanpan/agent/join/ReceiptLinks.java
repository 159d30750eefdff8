package app.suanpan.agent.join;

import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.member.JoinLinkToken;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.receipt.JoinInvitation;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.ledger.member.MemberVault.Joining;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The join links on receipts. Unlike a kiosk's, such a link is on paper: it works for as long as the paper lasts and for
 * everybody who holds it. The guide who served is asked for no longer than a binding made on the day of the purchase would have
 * lasted; after that, or when the guide has left, its holder joins with no guide.
 */
final class ReceiptLinks implements JoinInvitation {
    private final Optional<String> publicAddress;
    private final MemberKeys keys;
    private final MemberDirectory members;
    private final Function<UUID, Optional<Joining>> joinings;
    private final BindingSettings bindings;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * @param publicAddress under which phones reach the join page tomorrow too; without one there are no links
     * @param keys sign them
     * @param members knows who works for the brand
     * @param joinings how a member joined, if it was at this box
     * @param bindings for how long a guide counts
     * @param zone where the store's days begin
     * @param clock the box's clock
     */
    ReceiptLinks(
            Optional<String> publicAddress,
            MemberKeys keys,
            MemberDirectory members,
            Function<UUID, Optional<Joining>> joinings,
            BindingSettings bindings,
            ZoneId zone,
            Clock clock) {
        this.publicAddress = publicAddress;
        this.keys = keys;
        this.members = members;
        this.joinings = joinings;
        this.bindings = bindings;
        this.zone = zone;
        this.clock = clock;
    }

    /** What all links begin with, if there are any. */
    Optional<String> publicAddress() {
        return publicAddress;
    }

    /** The link of all receipts of a day on which this guide served, or nobody did. */
    @Override
    public Optional<String> link(Optional<Long> guide, LocalDate day) {
        return publicAddress.map(address -> address + "/j/" + keys.joinLink(guide, day));
    }

    @Override
    public boolean isOfANewMember(SaleCompleted sale) {
        return Optional.ofNullable(sale.sale().member())
                .flatMap(joinings)
                .filter(joining -> Touchpoint.isOfCheckout(joining.touchpoint()))
                .filter(joining -> day(joining.at()).equals(day(sale.header().at())))
                .isPresent();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    @Override
    public Optional<String> terms() {
        return publicAddress.map(address -> address + JoinSite.TERMS);
    }

    /**
     * What a receipt's link comes to today.
     *
     * @param guide whose customer its holder becomes
     */
    record Opened(Optional<Guide> guide) {}

    /** Reads the token of a link; empty if it is on no receipt of ours. */
    Optional<Opened> open(String token) {
        return keys.readJoinLink(token).map(link -> new Opened(guideOf(link)));
    }

    private Optional<Guide> guideOf(JoinLinkToken link) {
        Instant bought = link.day().atStartOfDay(zone).toInstant();
        boolean lapsed = bindings.expiresAt(bought)
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent();
        return link.guide()
                .filter(_ -> !lapsed)
                .flatMap(members::guide)
                .filter(guide -> guide.status() == GuideStatus.ACTIVE);
    }
}

package app.suanpan.agent.join;

import app.suanpan.domain.join.ShownCards;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.ledger.member.MemberRoll;
import app.suanpan.ledger.member.MemberVault;
import app.suanpan.ledger.member.StoredMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which ids of a member are open to whoever stands there. Who joined more than once is one member by the phone number that they gave, and anybody
 * can give anybody's: a card opens what is kept under a twin's id once the number was confirmed with that card at this box. Nobody confirms a
 * number anew that was confirmed before, so that whoever joins with somebody's number later never comes so far. A card of the twin opens it
 * in any case: who cannot confirm shows both.
 */
final class OwnIds {
    private final MemberVault vault;
    private final MemberRoll roll;

    OwnIds(MemberVault vault, MemberRoll roll) {
        this.vault = vault;
        this.roll = roll;
    }

    /** Those that are open, the one whose card was shown last first; nothing of whoever was erased. */
    List<StoredMember> open(ShownCards cards) {
        boolean confirmed = cards.all().stream().anyMatch(this::isConfirmedWith);
        return every(cards.last()).stream()
                .filter(id -> cards.all().contains(id) || confirmed && !isConfirmedWith(id))
                .map(roll::byId)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those whose card was shown, in the same order: what cannot be brought back holds of no others. */
    List<StoredMember> shown(ShownCards cards) {
        return open(cards).stream()
                .filter(member -> cards.all().contains(member.id()))
                .toList();
    }

    /** How many more there are than those whose card was shown. */
    int notShown(ShownCards cards) {
        return every(cards.last()).size() - shown(cards).size();
    }

    /** How many more there are, which their cards would open. */
    int notOpen(ShownCards cards) {
        return every(cards.last()).size() - open(cards).size();
    }

    /** Every id of a member, this one first: what holds of the person holds of all of them. */
    List<UUID> every(UUID member) {
        return Stream.concat(
                        roll.byId(member).map(StoredMember::id).stream(),
                        roll.twins(member).stream().map(KnownMember::id))
                .toList();
    }

    /** Of two cards with which it was confirmed before boxes heard of each other neither opens the other. */
    private boolean isConfirmedWith(UUID id) {
        return vault.standing(id).equals(PhoneStanding.VERIFIED);
    }
}

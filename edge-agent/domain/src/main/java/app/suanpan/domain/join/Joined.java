package app.suanpan.domain.join;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What was committed for a visit.
 *
 * @param member the member as they are now
 * @param returning whether they had been a member already
 * @param proven whether it is known to be them: they just joined, or showed their card
 * @param binding what a guide's request came to, if there was one
 */
public record Joined(MemberView member, boolean returning, boolean proven, Optional<BindingOutcome> binding) {

    /**
     * What may be told. Whoever only typed a member's phone number gets that number back, masked, and nothing else.
     *
     * @param cardUrl the link in a card's QR, by member number
     */
    public Welcome welcome(LongFunction<String> cardUrl) {
        return proven
                ? new Welcome(
                        member.greeting(),
                        MemberNumber.display(member.number()),
                        cardUrl.apply(member.number()),
                        member.maskedPhone(),
                        returning)
                : new Welcome("", "", "", member.maskedPhone(), returning);
    }

    /** First name of the guide to greet from: the member's own, but to a stranger only the one whose badge was just scanned. */
    public Optional<LocalName> guide() {
        boolean bound =
                binding.filter(outcome -> outcome != BindingOutcome.REJECT).isPresent();
        return proven || bound ? member.guide().map(Guide::firstName) : Optional.empty();
    }

    /** Whether another one is the same member, under whichever of their ids. */
    boolean isOneWith(Joined other) {
        return member.survivor().equals(other.member.survivor());
    }
}

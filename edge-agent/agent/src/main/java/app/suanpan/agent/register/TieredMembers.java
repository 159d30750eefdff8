package app.suanpan.agent.register;

import app.suanpan.domain.member.Guide;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.domain.register.MemberDirectory;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Members with the tier that they have now. Where a tier comes from is none of the directory's business.
 */
public final class TieredMembers implements MemberDirectory {
    private final MemberDirectory members;
    private final Function<MemberView, String> tiers;

    /**
     * @param members those whom it finds
     * @param tiers the tier of a member; empty for none
     */
    public TieredMembers(MemberDirectory members, Function<MemberView, String> tiers) {
        this.members = members;
        this.tiers = tiers;
    }

    private MemberView tiered(MemberView member) {
        return member.in(tiers.apply(member));
    }

    @Override
    public Optional<MemberView> byId(UUID member) {
        return members.byId(member).map(this::tiered);
    }

    @Override
    public Optional<MemberView> byNumber(long number) {
        return members.byNumber(number).map(this::tiered);
    }

    @Override
    public boolean isPhone(String typed) {
        return members.isPhone(typed);
    }

    @Override
    public Optional<MemberView> byPhone(String typed) {
        return members.byPhone(typed).map(this::tiered);
    }

    @Override
    public Optional<MemberView> byCard(String token) {
        return members.byCard(token).map(this::tiered);
    }

    @Override
    public CodeAnswer byCode(String digits, String workstation, Instant now) {
        return switch (members.byCode(digits, workstation, now)) {
            case CodeAnswer.Found(MemberView member) -> new CodeAnswer.Found(tiered(member));
            case CodeAnswer.Refused refused -> refused;
        };
    }

    @Override
    public boolean isErased(UUID member) {
        return members.isErased(member);
    }

    @Override
    public boolean isErasedCard(String token) {
        return members.isErasedCard(token);
    }

    @Override
    public MatchingMembers matching(String typed) {
        return members.matching(typed);
    }

    @Override
    public Optional<Guide> byBadge(String token) {
        return members.byBadge(token);
    }

    @Override
    public Optional<Guide> guide(long id) {
        return members.guide(id);
    }
}

package app.suanpan.domain.shop;

import app.suanpan.domain.member.Guide;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.NoticeCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One member, who may have been erased, and one guide. */
public final class MemoryMembers implements MemberDirectory {
    private boolean erased;

    /** From now on there is no member. */
    public void eraseWang() {
        erased = true;
    }

    @Override
    public boolean isErased(UUID member) {
        return erased && member.equals(SmallShop.WANG.id());
    }

    @Override
    public boolean isErasedCard(String token) {
        return erased && token.equals(SmallShop.CARD_OF_WANG);
    }

    @Override
    public Optional<MemberView> byId(UUID member) {
        return wangIf(member.equals(SmallShop.WANG.id()));
    }

    @Override
    public Optional<MemberView> byNumber(long number) {
        return wangIf(number == SmallShop.WANG.number());
    }

    @Override
    public boolean isPhone(String typed) {
        return typed.matches("1[0-9]{10}");
    }

    @Override
    public Optional<MemberView> byPhone(String typed) {
        return wangIf(typed.equals(SmallShop.PHONE_OF_WANG));
    }

    @Override
    public Optional<MemberView> byCard(String token) {
        return wangIf(token.equals(SmallShop.CARD_OF_WANG));
    }

    @Override
    public CodeAnswer byCode(String digits, String workstation, Instant now) {
        return new CodeAnswer.Refused(NoticeCode.MEMBER_CODE_REFUSED);
    }

    @Override
    public MatchingMembers matching(String typed) {
        boolean wang = !typed.isEmpty()
                && !erased
                && (SmallShop.WANG.greeting().startsWith(typed) || SmallShop.PHONE_OF_WANG.endsWith(typed));
        return new MatchingMembers(
                typed,
                wang ? List.of(new MatchingMembers.Match(SmallShop.WANG.id(), SmallShop.WANG.strip())) : List.of(),
                false,
                true);
    }

    @Override
    public Optional<Guide> byBadge(String token) {
        return Optional.of(SmallShop.LI).filter(guide -> token.equals(SmallShop.BADGE_OF_LI));
    }

    @Override
    public Optional<Guide> guide(long id) {
        return Optional.of(SmallShop.LI).filter(guide -> guide.id() == id);
    }

    private Optional<MemberView> wangIf(boolean it) {
        return it && !erased ? Optional.of(SmallShop.WANG) : Optional.empty();
    }
}

package app.suanpan.domain.shop;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.Membership;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One member, who may have been erased, those who joined since, and one guide. */
public final class MemoryMembers implements MemberDirectory {
    /** Numbers are as mainland China's; the words are short. */
    public static final Membership MEMBERSHIP = new Membership(
            typed -> Optional.of(typed.replace(" ", ""))
                    .filter(figures -> figures.matches("1[0-9]{10}"))
                    .map(figures -> new Phone(86, figures)),
            new LocalName("本店记下会员号和手机号。", "The shop keeps number and phone."));

    private final Map<UUID, MemberView> joined = new LinkedHashMap<>();
    private final List<Step.Joining> made = new ArrayList<>();
    private boolean erased;
    private boolean twin;
    private PhoneStanding standing = PhoneStanding.VERIFIED;

    /**
     * What became of somebody who wanted to join.
     *
     * @param returning whether they had been a member already
     */
    public record Made(UUID member, boolean returning) {}

    /** Makes a member, as the store does: whose number it is already is that member. */
    public Made make(Step.Joining who) {
        made.add(who);
        return who.phone()
                .flatMap(phone -> byPhone(phone.national()))
                .map(known -> new Made(known.id(), true))
                .orElseGet(() -> add(who));
    }

    private Made add(Step.Joining who) {
        UUID id = new UUID(9, 100 + joined.size());
        joined.put(
                id,
                new MemberView(
                        id,
                        200_000_000L + joined.size(),
                        "",
                        who.phone().map(Phone::masked).orElse(""),
                        who.guide().flatMap(this::guide)));
        return new Made(id, false);
    }

    /** Who wanted to join, in order. */
    public List<Step.Joining> made() {
        return List.copyOf(made);
    }

    /** From now on there is no member. */
    public void eraseWang() {
        erased = true;
    }

    /** From now on head office says that the one member joined at another box as well, where they have another card. */
    public void twinOfWang() {
        twin = true;
    }

    /** From now on this is known of the one member's number. */
    public void reachWangBy(PhoneStanding known) {
        standing = known;
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
        return Optional.ofNullable(joined.get(member))
                .or(() -> wangIf(member.equals(SmallShop.WANG.id())))
                .or(() -> twinIf(member.equals(SmallShop.TWIN_OF_WANG.id())));
    }

    @Override
    public Optional<MemberView> byNumber(long number) {
        return wangIf(number == SmallShop.WANG.number()).or(() -> twinIf(number == SmallShop.TWIN_OF_WANG.number()));
    }

    @Override
    public boolean isPhone(String typed) {
        return typed.matches("1[0-9]{10}");
    }

    @Override
    public Optional<MemberView> byPhone(String typed) {
        return MEMBERSHIP
                .phones()
                .read(typed)
                .flatMap(phone -> joined.values().stream()
                        .filter(member -> member.maskedPhone().equals(phone.masked()))
                        .findFirst()
                        .or(() -> wangIf(phone.national().equals(SmallShop.PHONE_OF_WANG))));
    }

    @Override
    public Optional<MemberView> byCard(String token) {
        return wangIf(token.equals(SmallShop.CARD_OF_WANG)).or(() -> twinIf(token.equals(SmallShop.CARD_OF_TWIN)));
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
        return it && !erased ? Optional.of(known(SmallShop.WANG, SmallShop.TWIN_OF_WANG)) : Optional.empty();
    }

    private Optional<MemberView> twinIf(boolean it) {
        return it && twin ? Optional.of(known(SmallShop.TWIN_OF_WANG, SmallShop.WANG)) : Optional.empty();
    }

    private MemberView known(MemberView member, MemberView other) {
        MemberView reached = member.reachedBy(standing);
        return twin ? reached.oneWith(SmallShop.WANG.id(), List.of(new Twin(other.id(), other.number()))) : reached;
    }
}

package app.suanpan.checkout.shop;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.member.Membership;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.domain.register.MatchingMembers.Match;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A few members, two of one name among them, and those who joined since; the first is a guide's customer. Names are found by how they
 * begin.
 */
public final class People implements MemberDirectory {
    /** Numbers are as mainland China's, and the words as long as those that are shipped. */
    public static final Membership MEMBERSHIP = new Membership(
            typed -> Optional.of(typed.replace(" ", ""))
                    .filter(figures -> figures.matches("1[0-9]{10}"))
                    .map(figures -> new Phone(86, figures)),
            new LocalName(
                    "会员卡由本店提供。我们记下会员号、入会方式、语言和导购，你留下的手机号、称呼和生日，以及用这张卡买过什么，用来认出你、计算积分、办理退换货。手机号、称呼和生日加密保存，钥匙只在本店；总部有加密的副本和消费记录。一直没有确认的手机号会连同资料删除（180 天后，或按本店另定的天数）。随时可以查看、更改或删除，删除后无法恢复。",
                    "This shop provides the card. We keep your member number, how you joined, your language and your guide, the phone number, name and birthday you give us, and what was bought with the card, in order to know you, to count points and to take goods back. Number, name and birthday are stored encrypted, and this shop alone has the key; head office has a locked copy, and what was bought. A phone number that is never confirmed is deleted with the rest after 180 days, or as many as this shop sets. See, change or erase your data at any time; what is erased cannot be brought back."));

    public static final String PHONE = "13812345678";
    public static final Guide LIN = new Guide(7, new LocalName("小林", "Lin"), "s001", GuideStatus.ACTIVE);
    private static final MemberView WANG = new MemberView(
                    new UUID(9, 1), 123_456_789L, "晓雯", "138****5678", Optional.of(LIN))
            .reachedBy(PhoneStanding.VERIFIED);
    private static final List<MemberView> ALL = List.of(
            WANG,
            new MemberView(new UUID(9, 2), 234_567_891L, "李伟", "139****1111", Optional.empty())
                    .in("gold")
                    .bornIn(Optional.of(Month.NOVEMBER))
                    .reachedBy(new PhoneStanding.Unverified(LocalDate.of(2026, 11, 20), Optional.empty())),
            new MemberView(new UUID(9, 3), 345_678_912L, "李伟", "137****2222", Optional.of(LIN)),
            new MemberView(
                    new UUID(9, 4), 456_789_123L, "Maximiliana-Theodora Featherstonehaugh", "", Optional.empty()));

    private final List<MemberView> joined = new ArrayList<>();

    /**
     * What became of somebody who wanted to join.
     *
     * @param returning whether they had been a member already
     */
    public record Made(UUID member, boolean returning) {}

    /** Makes a member, as the store does: whose number it is already is that member. */
    public Made make(Step.Joining who) {
        return who.phone()
                .flatMap(phone -> byPhone(phone.national()))
                .map(known -> new Made(known.id(), true))
                .orElseGet(() -> add(who));
    }

    private Made add(Step.Joining who) {
        UUID id = new UUID(9, 100 + joined.size());
        joined.add(new MemberView(
                id,
                567_891_234L + joined.size(),
                "",
                who.phone().map(Phone::masked).orElse(""),
                who.guide().flatMap(this::guide)));
        return new Made(id, false);
    }

    private Stream<MemberView> all() {
        return Stream.concat(ALL.stream(), joined.stream());
    }

    @Override
    public Optional<MemberView> byId(UUID member) {
        return all().filter(it -> it.id().equals(member)).findFirst();
    }

    @Override
    public Optional<MemberView> byNumber(long number) {
        return all().filter(it -> it.number() == number).findFirst();
    }

    @Override
    public boolean isPhone(String typed) {
        return typed.matches("1[0-9]{10}");
    }

    @Override
    public Optional<MemberView> byPhone(String typed) {
        return Optional.of(WANG)
                .filter(wang -> typed.equals(PHONE))
                .or(() -> MEMBERSHIP
                        .phones()
                        .read(typed)
                        .flatMap(phone -> joined.stream()
                                .filter(it -> it.maskedPhone().equals(phone.masked()))
                                .findFirst()));
    }

    @Override
    public Optional<MemberView> byCard(String token) {
        return Optional.empty();
    }

    @Override
    public CodeAnswer byCode(String digits, String workstation, Instant now) {
        return new CodeAnswer.Refused(NoticeCode.MEMBER_CODE_REFUSED);
    }

    /** As if those named Max were more than fit. */
    @Override
    public MatchingMembers matching(String typed) {
        boolean more = typed.equals("m");
        List<Match> members = ALL.stream()
                .filter(it -> !typed.isEmpty() && !more)
                .filter(it -> it.greeting().toLowerCase(Locale.ROOT).startsWith(typed)
                        || typed.length() > 3 && it.maskedPhone().endsWith(typed))
                .map(it -> new Match(it.id(), it.strip()))
                .toList();
        return new MatchingMembers(typed, members, more, true);
    }

    @Override
    public Optional<Guide> byBadge(String token) {
        return Optional.of(LIN).filter(lin -> token.equals("badge-of-lin"));
    }

    @Override
    public Optional<Guide> guide(long id) {
        return Optional.of(LIN).filter(lin -> lin.id() == id);
    }
}

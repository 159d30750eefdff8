package app.suanpan.checkout.shop;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.domain.register.MatchingMembers.Match;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.NoticeCode;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A few members, two of one name among them; the first is a guide's customer. Names are found by how they begin. */
public final class People implements MemberDirectory {
    public static final String PHONE = "13812345678";
    public static final Guide LIN = new Guide(7, new LocalName("小林", "Lin"), "s001", GuideStatus.ACTIVE);
    private static final MemberView WANG =
            new MemberView(new UUID(9, 1), 123_456_789L, "晓雯", "138****5678", Optional.of(LIN));
    private static final List<MemberView> ALL = List.of(
            WANG,
            new MemberView(new UUID(9, 2), 234_567_891L, "李伟", "139****1111", Optional.empty())
                    .in("gold")
                    .bornIn(Optional.of(Month.NOVEMBER)),
            new MemberView(new UUID(9, 3), 345_678_912L, "李伟", "137****2222", Optional.of(LIN)),
            new MemberView(
                    new UUID(9, 4), 456_789_123L, "Maximiliana-Theodora Featherstonehaugh", "", Optional.empty()));

    @Override
    public Optional<MemberView> byId(UUID member) {
        return ALL.stream().filter(it -> it.id().equals(member)).findFirst();
    }

    @Override
    public Optional<MemberView> byNumber(long number) {
        return ALL.stream().filter(it -> it.number() == number).findFirst();
    }

    @Override
    public boolean isPhone(String typed) {
        return typed.matches("1[0-9]{10}");
    }

    @Override
    public Optional<MemberView> byPhone(String typed) {
        return Optional.of(WANG).filter(wang -> typed.equals(PHONE));
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

package app.suanpan.checkout.shop;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.register.MemberDirectory;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One member, who is a guide's customer, and that guide. */
public final class People implements MemberDirectory {
    public static final String PHONE = "13812345678";
    public static final Guide LIN = new Guide(7, new LocalName("小林", "Lin"), "s001", GuideStatus.ACTIVE);
    private static final MemberView WANG =
            new MemberView(new UUID(9, 1), 123_456_789L, "晓雯", "138****5678", Optional.of(LIN));

    @Override
    public Optional<MemberView> byId(UUID member) {
        return Optional.of(WANG).filter(wang -> wang.id().equals(member));
    }

    @Override
    public Optional<MemberView> byNumber(long number) {
        return Optional.of(WANG).filter(wang -> wang.number() == number);
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
    public Optional<MemberView> byCode(String digits, Instant now) {
        return Optional.empty();
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

package app.suanpan.agent;

import app.suanpan.domain.member.Guide;
import app.suanpan.domain.register.MemberDirectory;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A store that keeps no members. */
final class NoMembers implements MemberDirectory {
    @Override
    public Optional<MemberView> byId(UUID member) {
        return Optional.empty();
    }

    @Override
    public Optional<MemberView> byNumber(long number) {
        return Optional.empty();
    }

    @Override
    public boolean isPhone(String typed) {
        return false;
    }

    @Override
    public Optional<MemberView> byPhone(String typed) {
        return Optional.empty();
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
        return Optional.empty();
    }

    @Override
    public Optional<Guide> guide(long id) {
        return Optional.empty();
    }
}

package app.suanpan.ledger.member;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.NewMember;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Customers who join at a kiosk, as tests need them. */
final class NewMembers {
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final ConsentTexts TEXTS = new ConsentTexts(
            "2026-1",
            new LocalName("会员", "Membership"),
            Map.of(
                    Purpose.MARKETING, new LocalName("优惠", "Offers"),
                    Purpose.PROFILING, new LocalName("推荐", "Suggestions"),
                    Purpose.GUIDE_CONTACT, new LocalName("导购", "Your guide")));

    private NewMembers() {}

    /** Somebody who is not in the vault yet. */
    static NewMember of(
            String name, Optional<Phone> phone, Set<Purpose> granted, Instant at, MemberKeys keys, MemberVault vault) {
        JoinRequest.Enrol request = JoinRequest.Enrol.of(
                true,
                new PersonalData(phone, name, Optional.empty()),
                granted,
                "zh",
                Touchpoint.KIOSK,
                Optional.empty());
        return NewMember.of(request, UUID.randomUUID(), vault.freeNumber(RANDOM), header(at), 180, TEXTS, keys, RANDOM);
    }

    static EventHeader header(Instant at) {
        return header(at, LocalDate.of(2026, 11, 21));
    }

    static EventHeader header(Instant at, LocalDate day) {
        return new EventHeader(UUID.randomUUID(), "S01", "K1", "", day, at);
    }
}

package app.suanpan.agent.join;

import app.suanpan.domain.join.Bindings;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.ledger.member.MemberRoll;
import java.util.Optional;
import java.util.UUID;

/** Decides at this box who becomes whose customer, with what it knows; head office decides it again with what it knows. */
final class GuideRequests {
    private final MemberRoll roll;
    private final MemberDirectory directory;
    private final BindingSettings settings;
    private final ClockMeasure measure;

    GuideRequests(MemberRoll roll, MemberDirectory directory, BindingSettings settings, ClockMeasure measure) {
        this.roll = roll;
        this.directory = directory;
        this.settings = settings;
        this.measure = measure;
    }

    /**
     * What is to be written down of a request.
     *
     * @param guide who is to be bound, or {@link Binding#NO_GUIDE}
     * @param memberChose whether the member picked the guide, as opposed to a badge that started it
     */
    BindingDecided decide(EventHeader header, UUID member, long guide, boolean memberChose) {
        Optional<Binding> current = roll.binding(member);
        boolean currentActive = current.map(Binding::guide).map(this::isActive).orElse(true);
        BindingRequest request = guide == Binding.NO_GUIDE
                ? BindingRequest.forNoGuide(currentActive)
                : new BindingRequest(guide, isActive(guide), currentActive, memberChose);
        return Bindings.decide(header, member, current, request, settings, measure.ahead(header.at()));
    }

    private boolean isActive(long guide) {
        return directory
                .guide(guide)
                .map(Guide::status)
                .filter(GuideStatus.ACTIVE::equals)
                .isPresent();
    }
}

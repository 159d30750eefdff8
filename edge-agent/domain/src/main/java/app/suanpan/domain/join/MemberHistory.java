package app.suanpan.domain.join;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about a member come to, which several boxes wrote without knowing of each other: the same whatever order they arrive in,
 * and however often. They count in the order of their own times; what two boxes say at one time, in the order of the boxes' names.
 */
public final class MemberHistory {
    private static final Comparator<EventHeader> ORDER = Comparator.comparing(EventHeader::at)
            .thenComparing(EventHeader::workstation)
            .thenComparing(EventHeader::id);

    private MemberHistory() {}

    /**
     * Returns what is known of a member; empty while nobody has said that they joined.
     *
     * @param facts all of one member, in any order, the same ones several times if need be; others than joining and binding say nothing here
     */
    public static Optional<KnownMember> of(Collection<? extends JournalEvent> facts) {
        List<JournalEvent> inOrder = facts.stream()
                .distinct()
                .sorted(Comparator.comparing(JournalEvent::header, ORDER))
                .map(JournalEvent.class::cast)
                .toList();
        @Nullable MemberJoined joined = null;
        @Nullable Binding binding = null;
        for (JournalEvent fact : inOrder) {
            switch (fact) {
                // Who joined twice, as twins that were told apart by nobody, is who joined first.
                case MemberJoined it -> joined = joined == null ? it : joined;
                case BindingDecided it -> binding = after(binding, it);
                default -> {}
            }
        }
        return joined == null ? Optional.empty() : Optional.of(known(joined, Optional.ofNullable(binding)));
    }

    private static KnownMember known(MemberJoined joined, Optional<Binding> binding) {
        return new KnownMember(
                joined.member(),
                joined.number(),
                Optional.ofNullable(joined.phoneHash()),
                joined.language(),
                joined.header().at(),
                granted(joined.consents()),
                binding);
    }

    private static Set<Purpose> granted(List<Consent> consents) {
        Set<Purpose> granted = EnumSet.noneOf(Purpose.class);
        consents.stream().filter(Consent::granted).map(Consent::purpose).forEach(granted::add);
        return granted;
    }

    private static @Nullable Binding after(@Nullable Binding before, BindingDecided decided) {
        return switch (decided.decision()) {
            case BIND, SUPERSEDE ->
                new Binding(
                        decided.guide(),
                        decided.header().at(),
                        Optional.ofNullable(decided.protectedUntil()),
                        Optional.ofNullable(decided.expiresAt()),
                        changes(before, decided));
            case REFRESH -> before == null || before.guide() != decided.guide() ? before : renewed(before, decided);
            case REJECT -> before;
        };
    }

    private static List<Instant> changes(@Nullable Binding before, BindingDecided decided) {
        List<Instant> changes = new ArrayList<>(before == null ? List.of() : before.changes());
        if (decided.changedFrom() != null) {
            changes.add(decided.header().at());
        }
        return changes;
    }

    private static Binding renewed(Binding binding, BindingDecided decided) {
        return new Binding(
                binding.guide(),
                binding.boundAt(),
                binding.protectedUntil(),
                Optional.ofNullable(decided.expiresAt()),
                binding.changes());
    }
}

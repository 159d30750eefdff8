package app.suanpan.collector.feed;

import app.suanpan.collector.store.MemberChanges;
import app.suanpan.collector.store.MemberChanges.Said;
import app.suanpan.domain.join.MemberBook;
import app.suanpan.domain.join.MemberHistory.Fact;
import app.suanpan.domain.join.OfficeFact;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.MemberEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What boxes and head office said of members, each person once; as of a store, whose members they are. */
final class KnownPeople {
    private static final Logger LOG = LoggerFactory.getLogger(KnownPeople.class);

    private final MemberChanges changes;

    KnownPeople(MemberChanges changes) {
        this.changes = changes;
    }

    /** The member who survives of all who are one with this one; empty if nothing sensible was said of them. */
    Optional<KnownMember> survivor(String tenant, String member) {
        return changes.homes(tenant, member).stream()
                .findFirst()
                .flatMap(store -> ids(tenant, store, member, changes.twins(tenant, member)).stream()
                        .findFirst());
    }

    /** What is known of a member under each id; of whom nothing sensible was said the boxes learn nothing. */
    List<KnownMember> ids(String tenant, String store, String member, List<String> twins) {
        UUID id = UUID.fromString(member);
        List<OfficeFact> office = twins.stream()
                .flatMap(twin -> changes.office(tenant, twin).stream())
                .toList();
        return twins.stream()
                .filter(twin -> !changes.isErased(tenant, twin))
                .map(twin -> book(tenant, store, twin))
                .reduce(MemberBook.EMPTY, MemberBook::with)
                .people(office)
                .stream()
                .map(MemberBook.Person::ids)
                .filter(ids -> ids.stream().anyMatch(it -> it.id().equals(id)))
                .findFirst()
                .orElse(List.of());
    }

    /** That somebody joined is a matter of the store where they did: another one that says it of the same id says nothing here. */
    private MemberBook book(String tenant, String store, String member) {
        List<Fact> here = new ArrayList<>();
        List<Fact> elsewhere = new ArrayList<>();
        List<Fact> bindings = new ArrayList<>();
        for (Said said : changes.facts(tenant, member)) {
            fact(said)
                    .ifPresent(fact -> (fact.event() instanceof MemberJoined
                                    ? said.store().equals(store) ? here : elsewhere
                                    : bindings)
                            .add(fact));
        }
        bindings.addAll(here.isEmpty() ? elsewhere : here);
        return MemberBook.of(bindings);
    }

    /** Whatever a box wrote, it must not keep others from being told of, not even a twin: what says nothing sensible is left out. */
    private static Optional<Fact> fact(Said said) {
        try {
            return EventCodec.decode(said.body().toArray()).map(event -> new Fact(sensible(event), said.received()));
        } catch (RuntimeException e) {
            LOG.warn("left out of what is known of a member: store={} reason={}", said.store(), e.toString());
            return Optional.empty();
        }
    }

    private static JournalEvent sensible(JournalEvent event) {
        Objects.requireNonNull(event.header().id());
        Objects.requireNonNull(event.header().businessDay());
        switch (event) {
            case MemberJoined it ->
                readable(new KnownMember(
                        it.member(),
                        it.number(),
                        Optional.ofNullable(it.phoneHash()),
                        it.language(),
                        Optional.empty(),
                        Optional.empty()));
            case BindingDecided it -> Objects.checkIndex(it.guide(), Long.MAX_VALUE);
            default -> {}
        }
        return event;
    }

    /** What is told, once it is seen that a box can read it. */
    static String readable(KnownMember member) {
        FeedEntry entry = MemberEntry.of(member);
        String value = Objects.requireNonNull(entry.value());
        MemberEntry.read(entry.key(), value);
        return value;
    }
}

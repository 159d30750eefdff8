package app.suanpan.agent.staff;

import app.suanpan.domain.authority.Role;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.domain.journal.RoleChanged.Grant;
import app.suanpan.domain.journal.StaffChanged;
import app.suanpan.domain.journal.StaffChanged.Change;
import app.suanpan.domain.journal.StaffChanged.Through;
import app.suanpan.domain.journal.StaffEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the journal has to be told of people and roles, for it to say what the files say. */
final class StaffChanges {
    private final EntrySeals seals;
    private final Supplier<EventHeader> headers;

    StaffChanges(EntrySeals seals, Supplier<EventHeader> headers) {
        this.seals = seals;
        this.headers = headers;
    }

    /** Unsigned events that lead from what the journal says of the people to these. */
    List<StaffChanged> ofPeople(Map<String, StaffEntry> journal, Map<String, Person> people) {
        List<StaffChanged> changes = new ArrayList<>();
        people.forEach((id, person) -> {
            StaffEntry before = journal.get(id);
            StaffEntry after = seals.entryOf(person);
            kinds(before, after).forEach(change -> changes.add(event(change, id, before, after, person)));
        });
        journal.forEach((id, before) -> {
            if (!people.containsKey(id)) {
                changes.add(event(Change.REMOVED, id, before, null, null));
            }
        });
        return changes;
    }

    private static List<Change> kinds(@Nullable StaffEntry before, StaffEntry after) {
        if (before == null) {
            return List.of(Change.ADDED);
        }
        List<Change> kinds = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            kinds.add(Change.RENAMED);
        }
        if (!before.role().equals(after.role())) {
            kinds.add(Change.ROLE_GIVEN);
        }
        if (!before.pinMark().equals(after.pinMark())) {
            kinds.add(after.pinMark().isEmpty() ? Change.PIN_CLEARED : Change.PIN_SET);
        }
        // Whoever takes over somebody's number takes over their badge.
        if (before.badge() != after.badge() || (before.number() != after.number() && after.badge() > 0)) {
            kinds.add(Change.BADGE_GIVEN);
        }
        if (before.blocked() != after.blocked()) {
            kinds.add(after.blocked() ? Change.BLOCKED : Change.UNBLOCKED);
        }
        return kinds;
    }

    private StaffChanged event(
            Change change,
            String id,
            @Nullable StaffEntry before,
            @Nullable StaffEntry after,
            @Nullable Person written) {
        Trace trace = written == null ? null : seals.traceOf(written).orElse(null);
        return new StaffChanged(
                headers.get(),
                change,
                id,
                before,
                after,
                trace == null ? Through.FILE : Through.valueOf(trace.through()),
                trace == null ? "" : trace.by(),
                "",
                "");
    }

    /** Unsigned events that lead from what the journal says of the roles to these. */
    List<RoleChanged> ofRoles(Map<String, List<Grant>> journal, Map<String, Role> roles, String source) {
        List<RoleChanged> changes = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(journal.keySet());
        ids.addAll(roles.keySet());
        for (String id : ids) {
            List<Grant> before = journal.get(id);
            List<Grant> after = roles.containsKey(id) ? grants(roles.get(id)) : null;
            if (!Objects.equals(before, after)) {
                changes.add(new RoleChanged(headers.get(), id, before, after, source, "", ""));
            }
        }
        return changes;
    }

    private static List<Grant> grants(Role role) {
        return role.grants().entrySet().stream()
                .map(grant ->
                        new Grant(grant.getKey().name(), grant.getValue() == Role.UNLIMITED ? null : grant.getValue()))
                .toList();
    }
}

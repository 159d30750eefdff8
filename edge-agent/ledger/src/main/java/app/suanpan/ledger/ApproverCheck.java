package app.suanpan.ledger;

import app.suanpan.domain.journal.Approval;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.domain.journal.RoleChanged.Grant;
import app.suanpan.domain.journal.StaffChanged;
import app.suanpan.domain.journal.StaffEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether everybody who approved something was of the store then, was let in, and had a role that may, by what the journal said of
 * people and roles before it. Who was there before the journal said anything of people is not asked.
 */
final class ApproverCheck {
    private final Consumer<String> findings;
    private final Map<String, StaffEntry> people = new HashMap<>();
    private final Map<String, List<Grant>> roles = new HashMap<>();
    private boolean told;

    ApproverCheck(Consumer<String> findings) {
        this.findings = findings;
    }

    void see(long sequence, JournalEvent event) {
        switch (event) {
            case StaffChanged changed -> {
                told = true;
                keep(people, changed.person(), changed.after());
            }
            case RoleChanged changed -> keep(roles, changed.role(), changed.after());
            case ApprovalGranted granted
            when told ->
                trouble(granted.approval())
                        .ifPresent(
                                why -> findings.accept("APPROVER_MAY_NOT: event " + sequence + ", " + granted.subject()
                                        + " at " + granted.header().workstation() + " on "
                                        + granted.header().at() + ", was given by somebody " + why));
            default -> {
                // Nothing else says who may what.
            }
        }
    }

    private static <V> void keep(Map<String, V> all, String id, @Nullable V now) {
        if (now == null) {
            all.remove(id);
        } else {
            all.put(id, now);
        }
    }

    private Optional<String> trouble(Approval approval) {
        StaffEntry approver = people.get(approval.approver());
        if (approver == null) {
            return Optional.of("who was not of the store then");
        }
        if (approver.blocked()) {
            return Optional.of("who was not let in any more");
        }
        if (approval.approver().equals(approval.operator())) {
            return Optional.of("who had asked for it");
        }
        boolean may = roles.getOrDefault(approver.role(), List.of()).stream()
                .anyMatch(
                        grant -> grant.permission().equals(approval.permission()) && covers(grant, approval.extent()));
        return may
                ? Optional.empty()
                : Optional.of("whose role, " + approver.role() + ", did not allow so much of it then");
    }

    private static boolean covers(Grant grant, long extent) {
        Long limit = grant.limit();
        return limit == null || extent <= limit;
    }
}

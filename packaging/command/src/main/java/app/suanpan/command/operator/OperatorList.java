package app.suanpan.command.operator;

import app.suanpan.agent.staff.Person;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.command.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody of a store.
 *
 * @param people in the order of the sign-on screen
 * @param concern what should not stay so, in a sentence; empty if nothing
 */
record OperatorList(List<Listed> people, String concern) implements Report {
    OperatorList {
        people = List.copyOf(people);
    }

    /**
     * Somebody.
     *
     * @param pin whether there is one
     * @param badge serial of the valid badge; 0 if there is none
     */
    record Listed(String id, String name, String role, boolean pin, int badge, boolean blocked) {
        static Listed of(Person person) {
            return new Listed(
                    person.id(), person.name(), person.role(), person.pin() != null, person.badge(), person.disabled());
        }

        private String line() {
            return "%-12s %-10s %s, %s%s · %s"
                    .formatted(
                            id,
                            role,
                            pin ? "PIN" : "no PIN yet",
                            badge > 0 ? "badge no. " + badge : "no badge",
                            blocked ? ", blocked" : "",
                            name);
        }
    }

    static OperatorList of(StaffBook book) {
        return new OperatorList(
                book.everybody().stream().map(Listed::of).toList(),
                book.concern().orElse(""));
    }

    @Override
    public boolean ok() {
        return concern.isEmpty();
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>(people.stream().map(Listed::line).toList());
        if (!concern.isEmpty()) {
            lines.add(concern);
        }
        return lines;
    }
}

package app.suanpan.agent.staff;

import app.suanpan.domain.workstation.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a store, as {@code staff.json} has them.
 *
 * @param id short id, in receipts and events; never given to somebody else
 * @param name as shown on the screen
 * @param role id of the role
 * @param number what the person's badge says instead of the id, from 1; never given to somebody else
 * @param badge serial of the badge that is valid; 0 if there is none
 * @param pin what is kept of the PIN, or null if none was chosen
 * @param disabled whether the person may not sign on any more
 * @param trace by what this was written last; null for what an earlier edition or somebody else wrote
 */
public record Person(
        String id,
        String name,
        String role,
        long number,
        int badge,
        @Nullable String pin,
        boolean disabled,
        @Nullable Trace trace) {

    /** The person as registers know them. */
    public Operator operator() {
        return new Operator(id, name);
    }

    Person withPin(@Nullable String newPin) {
        return new Person(id, name, role, number, badge, newPin, disabled, null);
    }

    Person withRole(String newRole) {
        return new Person(id, name, newRole, number, badge, pin, disabled, null);
    }

    Person withBadge(int serial) {
        return new Person(id, name, role, number, serial, pin, disabled, null);
    }

    Person disabled(boolean isDisabled) {
        return new Person(id, name, role, number, badge, pin, isDisabled, null);
    }

    Person written(Trace by) {
        return new Person(id, name, role, number, badge, pin, disabled, by);
    }

    /** Everything but the trace, each on a line of its own: what a trace's seal is made over. */
    String text() {
        return String.join(
                "\n",
                id,
                name,
                role,
                Long.toString(number),
                Integer.toString(badge),
                pin == null ? "" : pin,
                Boolean.toString(disabled));
    }

    /** Says whether there is a PIN, and nothing of it. */
    @Override
    public String toString() {
        return "Person[" + id + ", " + role + ", " + (pin == null ? "without PIN" : "with PIN") + "]";
    }
}

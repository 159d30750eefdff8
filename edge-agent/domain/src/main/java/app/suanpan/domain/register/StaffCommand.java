package app.suanpan.domain.register;

import app.suanpan.domain.authority.Credential;

/** What the staff asks of a kiosk. Whoever holds an operator's badge to it needs no first step. */
public sealed interface StaffCommand extends JoinCommand {

    /** Where no scanner reads a badge: asks who is there. */
    record AskStaff() implements StaffCommand {}

    /** Says who is there. */
    record ProveStaff(Credential who) implements StaffCommand {}

    /** The staff has looked: whoever was told to ask them may join again. */
    record LetJoin() implements StaffCommand {}

    /** Gives up the connection to the camera and makes another one. */
    record RestartCamera() implements StaffCommand {}

    /** Nobody joins here for today. */
    record CloseKiosk() implements StaffCommand {}

    /** Ends that. */
    record OpenKiosk() implements StaffCommand {}
}

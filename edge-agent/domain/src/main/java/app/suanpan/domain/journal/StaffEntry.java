package app.suanpan.domain.journal;

/**
 * Somebody of the store as its list of people has them, without anything that would let others in.
 *
 * @param name as the screen shows it
 * @param role id of the role
 * @param number what the person's badge says instead of the id
 * @param badge serial of the badge that is valid; 0 if there is none
 * @param blocked whether they are let in no more
 * @param pinMark another text for each PIN, made with a secret of the store from the salted verifier: it says whether a PIN was
 *     changed and nothing about it; empty if there is none
 */
public record StaffEntry(String name, String role, long number, int badge, boolean blocked, String pinMark) {

    /** As it is signed. */
    String text() {
        return String.join("\n", name, role, Long.toString(number), Integer.toString(badge), "" + blocked, pinMark);
    }
}

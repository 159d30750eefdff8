package app.suanpan.agent.join;

/**
 * How many people join before it looks like something else, and how long they are members on their word.
 *
 * @param joinsAMinute at one kiosk, or from one phone's address; each one more in that minute solves a puzzle first
 * @param numbersAnHour phone numbers tried, and cards given without one, at one kiosk, or on all pages that belong to none;
 *     after that somebody of the staff has to look
 * @param daysToVerify after how many days somebody is forgotten who never came back with the phone number that was typed
 */
public record JoinLimits(int joinsAMinute, int numbersAnHour, int daysToVerify) {
    /** Where the store says nothing. */
    public static final JoinLimits USUAL = new JoinLimits(6, 60, 180);
}

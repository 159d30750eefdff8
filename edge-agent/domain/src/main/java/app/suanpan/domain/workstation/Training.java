package app.suanpan.domain.workstation;

/**
 * Practising at a checkout: everything is as it is otherwise, and nothing of it is business. It happens at a workstation of a name of its
 * own, so that whatever is made of it, an event, a receipt, a slip, says of itself that it was practice.
 */
public final class Training {
    /** What the names of such workstations begin with; no other workstation's name does. */
    public static final String PREFIX = "TRAINING-";

    private Training() {}

    /** Where people practise at this checkout. */
    public static String at(String workstation) {
        return PREFIX + workstation;
    }

    /** Whether what happens at this workstation is practice. */
    public static boolean is(String workstation) {
        return workstation.startsWith(PREFIX);
    }

    /** The checkout that people practise at, or the workstation itself. */
    public static String checkoutOf(String workstation) {
        return is(workstation) ? workstation.substring(PREFIX.length()) : workstation;
    }
}

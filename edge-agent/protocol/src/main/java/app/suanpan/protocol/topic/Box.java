package app.suanpan.protocol.topic;

import java.util.regex.Pattern;

/**
 * A box in a shop, with its one ledger: what the protocol calls a workstation. A box may carry a checkout and a kiosk; both
 * write the same journal.
 *
 * @param tenant the company
 * @param store its store
 * @param workstation the box within the store
 */
public record Box(String tenant, String store, String workstation) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Refuses a name that is not 1 to 64 letters, digits, dots, underscores or hyphens, starting with a letter or digit: a
     * name is one level of a topic, so a slash or a wildcard in it would speak for somebody else.
     */
    public Box {
        require("tenant", tenant);
        require("store", store);
        require("workstation", workstation);
    }

    /** Returns {@code tenant/store/workstation}, which is also the box's MQTT client identifier. */
    public String path() {
        return tenant + "/" + store + "/" + workstation;
    }

    /** Returns whether {@code name} can be one part of a box's name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void require(String part, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name for a " + part + ": \"" + name + "\"");
        }
    }

    @Override
    public String toString() {
        return path();
    }
}

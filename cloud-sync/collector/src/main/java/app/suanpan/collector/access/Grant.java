package app.suanpan.collector.access;

/** One thing that somebody may see or do. Every page and every address of the API asks for exactly one of them. */
public enum Grant {
    /** Nothing secret: whoever asks may know. */
    ANYBODY,
    /** What belongs to whoever is signed in, whatever the role. */
    SIGNED_IN,
    /** What days, hours and stores came to. */
    OVERVIEW,
    /** Sales and returns, one by one, with their receipts. */
    SALES,
    /** Items sold. */
    ITEMS,
    /** Stores and workstations: how they are, and what is on its way. */
    BOXES,
    /** How members joined; never who they are. */
    MEMBERS,
    /** Shifts, variances and Z reports. */
    SHIFTS,
    /** Approvals, sign-ons, drawers, roles, lines taken out. */
    AUDIT,
    /** Incidents, and what is in quarantine. */
    ALARMS,
    /** Events as they came, byte for byte. */
    EVENTS,
    /** Whole tables at once. */
    EXPORT,
    /** Who may sign in, and who is signed in. */
    ACCOUNTS
}

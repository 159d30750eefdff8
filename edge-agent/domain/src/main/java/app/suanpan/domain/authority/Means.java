package app.suanpan.domain.authority;

/** How somebody proved who they are. Kept in events: never renamed. */
public enum Means {
    PIN,
    BADGE,
    /** Vouched for by the store's own process, such as a replay: nobody stands at a screen. */
    PASS,
    /** Nobody asked: a store whose people need no proof. */
    NONE
}

package app.suanpan.domain.authority;

/** How somebody proved who they are. Kept in events: never renamed. */
public enum Means {
    PIN,
    BADGE,
    /** Nobody asked: a store whose people need no proof. */
    NONE
}

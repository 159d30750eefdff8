package app.suanpan.domain.member;

/** What a member may allow beyond membership itself, each on its own, none ticked beforehand. */
public enum Purpose {
    /** Messages about offers. */
    MARKETING,
    /** Suggestions made from what was bought. */
    PROFILING,
    /** The guide may get in touch. */
    GUIDE_CONTACT
}

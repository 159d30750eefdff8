package app.suanpan.domain.member;

/** What a binding request comes to. */
public enum BindingOutcome {
    /** The member had nobody, or chose anew, and is now the guide's. */
    BIND,
    /** The member was the guide's already; the term starts anew. */
    REFRESH,
    /** The member was another guide's and is now this one's. */
    SUPERSEDE,
    /** The member wants no guide, and is nobody's from now on. */
    END,
    /** Nothing changed. */
    REJECT
}

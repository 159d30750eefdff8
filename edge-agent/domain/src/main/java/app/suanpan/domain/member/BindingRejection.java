package app.suanpan.domain.member;

/** Why a binding request was rejected. */
public enum BindingRejection {
    /** The guide does not work for the brand. */
    GUIDE_INACTIVE,
    /** The member changed guides too recently or too often. */
    TOO_OFTEN,
    /** The member is another guide's; this guide's part is recorded as an assist. */
    BOUND_TO_ANOTHER,
    /** The member said that they want no guide: no badge brings them one, only their own choice. */
    WANTS_NO_GUIDE
}

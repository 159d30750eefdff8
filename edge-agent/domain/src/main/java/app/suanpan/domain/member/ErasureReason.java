package app.suanpan.domain.member;

/** Why a member was forgotten. */
public enum ErasureReason {
    /** They asked for it. */
    ASKED,
    /** Their phone number was never verified, and the time for it is over. */
    NEVER_VERIFIED,
    /** They were forgotten at another box, and head office said so. */
    TOLD
}

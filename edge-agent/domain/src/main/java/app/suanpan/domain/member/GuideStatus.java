package app.suanpan.domain.member;

/** Whether a guide works for the brand. */
public enum GuideStatus {
    ACTIVE,
    LEFT
}

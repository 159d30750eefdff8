package app.suanpan.domain.register;

import app.suanpan.domain.register.MemberDirectory.MemberView;

/** What a dynamic member code comes to. Whose it is, is all that it ever says: nothing is spent by it. */
public sealed interface CodeAnswer {

    /** A member's. */
    record Found(MemberView member) implements CodeAnswer {}

    /** Nobody's, and what to tell whoever holds the scanner. */
    record Refused(NoticeCode why) implements CodeAnswer {}
}

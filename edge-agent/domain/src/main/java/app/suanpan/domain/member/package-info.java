/**
 * Members, guides and who is bound to whom, as pure functions; personal data passes through here but is never kept here. Start with {@link app.suanpan.domain.member.Guide}.
 */
@NullMarked
package app.suanpan.domain.member;

import org.jspecify.annotations.NullMarked;

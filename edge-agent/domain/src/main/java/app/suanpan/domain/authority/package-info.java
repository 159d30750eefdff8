/**
 * Who may do what: permissions, roles as data, and who asks. Start with {@link app.suanpan.domain.authority.Role}. Knows no
 * register and no command; the register's guard asks here.
 */
@NullMarked
package app.suanpan.domain.authority;

import org.jspecify.annotations.NullMarked;

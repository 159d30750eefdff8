/**
 * The people of a store on disk: {@code staff.json} with who they are, {@code roles.json} with what each role may, and the key
 * that PINs, badges and approvals rest on. Start with {@link app.suanpan.agent.staff.StaffBook}. It knows no register: what
 * follows from a PIN or a role is decided in the domain.
 */
@NullMarked
package app.suanpan.agent.staff;

import org.jspecify.annotations.NullMarked;

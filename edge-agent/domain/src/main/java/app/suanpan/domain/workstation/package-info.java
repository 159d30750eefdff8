/**
 * Where and by whom business is done: store, workstation, operator, shift, business day. Start with {@link app.suanpan.domain.workstation.Store}.
 */
@NullMarked
package app.suanpan.domain.workstation;

import org.jspecify.annotations.NullMarked;

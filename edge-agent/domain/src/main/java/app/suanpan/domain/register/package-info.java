/**
 * The one door between screens and store: commands go in, states come out. Start with {@link app.suanpan.domain.register.Register}, then {@link app.suanpan.domain.register.RegisterMachine}.
 */
@NullMarked
package app.suanpan.domain.register;

import org.jspecify.annotations.NullMarked;

/** The tests of the desks over a socket. Start with {@link app.suanpan.protocol.desk.RemoteDeskTest}. */
@NullMarked
package app.suanpan.protocol.desk;

import org.jspecify.annotations.NullMarked;

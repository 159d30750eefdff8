/** The contract of every desk binding, and the tests of the one over a socket. Start with {@link app.suanpan.protocol.desk.DeskContract}. */
@NullMarked
package app.suanpan.protocol.desk;

import org.jspecify.annotations.NullMarked;

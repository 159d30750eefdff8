/**
 * How customers become members in the running store: the desk behind each kiosk, the page that their own phones open, and
 * what both commit. Start with {@link app.suanpan.agent.join.JoinRoom}. Never logs a name or a phone number.
 */
@NullMarked
package app.suanpan.agent.join;

import org.jspecify.annotations.NullMarked;

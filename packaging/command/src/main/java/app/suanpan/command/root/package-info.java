/**
 * The root of the command line: it knows every command, and no command knows it. Start at
 * {@link app.suanpan.command.root.SuanpanMain}.
 */
@NullMarked
package app.suanpan.command.root;

import org.jspecify.annotations.NullMarked;

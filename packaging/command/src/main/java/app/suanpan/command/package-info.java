/**
 * The command line: what {@code ./suanpan} runs. Start at {@code app.suanpan.command.root.SuanpanMain}.
 *
 * <p>Every command keeps the same conventions: {@code --data DIR} names the folder it works in
 * ({@link app.suanpan.command.DataFolder}), a reporting command takes {@code --json}
 * ({@link app.suanpan.command.ReportFormat}), and it ends with one of the numbers of
 * {@link app.suanpan.command.ExitStatus}. Results go to standard output, everything else (progress, warnings, logs) to
 * standard error, so that a result can be piped.
 *
 * <p>A command here only reads its options and calls the module that does the work: it must hold no rule of the shop.
 */
@NullMarked
package app.suanpan.command;

import org.jspecify.annotations.NullMarked;

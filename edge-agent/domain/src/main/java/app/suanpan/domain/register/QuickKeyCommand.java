package app.suanpan.domain.register;

import app.suanpan.domain.quickkey.QuickEdit;

/**
 * Laying out the quick keys, which all checkouts of the store share. Each command names the edition of the pages that it speaks of: if
 * somebody else has changed them meanwhile it is refused, and nothing is overwritten that was not seen.
 */
public sealed interface QuickKeyCommand extends RegisterCommand {

    /** The edition that was on the screen. */
    long edition();

    /** Makes one change. It is on the disk, and on every checkout's screen, when the answer comes. */
    record EditQuickKeys(long edition, QuickEdit edit) implements QuickKeyCommand {}

    /**
     * Takes the last change back.
     *
     * @param page the page to show then
     */
    record UndoQuickKeys(long edition, String page) implements QuickKeyCommand {}
}

/** The puzzle that is asked when many have just joined. Start with {@link app.suanpan.kiosk.puzzle.PuzzleController}. */
@NullMarked
package app.suanpan.kiosk.puzzle;

import org.jspecify.annotations.NullMarked;

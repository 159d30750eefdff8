/** What an empty kiosk shows: a drawn abacus, one sentence, one code. Start with {@link app.suanpan.kiosk.attract.AttractController}. */
@NullMarked
package app.suanpan.kiosk.attract;

import org.jspecify.annotations.NullMarked;

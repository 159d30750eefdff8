/**
 * A day's first minutes, played once when the image is built: what Java learns by it stands in the image, and the shop's own first
 * minutes are short. Start at {@link app.suanpan.image.rehearsal.Rehearsal}.
 */
@NullMarked
package app.suanpan.image.rehearsal;

import org.jspecify.annotations.NullMarked;

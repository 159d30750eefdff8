/**
 * The money that somebody answers for: what it is counted in, what came in and went out, and what a shift adds up to. Start with
 * {@link app.suanpan.domain.till.TillFigures}. Knows no drawer and no screen, and no event: those are
 * added up in the journal.
 */
@NullMarked
package app.suanpan.domain.till;

import org.jspecify.annotations.NullMarked;

/**
 * The pages on customers' phones: their templates and words, the form that comes back, and what keeps strangers' programs from sending too
 * many. Start with {@link app.suanpan.pages.JoinPages}. Knows no members and no store: who serves the pages does. Never logs a name or a phone
 * number.
 */
@NullMarked
package app.suanpan.pages;

import org.jspecify.annotations.NullMarked;

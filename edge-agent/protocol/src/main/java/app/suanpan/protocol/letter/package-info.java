/**
 * Letters: what a customer fills in on head office's page, sealed there for a box of the store, opened in that box alone. Start with {@link
 * app.suanpan.protocol.letter.LetterSeal}. What a box makes of a letter is not known here.
 */
@NullMarked
package app.suanpan.protocol.letter;

import org.jspecify.annotations.NullMarked;

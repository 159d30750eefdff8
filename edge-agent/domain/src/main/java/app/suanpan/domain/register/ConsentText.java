package app.suanpan.domain.register;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Purpose;

/**
 * The words that a consent is given to.
 *
 * @param purpose for what
 * @param version edition of the text
 * @param text the words
 */
public record ConsentText(Purpose purpose, String version, LocalName text) {}

package app.suanpan.domain.item.gs1;

/** Why something that should be GS1 data is not. The screens have a sentence for each. */
public enum Gs1Fault {
    /** It is not built as element string, bracketed text, link or scanner message at all. */
    STRUCTURE,
    /** An application identifier that the dictionary does not have. */
    UNKNOWN_IDENTIFIER,
    /** A value is too short or too long. */
    LENGTH,
    /** A value has a character that its identifier does not allow. */
    CHARACTER,
    /** A value has the right form and a wrong content: a check digit, a date, a country. */
    CONTENT,
    /** An identifier stands where a link does not allow it. */
    PLACE,
    /** An identifier needs another one beside it. */
    MISSING_COMPANION,
    /** Two identifiers exclude each other. */
    EXCLUDED,
    /** The same identifier says two different things. */
    REPEATED
}

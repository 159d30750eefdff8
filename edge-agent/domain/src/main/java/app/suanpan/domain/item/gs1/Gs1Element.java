package app.suanpan.domain.item.gs1;

/**
 * One application identifier and what it says.
 *
 * @param identifier two to four digits
 * @param value as the dictionary allows it; never empty
 * @param predefinedLength whether no separator is needed behind it in an element string
 */
public record Gs1Element(String identifier, String value, boolean predefinedLength) {}

package app.suanpan.domain.journal;

/**
 * The part of a transaction's points that one of its lines carries.
 *
 * @param line number of the line
 * @param points positive for sale and return alike
 */
public record LinePoints(int line, long points) {}

package app.suanpan.domain.till;

/**
 * So many notes or coins of one kind.
 *
 * @param denomination what one of them is worth, minor units
 * @param count how many there are
 */
public record Pieces(long denomination, long count) {}

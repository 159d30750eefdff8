package app.suanpan.device.slip;

/**
 * One line as it will stand on paper.
 *
 * @param text  already filled with spaces so that it stands where it should when it is printed from the left edge
 * @param style how it looks
 */
public record SetLine(String text, TextStyle style) {}

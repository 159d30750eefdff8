package app.suanpan.collector.console;

/**
 * Why something was not answered.
 *
 * @param code a word that stays the same, for programs
 * @param error a sentence, for people
 */
record Problem(String code, String error) {}

package app.suanpan.demo.shop;

/**
 * Someone who works at the sample shop's till.
 *
 * @param id as the configuration has it
 * @param role one of the shipped roles
 * @param pin no secret: it stands on the window and in the README
 */
public record SampleOperator(String id, String role, String pin) {}

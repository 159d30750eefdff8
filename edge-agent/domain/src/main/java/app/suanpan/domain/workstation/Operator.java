package app.suanpan.domain.workstation;

/**
 * Someone who may sign on at a workstation.
 *
 * @param id short id, printed on receipts and stored in events
 * @param name as shown on the screen
 */
public record Operator(String id, String name) {}

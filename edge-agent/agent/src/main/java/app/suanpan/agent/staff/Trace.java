package app.suanpan.agent.staff;

/**
 * By what somebody's entry in {@code staff.json} was written last.
 *
 * @param through {@code COMMAND} or {@code CHECKOUT}
 * @param by the account that ran the command; empty at a checkout
 * @param seal over the entry and this, made with the store's key: an entry that was changed in the file has none that fits
 */
public record Trace(String through, String by, String seal) {}

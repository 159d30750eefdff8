package app.suanpan.domain.register;

import app.suanpan.domain.receipt.Receipt;
import java.util.UUID;

/**
 * A slip of the till, to be looked at: an X or a Z report, or a cash movement.
 *
 * @param event id of the event that it was composed from, by which it can be printed again
 * @param slip what is on it
 */
public record TillSlip(UUID event, Receipt slip) {}

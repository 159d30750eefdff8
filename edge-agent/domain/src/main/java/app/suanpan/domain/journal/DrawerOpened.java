package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * The cash drawer was opened without a sale.
 *
 * @param header see {@link EventHeader}
 * @param shift in which shift
 * @param reason why
 */
public record DrawerOpened(EventHeader header, UUID shift, String reason) implements JournalEvent {}

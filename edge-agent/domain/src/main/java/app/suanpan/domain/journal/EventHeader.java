package app.suanpan.domain.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What every event says first.
 *
 * @param id made once, where it happened; "already have it" is success everywhere else
 * @param store the store's id
 * @param workstation the workstation's id
 * @param operator who was signed on, empty where nobody was
 * @param businessDay the accounting day
 * @param at the workstation's clock; never used to order or deduplicate
 */
public record EventHeader(
        UUID id, String store, String workstation, String operator, LocalDate businessDay, Instant at) {}

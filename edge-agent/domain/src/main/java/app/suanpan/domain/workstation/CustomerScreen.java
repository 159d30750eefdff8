package app.suanpan.domain.workstation;

import app.suanpan.domain.item.LocalName;
import java.util.Optional;

/**
 * How a checkout's second screen, the customer's, is set up.
 *
 * @param language its first language, {@code zh} or {@code en}; empty for the cashier's
 * @param greeting the shop's own words for whoever comes next; empty for a plain welcome
 */
public record CustomerScreen(Optional<String> language, Optional<LocalName> greeting) {}

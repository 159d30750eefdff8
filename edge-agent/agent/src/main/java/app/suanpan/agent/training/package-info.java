/**
 * Practising at a checkout, in a ledger of its own that is never sent anywhere. Start with
 * {@link app.suanpan.agent.training.PractisingRegister}. It knows no drawer, no terminal and no road to the cloud.
 */
@NullMarked
package app.suanpan.agent.training;

import org.jspecify.annotations.NullMarked;

/**
 * {@code kill -9} of a till at everything that a cashier does beside ringing up. Start with {@link app.suanpan.e2e.till.TillCampaign}:
 * it kills {@link app.suanpan.e2e.till.BusyTill} again and again, and {@link app.suanpan.e2e.till.TillInspection} judges what is left.
 */
@NullMarked
package app.suanpan.e2e.till;

import org.jspecify.annotations.NullMarked;

/**
 * Whole processes, treated as the world treats them: killed, cut off, started again. Campaigns that take longer than a build
 * may are programs with a script beside them; the tests run a short one of each. Start with
 * {@link app.suanpan.e2e.KillCampaign}.
 */
@NullMarked
package app.suanpan.e2e;

import org.jspecify.annotations.NullMarked;

/**
 * Thousands of light boxes on one machine: each with the real terminal's half of the conversation, real envelopes of sales and
 * an MQTT connection of its own, but a journal in memory and hardly a thread.
 *
 * <p>Start reading at {@link app.suanpan.fleet.Fleet}, then {@link app.suanpan.fleet.LightBox}. None of this is installed
 * anywhere; it measures, and it is what campaigns put under load.
 */
@NullMarked
package app.suanpan.fleet;

import org.jspecify.annotations.NullMarked;

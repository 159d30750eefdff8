/**
 * What guides came to, as the console and the command line say it: one report for both, so that they agree to the cent.
 *
 * <p>Start reading at {@link app.suanpan.collector.guides.GuideReport}. Nothing here knows who asks, or where the report goes.
 */
@NullMarked
package app.suanpan.collector.guides;

import org.jspecify.annotations.NullMarked;

/**
 * The web console: what every store sold, who joined, and which box has not sent everything yet, as pages and as JSON.
 *
 * <p>Start reading at {@link app.suanpan.collector.console.Console}; {@link app.suanpan.collector.console.Api} lists what can
 * be asked. It only reads. It never shows who a member is, because the collector does not know.
 */
@NullMarked
package app.suanpan.collector.console;

import org.jspecify.annotations.NullMarked;

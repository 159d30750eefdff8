/**
 * The processes of a shop, started, watched and ended from one place. Start with {@link
 * app.suanpan.demo.process.ChildProcess}. Knows nothing of what they sell.
 */
@NullMarked
package app.suanpan.demo.process;

import org.jspecify.annotations.NullMarked;

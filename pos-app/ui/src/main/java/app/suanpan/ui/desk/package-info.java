/**
 * Between a screen and a port: commands leave the JavaFX thread in order, states come back to it, the newest first. Start
 * with {@link app.suanpan.ui.desk.DeskBinding}. Knows neither the commands nor the states.
 */
@NullMarked
package app.suanpan.ui.desk;

import org.jspecify.annotations.NullMarked;

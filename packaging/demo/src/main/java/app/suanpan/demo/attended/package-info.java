/**
 * The demo with windows: checkout and kiosk in their own processes, the simulator beside them. Start with {@link
 * app.suanpan.demo.attended.AttendedDemo}.
 */
@NullMarked
package app.suanpan.demo.attended;

import org.jspecify.annotations.NullMarked;

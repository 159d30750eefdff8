/** The driver of the pretended scanner: the same frames as a serial scanner's, over a socket. */
@NullMarked
package app.suanpan.device.simulated.scanner;

import org.jspecify.annotations.NullMarked;

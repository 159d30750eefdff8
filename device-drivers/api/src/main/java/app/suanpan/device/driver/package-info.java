/**
 * For those who write drivers; applications never come here. Start at {@link app.suanpan.device.driver.OwnedDevice}: its
 * {@link app.suanpan.device.driver.DeviceOwner} keeps it open on one thread, {@link app.suanpan.device.driver.StateBoard} tells how
 * it is, and {@link app.suanpan.device.driver.FramedScanner} is a whole scanner over any
 * {@link app.suanpan.device.driver.ByteSource}.
 */
@NullMarked
package app.suanpan.device.driver;

import org.jspecify.annotations.NullMarked;

/**
 * The devices of a shop counter by their trade names: {@link app.suanpan.device.Scanner}, {@link app.suanpan.device.Camera},
 * {@link app.suanpan.device.PosPrinter}, {@link app.suanpan.device.CashDrawer}, {@link app.suanpan.device.LineDisplay},
 * {@link app.suanpan.device.Scale} and {@link app.suanpan.device.PaymentTerminal}.
 *
 * <p>Start at {@link app.suanpan.device.Devices}, which opens one by its address, and {@link app.suanpan.device.DeviceState},
 * which says how it is. Every device owns one thread, keeps itself open, and tells its listeners on that thread: listeners
 * return at once. Devices report facts; this package must never know an item, a sale or a member.
 */
@NullMarked
package app.suanpan.device;

import org.jspecify.annotations.NullMarked;

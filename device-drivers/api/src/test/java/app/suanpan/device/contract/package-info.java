/**
 * What every driver must do, whatever it drives: a driver's test extends the contract of its kind and says how its device is
 * handled. The pretended device and the real one pass the same rules.
 */
@NullMarked
package app.suanpan.device.contract;

import org.jspecify.annotations.NullMarked;

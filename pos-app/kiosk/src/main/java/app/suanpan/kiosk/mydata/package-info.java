/**
 * What the store holds of whoever stands there, and what they decide about it. Start with {@link app.suanpan.kiosk.mydata.MineController}.
 */
@NullMarked
package app.suanpan.kiosk.mydata;

import org.jspecify.annotations.NullMarked;

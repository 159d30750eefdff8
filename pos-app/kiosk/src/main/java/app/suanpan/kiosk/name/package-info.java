/** What shall we call you? May be skipped. Start with {@link app.suanpan.kiosk.name.NameController}. */
@NullMarked
package app.suanpan.kiosk.name;

import org.jspecify.annotations.NullMarked;

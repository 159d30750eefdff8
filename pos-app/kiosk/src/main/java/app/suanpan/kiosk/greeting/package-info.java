/** A guide says hello. Start with {@link app.suanpan.kiosk.greeting.GreetingController}. */
@NullMarked
package app.suanpan.kiosk.greeting;

import org.jspecify.annotations.NullMarked;

/** The moment of success: the card, and then it forgets you. Start with {@link app.suanpan.kiosk.welcome.WelcomeController}. */
@NullMarked
package app.suanpan.kiosk.welcome;

import org.jspecify.annotations.NullMarked;

/**
 * The real screens in this process, without a display: started, touched and photographed. Start with {@link
 * app.suanpan.demo.screen.ScreenThread}. Knows no shop.
 */
@NullMarked
package app.suanpan.demo.screen;

import org.jspecify.annotations.NullMarked;

/**
 * The demo without anybody: scripted customers join and buy at the real screens, over the real bindings, and every screen is
 * photographed in both languages. Start with {@link app.suanpan.demo.unattended.UnattendedDemo}.
 */
@NullMarked
package app.suanpan.demo.unattended;

import org.jspecify.annotations.NullMarked;

/**
 * Controls that every screen uses, built in code and styled by {@code theme.css}. Start with
 * {@link app.suanpan.ui.control.ActionButton} and {@link app.suanpan.ui.control.Overlay}. They know no commands and no
 * states: they are told what to show.
 */
@NullMarked
package app.suanpan.ui.control;

import org.jspecify.annotations.NullMarked;

package app.suanpan.kiosk.staff;

import app.suanpan.ui.control.StatusPill.Mood;

/**
 * One line of the staff's page.
 *
 * @param id of its node
 * @param mood whether it is as it should be
 * @param code short enough to be said on the telephone
 * @param sentence what it means
 */
record StaffLine(String id, Mood mood, String code, String sentence) {}

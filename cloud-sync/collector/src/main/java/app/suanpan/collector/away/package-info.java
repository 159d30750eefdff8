/**
 * The join page for whoever scans a guide's badge away from the shop: the same page as the shop's, and a form that is sealed for the shop's boxes
 * before anybody is answered. Start with {@link app.suanpan.collector.away.AwayPages}. Knows no member, keeps no name and no number, and never logs
 * one.
 */
@NullMarked
package app.suanpan.collector.away;

import org.jspecify.annotations.NullMarked;

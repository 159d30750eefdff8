/**
 * Answers boxes about members' points: what all boxes together know of a member's, and keeping some before they are paid with. Start with
 * {@link app.suanpan.collector.points.PointsClerk}.
 */
@NullMarked
package app.suanpan.collector.points;

import org.jspecify.annotations.NullMarked;

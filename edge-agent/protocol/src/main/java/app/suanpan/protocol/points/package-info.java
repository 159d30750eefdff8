/**
 * What a box and head office say to each other of a member's points: what all boxes together know, and keeping some of them before they are
 * paid with. Start with {@link app.suanpan.protocol.points.PointsRequest}.
 */
@NullMarked
package app.suanpan.protocol.points;

import org.jspecify.annotations.NullMarked;

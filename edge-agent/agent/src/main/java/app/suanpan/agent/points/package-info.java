/**
 * What head office says of members' points, and where some are kept before they are paid with. Start with
 * {@link app.suanpan.agent.points.OfficePoints}.
 */
@NullMarked
package app.suanpan.agent.points;

import org.jspecify.annotations.NullMarked;

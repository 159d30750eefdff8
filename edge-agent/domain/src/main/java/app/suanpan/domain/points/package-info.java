/**
 * Points and tiers: rules as data, what a sale earns, what a return takes back, what a member has, and which tier follows from what they
 * bought. Start with {@link app.suanpan.domain.points.PointsAccount}. Knows no clock and looks nothing up: the business day, the rule and the
 * facts are arguments, and the same facts come to the same whatever order they arrive in.
 */
@NullMarked
package app.suanpan.domain.points;

import org.jspecify.annotations.NullMarked;

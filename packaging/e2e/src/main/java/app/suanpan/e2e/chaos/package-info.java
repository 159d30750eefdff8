/**
 * A fault campaign: real agents, brokers, collectors and databases, each a process of its own, harmed in every way that a seed comes up
 * with while cashiers sell without a rest; then all books are compared. Start with {@link app.suanpan.e2e.chaos.ChaosCampaign}.
 */
@NullMarked
package app.suanpan.e2e.chaos;

import org.jspecify.annotations.NullMarked;

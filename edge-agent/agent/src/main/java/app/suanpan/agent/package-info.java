/**
 * The running store: it puts domain, ledger, devices and the road to the cloud together, and serves the screens. Start with
 * {@link app.suanpan.agent.AgentMain}, then {@link app.suanpan.agent.StoreAgent}. Clock and ids are made here and passed down.
 */
@NullMarked
package app.suanpan.agent;

import org.jspecify.annotations.NullMarked;

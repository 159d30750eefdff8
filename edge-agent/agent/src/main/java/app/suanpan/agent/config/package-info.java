/**
 * What a store is configured with: {@code store.json} in its data folder, and the arithmetic profiles it may name. Start with
 * {@link app.suanpan.agent.config.AgentConfig}.
 */
@NullMarked
package app.suanpan.agent.config;

import org.jspecify.annotations.NullMarked;

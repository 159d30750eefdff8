/**
 * A Kafka of several nodes on this machine, to test and measure with: each node is a JVM of its own that can be killed.
 *
 * <p>Start reading at {@link app.suanpan.fleet.kafka.KafkaNodes}. None of this is installed anywhere: a company that needs
 * Kafka runs its own, or rents one.
 */
@NullMarked
package app.suanpan.fleet.kafka;

import org.jspecify.annotations.NullMarked;

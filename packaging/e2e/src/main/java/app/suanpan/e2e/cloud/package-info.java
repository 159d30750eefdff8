/**
 * Head office on more than one machine, run small on one: nodes of Kafka, gateways and collectors that are killed and replaced
 * while boxes sell.
 *
 * <p>Start reading at {@link app.suanpan.e2e.cloud.BeyondOneMachine}.
 */
@NullMarked
package app.suanpan.e2e.cloud;

import org.jspecify.annotations.NullMarked;

/**
 * Beyond one machine: many gateways hold the boxes' connections, many collectors commit, and Apache Kafka lies between.
 *
 * <p>Start reading at {@link app.suanpan.collector.kafka.KafkaRelay}, the gateway's end, then
 * {@link app.suanpan.collector.kafka.KafkaLine}, the collector's. Kafka is a road here, never a proof: what is stored is known
 * by the cursor in the database alone, so that whatever Kafka loses, repeats or puts out of order is sent again by the box
 * and told apart by the database. What a message means is none of this package's business.
 */
@NullMarked
package app.suanpan.collector.kafka;

import org.jspecify.annotations.NullMarked;

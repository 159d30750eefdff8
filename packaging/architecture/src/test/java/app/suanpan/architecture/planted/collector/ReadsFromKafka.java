package app.suanpan.architecture.planted.collector;

import org.apache.kafka.common.TopicPartition;

/** Planted: a console that looks into the road. */
public final class ReadsFromKafka {
    TopicPartition partition = new TopicPartition("suanpan.up", 0);
}

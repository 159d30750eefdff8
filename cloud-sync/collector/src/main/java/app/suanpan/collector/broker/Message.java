package app.suanpan.collector.broker;

import app.suanpan.protocol.uplink.Bytes;

/**
 * An MQTT message, coming or going.
 *
 * @param topic the full topic name
 * @param payload what it carries, not yet looked at
 */
public record Message(String topic, Bytes payload) {}

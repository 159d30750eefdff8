/** The bytes that leave a store: journal events, envelopes, topics and acknowledgements. */
module app.suanpan.protocol {
    requires transitive org.jspecify;

    exports app.suanpan.protocol.topic;
    exports app.suanpan.protocol.uplink;
}

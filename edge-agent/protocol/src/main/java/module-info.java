/** The bytes that leave a store: journal events, envelopes, topics and acknowledgements. */
module app.suanpan.protocol {
    requires transitive app.suanpan.domain;
    requires transitive org.jspecify;
    requires transitive tools.jackson.databind;

    exports app.suanpan.protocol.event;
    exports app.suanpan.protocol.json;
    exports app.suanpan.protocol.topic;
    exports app.suanpan.protocol.uplink;
}

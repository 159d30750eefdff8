// Paho finds its TCP, TLS and WebSocket connections as services; without "provides" it would know no "tcp://".
open module org.eclipse.paho.mqttv5.client {
    requires java.logging;
    requires java.prefs;

    uses org.eclipse.paho.mqttv5.client.spi.NetworkModuleFactory;

    provides org.eclipse.paho.mqttv5.client.spi.NetworkModuleFactory with
            org.eclipse.paho.mqttv5.client.internal.TCPNetworkModuleFactory,
            org.eclipse.paho.mqttv5.client.internal.SSLNetworkModuleFactory,
            org.eclipse.paho.mqttv5.client.websocket.WebSocketNetworkModuleFactory,
            org.eclipse.paho.mqttv5.client.websocket.WebSocketSecureNetworkModuleFactory;

    exports org.eclipse.paho.mqttv5.client;
    exports org.eclipse.paho.mqttv5.client.internal;
    exports org.eclipse.paho.mqttv5.client.logging;
    exports org.eclipse.paho.mqttv5.client.persist;
    exports org.eclipse.paho.mqttv5.client.security;
    exports org.eclipse.paho.mqttv5.client.spi;
    exports org.eclipse.paho.mqttv5.client.util;
    exports org.eclipse.paho.mqttv5.client.websocket;
    exports org.eclipse.paho.mqttv5.client.wire;
    exports org.eclipse.paho.mqttv5.common;
    exports org.eclipse.paho.mqttv5.common.packet;
    exports org.eclipse.paho.mqttv5.common.packet.util;
    exports org.eclipse.paho.mqttv5.common.util;
}

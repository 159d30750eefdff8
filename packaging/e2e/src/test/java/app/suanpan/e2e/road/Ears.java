package app.suanpan.e2e.road;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Whoever listens to messages and to nothing else. */
interface Ears extends MqttCallback {
    @Override
    default void disconnected(MqttDisconnectResponse response) {
        // Whoever is thrown out notices at the next thing that they try.
    }

    @Override
    default void mqttErrorOccurred(MqttException problem) {
        // As above.
    }

    @Override
    default void deliveryComplete(IMqttToken token) {
        // The one who publishes waits for its own token, if it wants to know.
    }

    @Override
    default void connectComplete(boolean reconnect, String serverUri) {
        // The one who connects waits for its own token.
    }

    @Override
    default void authPacketArrived(int reasonCode, MqttProperties properties) {
        // No extended authentication is asked for.
    }
}

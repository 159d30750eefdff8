package app.suanpan.architecture.planted.kiosk;

import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Planted: a second road to the cloud. */
public final class PublishesItself {
    MqttMessage message = new MqttMessage();
}

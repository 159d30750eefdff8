package app.suanpan.collector.broker;

import com.hivemq.extension.sdk.api.events.client.ClientLifecycleEventListener;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationSuccessfulInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ConnectionStartInput;
import com.hivemq.extension.sdk.api.events.client.parameters.DisconnectEventInput;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out last wills: HiveMQ publishes a will past the interceptors, so that the receiver would never hear of it. One
 * instance belongs to one connection.
 *
 * <p>A will is passed on after an orderly disconnect too. It says that this connection is gone, which is then just as true.
 */
final class BrokerWills implements ClientLifecycleEventListener {
    private final Consumer<Message> executor;
    private volatile @Nullable Message will;

    BrokerWills(Consumer<Message> executor) {
        this.executor = executor;
    }

    @Override
    public void onMqttConnectionStart(ConnectionStartInput input) {
        var packet = input.getConnectPacket();
        will = packet.getWillPublish()
                .map(BrokerGate::messageOf)
                .filter(it -> BrokerDoor.mayPublish(packet.getClientId(), it.topic()))
                .orElse(null);
    }

    @Override
    public void onAuthenticationSuccessful(AuthenticationSuccessfulInput input) {
        // Nothing is known of the box before it says hello.
    }

    @Override
    public void onDisconnect(DisconnectEventInput input) {
        var left = will;
        will = null;
        if (left != null) {
            executor.accept(left);
        }
    }
}

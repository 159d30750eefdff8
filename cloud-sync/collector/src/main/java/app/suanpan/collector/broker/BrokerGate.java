package app.suanpan.collector.broker;

import app.suanpan.protocol.uplink.Bytes;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.async.TimeoutFallback;
import com.hivemq.extension.sdk.api.client.parameter.Listener;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundOutput;
import com.hivemq.extension.sdk.api.packets.disconnect.DisconnectReasonCode;
import com.hivemq.extension.sdk.api.packets.general.Qos;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import com.hivemq.extension.sdk.api.packets.publish.PublishPacket;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import com.hivemq.extension.sdk.api.services.publish.Publish;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands between the embedded broker and the {@link Receiver}: every publish passes here, and none passes on. */
final class BrokerGate implements ExtensionMain {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerGate.class);
    /** A commit that takes longer than this has failed; the workstation will send the batch again. */
    private static final Duration COMMIT_LIMIT = Duration.ofSeconds(60);

    private final Receiver receiver;
    private final DoorKeeper keeper;

    BrokerGate(Receiver receiver, DoorKeeper keeper) {
        this.receiver = receiver;
        this.keeper = keeper;
    }

    /** Returns the TCP port that the broker really listens on; known once it has started. */
    int port() {
        return Services.adminService().getServerInformation().getListener().stream()
                .mapToInt(Listener::getPort)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the broker has no listener"));
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        var door = new BrokerDoor(keeper);
        Services.securityRegistry().setAuthenticatorProvider(ignored -> door);
        Services.securityRegistry().setAuthorizerProvider(ignored -> door);
        Services.eventRegistry().setClientLifecycleEventListener(ignored -> new BrokerWills(this::handOver));
        Services.initializerRegistry()
                .setClientInitializer((client, context) -> context.addPublishInboundInterceptor(this::intercept));
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        LOG.debug("the collector's gate is closed");
    }

    /** Ends a client's connection now; its last will is carried out, for it is gone. */
    static void hangUp(String clientId, String reason) {
        Services.clientService()
                .disconnectClient(clientId, false, DisconnectReasonCode.NOT_AUTHORIZED, reason)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.error("not hung up on: client={}", clientId, failure);
                    }
                });
    }

    private void intercept(PublishInboundInput input, PublishInboundOutput output) {
        // HiveMQ asks its authorizers only after the interceptors, when we have long stored what was said: so we ask
        // here.
        var topic = input.getPublishPacket().getTopic();
        if (!BrokerDoor.mayPublish(input.getClientInformation().getClientId(), topic)) {
            LOG.warn(
                    "forged message refused: client={} topic={}",
                    input.getClientInformation().getClientId(),
                    topic);
            output.preventPublishDelivery(AckReasonCode.NOT_AUTHORIZED);
            return;
        }
        // Not resumed in time, the broker refuses the message; it must never report a success that is not one.
        var held = output.async(COMMIT_LIMIT, TimeoutFallback.FAILURE, AckReasonCode.UNSPECIFIED_ERROR);
        handOver(messageOf(input.getPublishPacket())).whenComplete((done, failure) -> {
            output.preventPublishDelivery(failure == null ? AckReasonCode.SUCCESS : AckReasonCode.UNSPECIFIED_ERROR);
            held.resume();
        });
    }

    /** Gives a message to the receiver and publishes the answer; completes when the publisher may be told. */
    private CompletionStage<Void> handOver(Message message) {
        try {
            return receiver.receive(message).thenCompose(BrokerGate::publish);
        } catch (RuntimeException e) {
            LOG.error("message refused: topic={}", message.topic(), e);
            return CompletableFuture.failedFuture(e);
        }
    }

    static CompletionStage<Void> publish(Optional<Message> answer) {
        if (answer.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return Services.publishService().publish(packet(answer.get()));
    }

    private static Publish packet(Message message) {
        return Builders.publish()
                .topic(message.topic())
                .payload(ByteBuffer.wrap(message.payload().toArray()))
                .qos(Qos.AT_LEAST_ONCE)
                .build();
    }

    static Message messageOf(PublishPacket packet) {
        var payload = packet.getPayload().map(BrokerGate::copy).orElseGet(() -> new byte[0]);
        return new Message(packet.getTopic(), Bytes.of(payload));
    }

    private static byte[] copy(ByteBuffer buffer) {
        var copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return copy;
    }
}

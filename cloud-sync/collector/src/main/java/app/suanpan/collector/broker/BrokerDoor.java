package app.suanpan.collector.broker;

import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Topic;
import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import com.hivemq.extension.sdk.api.client.parameter.ClientTlsInformation;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says who may come in and what each may say: a client is the box that its client identifier names, publishes only that
 * box's facts, and hears only that box's answers.
 *
 * <p>Whether it is that box is for the {@link DoorKeeper} to say, by the certificate that the client showed.
 */
final class BrokerDoor implements SimpleAuthenticator, PublishAuthorizer, SubscriptionAuthorizer {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerDoor.class);

    private final DoorKeeper keeper;

    BrokerDoor(DoorKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        var box = box(input.getConnectPacket().getClientId());
        if (box.isEmpty()) {
            output.failAuthentication(
                    ConnackReasonCode.CLIENT_IDENTIFIER_NOT_VALID, "the client identifier is tenant/store/workstation");
            return;
        }
        try {
            var objection = keeper.objection(box.get(), certificate(input));
            if (objection.isEmpty()) {
                output.authenticateSuccessfully();
            } else {
                LOG.warn("not let in: client={} reason={}", box.get(), objection.get());
                output.failAuthentication(
                        reason(objection.get()), objection.get().code());
            }
        } catch (RuntimeException e) {
            LOG.error("nobody could be asked whether to let in: client={}", box.get(), e);
            output.failAuthentication(ConnackReasonCode.SERVER_UNAVAILABLE, "try again");
        }
    }

    /** The reason that {@link Distrust#ofMqttReason} reads at the other end. */
    private static ConnackReasonCode reason(Distrust objection) {
        return switch (objection) {
            case REVOKED -> ConnackReasonCode.BANNED;
            case OTHER_NAME -> ConnackReasonCode.CLIENT_IDENTIFIER_NOT_VALID;
            case NOT_ENROLLED, EXPIRED -> ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD;
            default -> ConnackReasonCode.NOT_AUTHORIZED;
        };
    }

    private static @Nullable X509Certificate certificate(SimpleAuthInput input) {
        return input.getConnectionInformation()
                .getClientTlsInformation()
                .flatMap(ClientTlsInformation::getClientCertificate)
                .orElse(null);
    }

    @Override
    public void authorizePublish(PublishAuthorizerInput input, PublishAuthorizerOutput output) {
        if (mayPublish(
                input.getClientInformation().getClientId(),
                input.getPublishPacket().getTopic())) {
            output.authorizeSuccessfully();
        } else {
            output.disconnectClient();
        }
    }

    @Override
    public void authorizeSubscribe(SubscriptionAuthorizerInput input, SubscriptionAuthorizerOutput output) {
        var filter = input.getSubscription().getTopicFilter();
        if (box(input.getClientInformation().getClientId())
                .filter(box -> Topic.maySubscribe(box, filter))
                .isPresent()) {
            output.authorizeSuccessfully();
        } else {
            output.failAuthorization();
        }
    }

    static boolean mayPublish(String clientId, String topic) {
        return box(clientId).filter(box -> Topic.mayPublish(box, topic)).isPresent();
    }

    private static Optional<Box> box(String clientId) {
        return Topic.parseClientId(clientId);
    }
}

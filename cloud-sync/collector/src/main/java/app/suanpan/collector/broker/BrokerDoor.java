package app.suanpan.collector.broker;

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
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import java.util.Optional;

/**
 * Says who may come in and what each may say: a client is the box that its client identifier names, publishes only that
 * box's facts, and hears only that box's answers.
 *
 * <p>The identifier is taken at its word until boxes have certificates; then the certificate's name takes its place, and
 * nothing else here changes.
 */
final class BrokerDoor implements SimpleAuthenticator, PublishAuthorizer, SubscriptionAuthorizer {
    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        if (box(input.getConnectPacket().getClientId()).isPresent()) {
            output.authenticateSuccessfully();
        } else {
            output.failAuthentication(
                    ConnackReasonCode.CLIENT_IDENTIFIER_NOT_VALID, "the client identifier is tenant/store/workstation");
        }
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

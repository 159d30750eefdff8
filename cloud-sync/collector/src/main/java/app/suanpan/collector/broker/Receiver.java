package app.suanpan.collector.broker;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Takes what workstations publish, and says what to answer and when the broker may confirm it. */
@FunctionalInterface
public interface Receiver {
    /**
     * Takes one message. Returns at once; may be called from many threads.
     *
     * @return completes when what the message holds is durable, with the answer to publish, if there is one. Completes with
     *     an exception when it could not be made durable; the workstation will send it again
     */
    CompletionStage<Optional<Message>> receive(Message message);
}

package app.suanpan.collector.request;

import app.suanpan.collector.authority.BatchCheck;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.broker.Receiver;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives what boxes ask about one matter to a clerk, on threads of its own, and hands everything else on. Who asks is known by the topic on
 * which they ask.
 */
public final class RequestDesk implements Receiver, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestDesk.class);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 5_000;

    private final Clerk clerk;
    private final BatchCheck check;
    private final Receiver others;
    private final ExecutorService threads;

    /**
     * @param check says who is no longer taken: a box that was struck off is answered nothing
     * @param others takes what is no request, and requests about other matters
     */
    public RequestDesk(Clerk clerk, BatchCheck check, Receiver others) {
        this.clerk = clerk;
        this.check = check;
        this.others = others;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name(clerk.matter() + "-desk-", 0).factory());
    }

    @Override
    public CompletionStage<Optional<Message>> receive(Message message) {
        var topic = Topic.parse(message.topic());
        if (topic.isEmpty() || topic.get().channel() != Channel.REQ) {
            return others.receive(message);
        }
        try {
            return isOurs(topic.get().box(), message.payload())
                    ? CompletableFuture.supplyAsync(() -> answer(topic.get().box(), message.payload()), threads)
                    : others.receive(message);
        } catch (RejectedExecutionException e) {
            // Whoever asked will ask again, later each time.
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What cannot be read is answered by nobody; the first desk says so, and no other need look at it. */
    private boolean isOurs(Box box, Bytes payload) {
        try {
            return clerk.takes(payload);
        } catch (MalformedMessageException e) {
            LOG.debug("no request: box={} reason={}", box, e.getMessage());
            return true;
        }
    }

    private Optional<Message> answer(Box box, Bytes payload) {
        var objection = check.objection(box);
        if (objection.isPresent()) {
            LOG.warn("not answered: box={} reason={}", box, objection.get());
            return Optional.empty();
        }
        try {
            return Optional.of(new Message(new Topic(box, Channel.RSP).name(), clerk.answer(box, payload)));
        } catch (MalformedMessageException e) {
            LOG.warn("not answered: box={} reason={}", box, e.getMessage());
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("not answered: box={}", box, e);
            throw e;
        }
    }

    /** Answers nothing more; who asked will ask another collector, or this one when it is there again. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}

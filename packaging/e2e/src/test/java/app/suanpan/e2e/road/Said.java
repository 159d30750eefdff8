package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** What one part says in its log, from now on. */
final class Said implements AutoCloseable {
    private static final long WAIT_SECONDS = 120;

    private final BlockingQueue<String> sentences = new LinkedBlockingQueue<>();
    private final List<String> others = new ArrayList<>();
    private final Logger logger;
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            sentences.add(event.getFormattedMessage());
        }
    };

    Said(String part) {
        logger = (Logger) LoggerFactory.getLogger(part);
        ear.start();
        logger.addAppender(ear);
    }

    /** Waits for a sentence with these words in it; each is heard once. */
    void await(String words) throws InterruptedException {
        for (var earlier = others.iterator(); earlier.hasNext(); ) {
            if (earlier.next().contains(words)) {
                earlier.remove();
                return;
            }
        }
        while (true) {
            var sentence = sentences.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            assertThat(sentence).as("waiting for \"%s\"", words).isNotNull();
            if (sentence.contains(words)) {
                return;
            }
            others.add(sentence);
        }
    }

    /** Everything that was said until now and not waited for. */
    List<String> all() {
        sentences.drainTo(others);
        return List.copyOf(others);
    }

    @Override
    public void close() {
        logger.detachAppender(ear);
        ear.stop();
    }
}

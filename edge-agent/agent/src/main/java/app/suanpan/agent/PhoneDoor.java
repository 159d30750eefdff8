package app.suanpan.agent;

import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a store to customers' phones, which is no condition for selling: after a power cut another program may have taken the port,
 * or the network may have given the box another address. Then the cashiers are told, and it is tried again and again.
 */
final class PhoneDoor {
    /** Nobody waits at the door; a port that was taken by chance is free again in a minute. */
    static final Duration AGAIN = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(PhoneDoor.class);

    private final StoreAgent agent;
    private final ScreenDoor screens;
    private final Duration again;

    /**
     * @param screens whose note says where phones go
     * @param again how long after one attempt the next one follows
     */
    PhoneDoor(StoreAgent agent, ScreenDoor screens, Duration again) {
        this.agent = agent;
        this.screens = screens;
        this.again = again;
    }

    /**
     * Tries once, and if that fails says why.
     *
     * @return whether the pages are open
     * @throws IOException if the note of where they are cannot be written
     */
    boolean open() throws IOException {
        try {
            tryOnce();
            return true;
        } catch (ConfigException e) {
            log.error("the shop sells, and phones cannot open its pages", e);
            agent.tellPagesShut(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /**
     * Tries until the pages are open, or the store is told to end.
     *
     * @throws IOException if the note of where they are cannot be written
     */
    void keepTrying(CountDownLatch told) throws IOException, InterruptedException {
        while (!told.await(again.toMillis(), TimeUnit.MILLISECONDS)) {
            try {
                tryOnce();
                log.info("phones can open the pages now");
                return;
            } catch (ConfigException e) {
                log.debug("phones still cannot open the pages", e);
            }
        }
    }

    private void tryOnce() throws IOException {
        agent.openToPhones();
        screens.sayWherePhonesGo(agent.httpPort());
    }
}

package app.suanpan.architecture.planted.domain;

import org.slf4j.LoggerFactory;

/** Planted: the domain knows a logger. */
public final class WritesALog {
    void write() {
        LoggerFactory.getLogger(WritesALog.class).info("planted");
    }
}

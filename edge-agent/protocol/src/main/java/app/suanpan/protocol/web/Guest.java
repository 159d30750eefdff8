package app.suanpan.protocol.web;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/** One connection from its first byte to its last, among others. */
final class Guest implements ServerConnection, InterruptableTask<Void> {
    private final ServerConnection http;
    private final Line line;
    private final Guests guests;

    Guest(ServerConnection http, Line line, Guests guests) {
        this.http = http;
        this.line = line;
        this.guests = guests;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        guests.enter(line);
        try {
            http.handle(limit);
        } finally {
            guests.leave(line);
        }
    }

    /** How long the server has waited for the client; nothing while the client waits for the server. */
    @Override
    public Duration idleTime() {
        return line.waited();
    }

    @Override
    public void close(boolean interrupt) {
        if (interrupt) {
            http.close(true);
        } else {
            line.hangUp();
        }
    }

    @Override
    public boolean canInterrupt() {
        return http instanceof InterruptableTask<?> task && task.canInterrupt();
    }
}

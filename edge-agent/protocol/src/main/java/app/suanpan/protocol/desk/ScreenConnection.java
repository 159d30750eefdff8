package app.suanpan.protocol.desk;

import app.suanpan.domain.register.Desk;
import app.suanpan.domain.register.Subscription;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's end of one screen's connection. Commands are done one after the other, in the order they came; the next is read
 * when the answer to the last has been written, so a screen that does not listen cannot pile anything up here.
 */
final class ScreenConnection<C, S> {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenConnection.class);

    private final Socket socket;
    private final OutputStream out;
    private final DeskKind<C, S> kind;
    private final Desk<C, S> desk;
    private final CountDownLatch over = new CountDownLatch(1);
    private final ReentrantLock writing = new ReentrantLock();
    /** Under the lock of {@code writing}: in the order of what is written. */
    private final SaidBefore said = new SaidBefore();

    private long lastWritten = Long.MIN_VALUE;

    ScreenConnection(Socket socket, DeskKind<C, S> kind, Desk<C, S> desk) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.kind = kind;
        this.desk = desk;
    }

    /** Serves the screen until it hangs up or says something that no screen says. */
    void serve(Lines lines) throws IOException {
        Thread.ofVirtual().name("desk-heartbeat").start(this::beat);
        try (StateWatch<S> states = new StateWatch<>(kind.revision());
                Subscription _ = desk.watch(states::publish);
                Subscription _ = states.watch(this::push)) {
            while (true) {
                submit(Frames.fromScreen(lines.next(Frames.LONGEST_COMMAND), kind));
            }
        } catch (EOFException e) {
            LOG.debug("The screen hung up", e);
        } finally {
            over.countDown();
        }
    }

    private void submit(Frames.FromScreen<C> message) throws IOException {
        if (!"Submit".equals(message.type())) {
            throw new IOException("A screen submits commands and nothing else");
        }
        C command = WireCheck.complete(message.command(), "command");
        if (!kind.fromScreen().test(command)) {
            throw new IOException("No screen may say " + command.getClass().getSimpleName());
        }
        S state;
        try {
            state = desk.submit(command);
        } catch (RuntimeException e) {
            LOG.error("A command failed: {}", command.getClass().getSimpleName(), e);
            write(Frames.failed(message.id()));
            return;
        }
        writing.lock();
        try {
            lastWritten = Math.max(lastWritten, kind.revision().applyAsLong(state));
            write(Frames.answer(message.id(), said.write(state)));
        } finally {
            writing.unlock();
        }
    }

    /** Writes a state unless the screen has it already, as the answer to its own command. */
    private void push(S state) {
        writing.lock();
        try {
            long revision = kind.revision().applyAsLong(state);
            if (revision > lastWritten) {
                lastWritten = revision;
                write(Frames.state(said.write(state)));
            }
        } catch (IOException e) {
            hangUp(e);
        } catch (RuntimeException e) {
            // What is remembered as said has not been: the next state would make the screen show other lines than there
            // are.
            LOG.error("A state cannot be said", e);
            hangUp(e);
        } finally {
            writing.unlock();
        }
    }

    /** Lets the screen know that this end lives, so that it can tell a quiet store from a dead one. */
    private void beat() {
        try {
            while (!over.await(DeskServer.HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                write(Frames.STILL_HERE);
            }
        } catch (IOException e) {
            hangUp(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(byte[] line) throws IOException {
        writing.lock();
        try {
            out.write(line);
        } finally {
            writing.unlock();
        }
    }

    private void hangUp(Exception cause) {
        LOG.debug("The screen cannot be written to", cause);
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("The socket did not close", e);
        }
    }
}

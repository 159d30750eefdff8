package app.suanpan.protocol.desk;

import app.suanpan.domain.register.DeskUnavailableException;
import app.suanpan.protocol.desk.Frames.FromStore;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The screen's end of one connection. It is used until it breaks and never mended: a command that was under way then ends in an
 * exception and is not said again on the next connection, for nobody knows whether it was done.
 */
final class StoreLink<C, S> implements AutoCloseable {
    private final Socket socket;
    private final OutputStream out;
    private final Lines lines;
    private final DeskKind<C, S> kind;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<S>> waiting = new ConcurrentHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final SaidBefore said = new SaidBefore();
    private volatile boolean broken;

    private StoreLink(Socket socket, DeskKind<C, S> kind) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.lines = new Lines(socket.getInputStream());
        this.kind = kind;
    }

    /** Connects and says hello; whether the store likes it is said by what it answers. */
    static <C, S> StoreLink<C, S> open(StoreAddress.Target target, String workstation, DeskKind<C, S> kind, Pace pace)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.connect(target.socket(), (int) pace.connect().toMillis());
            if (socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress())) {
                // TCP lets a port nobody listens on be both ends of one connection, and then the agent could not take
                // it back.
                throw new IOException("nobody listens there");
            }
            socket.setSoTimeout((int) pace.silence().toMillis());
            StoreLink<C, S> link = new StoreLink<>(socket, kind);
            link.out.write(Frames.hello(new Frames.Hello(target.token(), kind.name(), workstation)));
            return link;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * The store's first word.
     *
     * @throws IOException if it refuses this screen, in the store's words
     */
    S firstState() throws IOException {
        while (true) {
            FromStore<S> message = nextMessage();
            switch (String.valueOf(message.type())) {
                case "State" -> {
                    return stateIn(message);
                }
                case "Refused" -> throw new IOException(String.valueOf(message.reason()));
                default -> {}
            }
        }
    }

    /**
     * Listens until the connection breaks.
     *
     * @param renumber gives a state the number under which the screen knows it
     * @param newState told every state in the order in which they came
     */
    void listen(UnaryOperator<S> renumber, Consumer<S> newState) throws IOException {
        while (true) {
            FromStore<S> message = nextMessage();
            switch (String.valueOf(message.type())) {
                case "State" -> newState.accept(renumber.apply(stateIn(message)));
                case "Answer" -> {
                    S state = renumber.apply(stateIn(message));
                    newState.accept(state);
                    answered(message).complete(state);
                }
                case "Failed" ->
                    answered(message)
                            .completeExceptionally(new IOException("the store failed at it, and its log says why"));
                default -> {
                    // A message of a newer store; what it adds is nothing this screen could show.
                }
            }
        }
    }

    /** Says a command and waits for the state that follows. */
    S submit(C command, Duration deadline) {
        long id = ids.incrementAndGet();
        byte[] frame = Frames.submit(id, command, kind);
        if (frame.length > Frames.LONGEST_COMMAND) {
            throw new IllegalArgumentException("A command of " + frame.length + " bytes is too long for the store");
        }
        CompletableFuture<S> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            write(frame);
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            close();
            throw unknown(e);
        } catch (ExecutionException e) {
            throw unknown(e.getCause());
        } catch (TimeoutException e) {
            // An answer that came now would be taken for the answer to something else; a new connection starts clean.
            close();
            throw unknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(e);
        } finally {
            waiting.remove(id);
        }
    }

    /** Hangs up; whoever waits for an answer is told. */
    @Override
    public void close() {
        broken = true;
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
        waiting.values().forEach(answer -> answer.completeExceptionally(new IOException("the connection broke")));
    }

    private void write(byte[] frame) throws IOException {
        writing.lock();
        try {
            if (broken) {
                throw new IOException("the connection broke");
            }
            out.write(frame);
        } finally {
            writing.unlock();
        }
        if (broken) {
            throw new IOException("the connection broke");
        }
    }

    private FromStore<S> nextMessage() throws IOException {
        byte[] line;
        do {
            line = lines.next(Frames.LONGEST_STATE);
        } while (line.length == 0);
        try {
            return Frames.fromStore(line, kind, said);
        } catch (UnreadableJsonException e) {
            throw new IOException("The store said something unreadable: " + e.getMessage(), e);
        }
    }

    private S stateIn(FromStore<S> message) throws IOException {
        S state = message.state();
        if (state == null) {
            throw new IOException("The store said " + message.type() + " and no state");
        }
        return state;
    }

    private CompletableFuture<S> answered(FromStore<S> message) {
        CompletableFuture<S> answer = waiting.get(message.id());
        return answer == null ? new CompletableFuture<>() : answer;
    }

    private static DeskUnavailableException unknown(Throwable cause) {
        return new DeskUnavailableException("It is not known whether the store did this: " + cause.getMessage(), cause);
    }
}

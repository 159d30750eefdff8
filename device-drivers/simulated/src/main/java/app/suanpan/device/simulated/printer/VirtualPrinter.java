package app.suanpan.device.simulated.printer;

import app.suanpan.device.CashDrawer.Position;
import app.suanpan.device.simulated.SimulatedDrawer;
import java.io.IOException;
import java.time.Duration;

/** Puts the parts together: socket, receive buffer, mechanism, body and drawer; answers what must be answered at once. */
public final class VirtualPrinter implements AutoCloseable {
    /** What small printers have. */
    private static final int RECEIVE_BUFFER = 4_096;

    private final PrinterBody body = new PrinterBody();
    private final ReceiveBuffer buffer = new ReceiveBuffer(RECEIVE_BUFFER);
    private final SimulatedDrawer drawer;
    private final PrintMechanism mechanism;
    private final PrinterSocket socket;
    private volatile boolean automatic;
    private boolean powered = true;

    /**
     * Switches it on.
     *
     * @throws IOException if the port is taken
     */
    public VirtualPrinter(int port, Paper paper, SimulatedDrawer drawer) throws IOException {
        this.drawer = drawer;
        this.mechanism = new PrintMechanism(buffer, body, paper, drawer, this::answer);
        this.socket = new PrinterSocket(port, buffer, new AtOnce());
        body.onChange(this::tellHost);
        // The drawer's switch is closed to ground while it is open, as in most drawers for such printers.
        body.drawerPin(true);
        drawer.onMoved(position -> body.drawerPin(position != Position.OPEN));
        mechanism.powerOn();
    }

    /** Where it listens. */
    public int port() {
        return socket.port();
    }

    /** Paper, cover and errors. */
    public PrinterBody body() {
        return body;
    }

    /** The network card. */
    public PrinterSocket socket() {
        return socket;
    }

    /** How long a line takes. */
    public void lineTime(Duration time) {
        mechanism.lineTime(time);
    }

    /** The switch at its side. */
    public synchronized void power(boolean on) {
        if (on == powered) {
            return;
        }
        powered = on;
        if (on) {
            mechanism.powerOn();
            socket.reachable(true);
        } else {
            socket.reachable(false);
            mechanism.powerOff();
            socket.forgetUnsent();
        }
    }

    private void tellHost(Health now) {
        if (automatic) {
            socket.send(now.automatic());
        }
    }

    private void answer(byte[] bytes) {
        socket.sendOrKeep(bytes);
    }

    @Override
    public void close() {
        socket.close();
        power(false);
    }

    /** Real-time commands, and the two settings that take effect when they are received. */
    private final class AtOnce implements PrinterSocket.RealTime {
        @Override
        public boolean handle(Command command) {
            if (command.prefix() == Command.DLE) {
                realTime(command);
                return true;
            }
            if (command.is(Command.GS, 'a')) {
                automatic = command.at(0) != 0;
                body.tell(VirtualPrinter.this::tellHost);
                return true;
            }
            if (command.is(Command.ESC, '@')) {
                automatic = false;
            }
            return false;
        }

        private void realTime(Command command) {
            switch (command.code()) {
                case 0x04 -> body.tell(now -> socket.send(new byte[] {now.answer(command.at(0))}));
                case 0x05 -> {
                    body.recover();
                    if (command.at(0) == 2) {
                        buffer.clear();
                    }
                }
                case 0x14 -> {
                    if (command.at(0) == 1) {
                        drawer.pulse(command.at(1), command.at(2) * 100, command.at(2) * 100);
                    } else if (command.at(0) == 8) {
                        buffer.clear();
                    }
                }
                default -> {}
            }
        }

        @Override
        public void hostChanged() {
            automatic = false;
        }
    }
}

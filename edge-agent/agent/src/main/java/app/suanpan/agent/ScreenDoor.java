package app.suanpan.agent;

import app.suanpan.protocol.desk.AgentRuntime;
import app.suanpan.protocol.desk.DeskServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The door by which the screens of this box reach the store, and the note in the data folder that says where it is. */
final class ScreenDoor implements AutoCloseable {
    private final DeskServer server;
    private final Path folder;
    private final String token;

    private ScreenDoor(DeskServer server, Path folder, String token) {
        this.server = server;
        this.folder = folder;
        this.token = token;
    }

    /**
     * Opens the door and writes {@code agent.runtime}: whoever can read that file may ring up sales, so only this user can.
     *
     * @throws IOException if the port is taken or the file cannot be written
     */
    static ScreenDoor open(StoreAgent agent, Path folder) throws IOException {
        String token = AgentRuntime.newToken(new SecureRandom());
        DeskServer server = DeskServer.open(agent.config().deskPort(), token, agent.registers(), agent.joinDesks());
        ScreenDoor door = new ScreenDoor(server, folder, token);
        try {
            door.sayWherePhonesGo(0);
            return door;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Adds the port of the join page to the note: screens need not wait until it is open.
     *
     * @throws IOException if the file cannot be written
     */
    void sayWherePhonesGo(int httpPort) throws IOException {
        new AgentRuntime(server.port(), httpPort, token).write(folder);
    }

    int deskPort() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}

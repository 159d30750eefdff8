package app.suanpan.agent;

import app.suanpan.protocol.desk.AgentRuntime;
import app.suanpan.protocol.desk.DeskServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The door by which the screens of this box reach the store, and the note in the data folder that says where it is. */
final class ScreenDoor implements AutoCloseable {
    private final DeskServer server;

    private ScreenDoor(DeskServer server) {
        this.server = server;
    }

    /**
     * Opens the door and writes {@code agent.runtime}: whoever can read that file may ring up sales, so only this user can.
     *
     * @throws IOException if the port is taken or the file cannot be written
     */
    static ScreenDoor open(StoreAgent agent, Path folder) throws IOException {
        String token = AgentRuntime.newToken(new SecureRandom());
        DeskServer server = DeskServer.open(agent.config().deskPort(), token, agent.registers(), agent.joinDesks());
        try {
            new AgentRuntime(server.port(), agent.httpPort(), token).write(folder);
            return new ScreenDoor(server);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    int deskPort() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}

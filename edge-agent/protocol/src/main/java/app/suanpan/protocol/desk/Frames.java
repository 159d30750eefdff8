package app.suanpan.protocol.desk;

import app.suanpan.protocol.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The messages between screen and store, as lines. The package's description shows each of them. */
final class Frames {
    /** Grows when an older end could not understand a newer one; fields may be added without that. */
    static final int VERSION = 2;

    /** A Hello is small, and whoever sends it is not known yet. */
    static final int LONGEST_HELLO = 4 * 1024;

    /** A picked order of some thousand lines fits. */
    static final int LONGEST_COMMAND = 1024 * 1024;

    /** A basket of some thousand lines fits, with the names and taxes of each. */
    static final int LONGEST_STATE = 32 * 1024 * 1024;

    static final byte[] STILL_HERE = {'\n'};

    private Frames() {}

    /** What a screen says first. The token is a secret of this store's processes. */
    record Hello(
            String type,
            int version,
            @Nullable String token,
            @Nullable String desk,
            @Nullable String workstation) {
        Hello(String token, String desk, String workstation) {
            this("Hello", VERSION, token, desk, workstation);
        }

        /** Without the token, which no log may show. */
        @Override
        public String toString() {
            return "Hello[version=" + version + ", desk=" + desk + ", workstation=" + workstation + "]";
        }
    }

    private record Refused(String type, String reason) {}

    /**
     * What a screen says once it is known.
     *
     * @param type {@code Submit}
     * @param id by which the answer is told
     * @param command what to do
     */
    record FromScreen<C>(
            @Nullable String type, long id, @Nullable C command) {}

    /**
     * What the store says.
     *
     * @param type {@code State}, {@code Answer}, {@code Failed} or {@code Refused}
     * @param id of the command that is answered, 0 if none is
     * @param state with a State or an Answer
     * @param reason with a Refused
     */
    record FromStore<S>(
            @Nullable String type,
            long id,
            @Nullable S state,
            @Nullable String reason) {}

    /** Reads what a screen says, in one pass: a command may be an order of a thousand lines. */
    static <C, S> FromScreen<C> fromScreen(byte[] line, DeskKind<C, S> kind) {
        return Json.read(line, FromScreen.class, kind.command());
    }

    /** Reads what the store says, in one pass: a state may show a thousand lines. */
    static <C, S> FromStore<S> fromStore(byte[] line, DeskKind<C, S> kind, SaidBefore said) {
        return said.read(line, FromStore.class, kind.state());
    }

    static byte[] hello(Hello hello) {
        return line(Json.write(hello));
    }

    static byte[] refused(String reason) {
        return line(Json.write(new Refused("Refused", reason)));
    }

    static <C, S> byte[] submit(long id, C command, DeskKind<C, S> kind) {
        return line("{\"type\":\"Submit\",\"id\":" + id + ",\"command\":", Json.write(command, kind.command()));
    }

    static byte[] state(byte[] state) {
        return line("{\"type\":\"State\",\"state\":", state);
    }

    static byte[] answer(long id, byte[] state) {
        return line("{\"type\":\"Answer\",\"id\":" + id + ",\"state\":", state);
    }

    static byte[] failed(long id) {
        return line(("{\"type\":\"Failed\",\"id\":" + id + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] line(String head, byte[] payload) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(head.length() + payload.length + 2);
        line.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        line.writeBytes(payload);
        line.write('}');
        line.write('\n');
        return line.toByteArray();
    }

    private static byte[] line(byte[] json) {
        byte[] line = new byte[json.length + 1];
        System.arraycopy(json, 0, line, 0, json.length);
        line[json.length] = '\n';
        return line;
    }
}

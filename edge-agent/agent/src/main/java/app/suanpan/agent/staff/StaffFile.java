package app.suanpan.agent.staff;

import app.suanpan.agent.config.FileTrouble;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * {@code staff.json} in the data folder. It is changed by the store, when somebody chooses a PIN, and by the command line, also
 * while the store is running: each change is made under a lock, written whole and synced, and readable only by who runs the
 * store.
 */
final class StaffFile {
    static final String NAME = "staff.json";

    private final Path folder;
    private final Path file;

    StaffFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** What stands in the file. */
    record People(List<Person> people) {
        People {
            people = people == null ? List.of() : List.copyOf(people);
            for (Person person : people) {
                if (person.id() == null || person.name() == null || person.role() == null || person.number() < 1) {
                    throw new IllegalArgumentException("Everybody has an id, a name, a role and a number from 1");
                }
                String pin = person.pin();
                if (pin != null && !PinHash.isKept(pin)) {
                    throw new IllegalArgumentException(
                            "The pin of " + person.id() + " is not what is kept of a PIN: choose it with the command");
                }
            }
        }
    }

    /** What tells whether the file is still the one that was read. */
    record Mark(FileTime changed, long size) {
        static final Mark ABSENT = new Mark(FileTime.fromMillis(0), -1);
    }

    Mark mark() {
        try {
            return Files.exists(file) ? new Mark(Files.getLastModifiedTime(file), Files.size(file)) : Mark.ABSENT;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + NAME, e);
        }
    }

    /**
     * Reads who there is; nobody if there is no file.
     *
     * @throws ConfigException if the file is not right, with a sentence that says what
     */
    List<Person> read() {
        try {
            return Files.exists(file)
                    ? Json.read(Files.readAllBytes(file), People.class).people()
                    : List.of();
        } catch (UnreadableJsonException e) {
            throw new ConfigException(NAME + " is not right: " + e.getMessage());
        } catch (IOException e) {
            throw new ConfigException(NAME + " cannot be read: " + FileTrouble.of(e));
        }
    }

    /** Changes who there is: reads, changes and writes as one. */
    synchronized List<Person> change(UnaryOperator<List<Person>> change) throws IOException {
        try (FileChannel lock = FileChannel.open(
                        folder.resolve("staff.lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        SecretFile.OURS_ALONE);
                var _ = lock.lock()) {
            List<Person> people = change.apply(read());
            write(new People(people));
            return people;
        }
    }

    private void write(People people) throws IOException {
        SecretFile.write(file, Json.pretty(people) + "\n");
    }
}

package app.suanpan.protocol.desk;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a command that lacks something. JSON may leave any field out, while the types promise that each is there; what was
 * built in this process keeps that promise by itself, what came over a wire has to be looked through.
 */
final class WireCheck {
    private WireCheck() {}

    /** Returns the value if every record in it is complete. */
    static <T> T complete(@Nullable T value, String name) throws IOException {
        switch (value) {
            case null -> throw new IOException(name + " is missing");
            case Record held -> {
                for (RecordComponent component : held.getClass().getRecordComponents()) {
                    complete(read(component, held), name + "." + component.getName());
                }
            }
            case Optional<?> maybe -> {
                if (maybe.isPresent()) {
                    complete(maybe.get(), name);
                }
            }
            case Collection<?> several -> {
                for (Object one : several) {
                    complete(one, name);
                }
            }
            default -> {}
        }
        return value;
    }

    private static @Nullable Object read(RecordComponent component, Record held) {
        try {
            return component.getAccessor().invoke(held);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A command's record is public and so are its components", e);
        }
    }
}

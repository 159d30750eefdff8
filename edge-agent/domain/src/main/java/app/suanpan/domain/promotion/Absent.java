package app.suanpan.domain.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file that people write may leave out. */
final class Absent {
    private Absent() {}

    static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    static <T> T or(@Nullable T given, T usual) {
        return given == null ? usual : given;
    }
}

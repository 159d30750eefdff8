package app.suanpan.architecture.planted.domain;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Planted: the same, behind a method reference. */
public final class ReadsTheClockByReference {
    Supplier<LocalDate> today() {
        return LocalDate::now;
    }
}

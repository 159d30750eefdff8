package app.suanpan.device;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a device is. Trouble is expected at a counter, so it is a value that a screen can put into the cashier's words. */
public sealed interface DeviceState {

    /** True when the device would take work now. */
    default boolean isReady() {
        return this instanceof Ready;
    }

    /** It was never there, or it has been closed. */
    record Absent() implements DeviceState {}

    /** Somebody is there, or may be; the handshake is still going on. */
    record Opening() implements DeviceState {}

    /** It takes work; warnings, if any, are worth telling before they become blockages. */
    record Ready(List<Warning> warnings) implements DeviceState {
        /** Ready without a warning. */
        public static final Ready FINE = new Ready(Set.of());

        /** Ready, with these warnings in the order of {@link Warning}. */
        public Ready(Set<Warning> warnings) {
            this(inOrder(warnings, Warning.class));
        }

        public Ready {
            warnings = List.copyOf(warnings);
        }
    }

    /** It is there and answers, but cannot work until a person has done something. What it was given it keeps. */
    record Blocked(List<Blockage> causes) implements DeviceState {
        /** Blocked by these causes in the order of {@link Blockage}. Refuses an empty set. */
        public Blocked(Set<Blockage> causes) {
            this(inOrder(causes, Blockage.class));
        }

        public Blocked {
            causes = List.copyOf(causes);
            if (causes.isEmpty()) {
                throw new IllegalArgumentException("a blocked device has a cause");
            }
        }
    }

    /**
     * It was there and is gone.
     *
     * @param why   what was seen, in a few words for the log
     * @param since when the loss was noticed
     */
    record Lost(String why, Instant since) implements DeviceState {}

    /** What will soon need a hand. */
    enum Warning {
        /** A few receipts are left on the roll. */
        PAPER_NEAR_END,
        /** The device can be used, but gives no answer about how it is. */
        STATUS_UNAVAILABLE
    }

    /** What needs a hand now. */
    enum Blockage {
        PAPER_OUT,
        COVER_OPEN,
        /** The knife is stuck: a jam behind the cover. */
        CUTTER,
        /** The print head is too hot; it goes on by itself when it has cooled. */
        TOO_HOT,
        /** The device waits for its feed button after an error. */
        WAITING_FOR_BUTTON,
        /** An error that the device itself calls beyond repair by hand. */
        BROKEN,
        /** It says that it is off line and not why. */
        OFFLINE
    }

    private static <E extends Enum<E>> List<E> inOrder(Set<E> values, Class<E> type) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return List.copyOf(ordered);
    }
}

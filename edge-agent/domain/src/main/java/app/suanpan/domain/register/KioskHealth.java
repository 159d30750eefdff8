package app.suanpan.domain.register;

import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.Uplink;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How a kiosk is, for the staff before it. Nothing of any member is in it, and all times are the store's.
 *
 * @param operator name of who looks
 * @param place which kiosk it is
 * @param clock what time it takes it to be
 * @param road how the way to head office is
 * @param devices what is connected to this kiosk
 * @param lastRead when a code was read last since the page was opened; what it said is not kept
 * @param pages where phones join
 * @param guides how old the list of guides is
 * @param joins how many have joined of late
 * @param closed whether nobody joins here for today
 */
public record KioskHealth(
        String operator,
        Place place,
        ClockReading clock,
        Road road,
        List<DeviceStatus> devices,
        Optional<LocalDateTime> lastRead,
        Pages pages,
        GuideList guides,
        Joins joins,
        boolean closed) {
    /** For so long the light says that a code was read. */
    private static final Duration LIT = Duration.ofSeconds(10);

    public KioskHealth {
        devices = List.copyOf(devices);
    }

    /** Whether a code was read just now. */
    public boolean readsNow() {
        return lastRead.filter(at -> at.plus(LIT).isAfter(clock.now())).isPresent();
    }

    /** Which kiosk of which box, and the edition of the program. */
    public record Place(String workstation, String box, String version) {}

    /**
     * What the box takes the time to be.
     *
     * @param now its clock
     * @param aheadOfOffice seconds it is ahead of head office's, less than 0 if behind; empty until that was heard
     * @param wrong whether it is so wrong that members' codes cannot be judged by it
     */
    public record ClockReading(LocalDateTime now, Optional<Long> aheadOfOffice, boolean wrong) {}

    /**
     * The way to head office.
     *
     * @param unsent events that head office has not acknowledged
     * @param since when the oldest of them happened
     * @param refusal why head office does not take this box, as a short code
     */
    public record Road(Uplink uplink, long unsent, Optional<LocalDateTime> since, Optional<String> refusal) {}

    /**
     * The pages for phones.
     *
     * @param address where phones are sent; empty while they are sent nowhere
     * @param certificateUntil until when phones take the certificate; empty where there is none
     */
    public record Pages(String address, Optional<LocalDate> certificateUntil) {}

    /**
     * The guides known here.
     *
     * @param guides how many work for the brand
     * @param heard when head office was heard last, who sends the list; empty if never
     */
    public record GuideList(int guides, Optional<LocalDateTime> heard) {}

    /**
     * How many came of late, against how many may.
     *
     * @param minute joins at this kiosk in the last minute
     * @param mostAMinute after so many there is a puzzle
     * @param hour numbers tried here in the last hour
     * @param mostAnHour after so many the staff is asked for
     * @param asksStaff whether somewhere in this box people are told to ask the staff
     */
    public record Joins(int minute, int mostAMinute, int hour, int mostAnHour, boolean asksStaff) {}
}

package app.suanpan.kiosk.staff;

import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.register.KioskHealth;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.ui.control.StatusPill.Mood;
import app.suanpan.ui.text.Texts;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the staff's page says of a kiosk, line by line; docs/kiosk.md says what each code means. */
final class StaffLines {
    /** A certificate that ends sooner is worth a word. */
    private static final int DAYS_BEFORE = 14;

    /** With less of the picture within reach the pad of numbers does not fit there. */
    private static final double LEAST_REACH = 0.5;

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final KioskHealth health;

    StaffLines(Texts texts, KioskHealth health) {
        this.texts = texts;
        this.health = health;
    }

    /** What is connected: head office, devices, phones. */
    List<StaffLine> connections() {
        Stream<StaffLine> devices = health.devices().isEmpty()
                ? Stream.of(new StaffLine("line-devices", Mood.OFF, "NONE", texts.text("staff.no-devices")))
                : health.devices().stream().map(this::device);
        return Stream.of(Stream.of(road()), devices, Stream.of(pages(), guides()))
                .flatMap(lines -> lines)
                .toList();
    }

    /** How the kiosk itself is. */
    List<StaffLine> kiosk(double reachable) {
        return List.of(clock(), joins(), reach(reachable), place());
    }

    private StaffLine road() {
        KioskHealth.Road road = health.road();
        String unsent = road.since()
                .map(since -> texts.count("staff.unsent", road.unsent(), moment(since)))
                .orElseGet(() -> texts.text("staff.all-sent"));
        return switch (road.uplink()) {
            case CONNECTED -> line("line-road", Mood.FINE, "OK", "staff.road-connected", unsent);
            case LOST -> line("line-road", Mood.ATTENTION, "LOST", "staff.road-lost", unsent);
            case REFUSED ->
                line("line-road", Mood.TROUBLE, road.refusal().orElse("REFUSED"), "staff.road-refused", unsent);
            case NONE -> line("line-road", Mood.OFF, "ALONE", "staff.road-none");
            case UNKNOWN -> line("line-road", Mood.ATTENTION, "WAIT", "staff.road-unknown");
        };
    }

    private StaffLine device(DeviceStatus device) {
        String id = "line-" + device.role();
        String name = texts.text(
                switch (device.role()) {
                    case "camera" -> "staff.camera";
                    case "scanner" -> "staff.scanner";
                    case "printer" -> "staff.printer";
                    default -> "staff.device";
                },
                device.role());
        String causes = device.causes().stream()
                .map(cause -> cause.toUpperCase(Locale.ROOT).replace('-', '_'))
                .collect(Collectors.joining(", "));
        String code = device.condition().name();
        return switch (device.condition()) {
            case READY -> line(id, Mood.FINE, code, "staff.ready", name);
            case WARNING -> line(id, Mood.ATTENTION, code, "staff.warning", name, causes);
            case OPENING -> line(id, Mood.ATTENTION, code, "staff.opening", name);
            case BLOCKED -> line(id, Mood.TROUBLE, code, "staff.blocked", name, causes);
            case ABSENT -> line(id, Mood.TROUBLE, code, "staff.absent", name);
            case LOST -> line(id, Mood.TROUBLE, code, "staff.lost", name);
        };
    }

    private StaffLine pages() {
        KioskHealth.Pages pages = health.pages();
        if (pages.address().isEmpty()) {
            return line("line-pages", Mood.TROUBLE, "SHUT", "staff.pages-shut");
        }
        return pages.certificateUntil()
                .map(until -> {
                    boolean soon =
                            until.isBefore(health.clock().now().toLocalDate().plusDays(DAYS_BEFORE));
                    return line(
                            "line-pages",
                            soon ? Mood.ATTENTION : Mood.FINE,
                            soon ? "SOON" : "OK",
                            "staff.pages",
                            pages.address(),
                            until);
                })
                .orElseGet(() -> line("line-pages", Mood.ATTENTION, "PLAIN", "staff.pages-plain", pages.address()));
    }

    private StaffLine guides() {
        KioskHealth.GuideList guides = health.guides();
        Optional<LocalDateTime> heard = guides.heard();
        if (heard.isEmpty()) {
            return line("line-guides", Mood.OFF, "OWN", "staff.guides-own", guides.guides());
        }
        boolean old = !heard.get()
                .plus(BadgeToken.LIVES_UNHEARD)
                .isAfter(health.clock().now());
        return line(
                "line-guides",
                old ? Mood.ATTENTION : Mood.FINE,
                old ? "OLD" : "OK",
                "staff.guides",
                guides.guides(),
                moment(heard.get()));
    }

    private StaffLine clock() {
        KioskHealth.ClockReading clock = health.clock();
        String now = TO_THE_SECOND.format(clock.now());
        String office = clock.aheadOfOffice()
                .map(ahead -> texts.text(ahead < 0 ? "staff.clock-behind" : "staff.clock-ahead", Math.abs(ahead)))
                .orElseGet(() -> texts.text("staff.clock-alone"));
        return line(
                "line-clock",
                clock.wrong() ? Mood.TROUBLE : Mood.FINE,
                clock.wrong() ? "WRONG" : "OK",
                "staff.clock",
                now,
                clock.now().toLocalDate(),
                office);
    }

    private StaffLine joins() {
        KioskHealth.Joins joins = health.joins();
        return line(
                "line-joins",
                joins.asksStaff() ? Mood.ATTENTION : Mood.FINE,
                joins.asksStaff() ? "ASKS" : "OK",
                joins.asksStaff() ? "staff.joins-shut" : "staff.joins",
                joins.hour(),
                joins.mostAnHour(),
                joins.minute(),
                joins.mostAMinute());
    }

    private StaffLine reach(double reachable) {
        boolean enough = reachable >= LEAST_REACH;
        return line(
                "line-reach",
                enough ? Mood.FINE : Mood.ATTENTION,
                enough ? "OK" : "HIGH",
                enough ? "staff.reach" : "staff.reach-high",
                Math.round(100 * reachable));
    }

    private StaffLine place() {
        KioskHealth.Place place = health.place();
        return line(
                "line-place",
                health.closed() ? Mood.ATTENTION : Mood.FINE,
                health.closed() ? "CLOSED" : "OPEN",
                "staff.place",
                place.workstation(),
                place.box(),
                place.version());
    }

    private StaffLine line(String id, Mood mood, String code, String key, Object... arguments) {
        return new StaffLine(id, mood, code, texts.text(key, arguments));
    }

    /** The time, and the day where it is another one. */
    private String moment(LocalDateTime at) {
        String time = texts.formats().time(at.toLocalTime());
        return at.toLocalDate().equals(health.clock().now().toLocalDate())
                ? time
                : texts.text("staff.moment", texts.formats().date(at.toLocalDate()), time);
    }
}

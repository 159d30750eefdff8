package app.suanpan.agent.join;

import app.suanpan.domain.join.StaffVisit;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.register.KioskHealth;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.ledger.member.GuideRoster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How the kiosks of the box are, for the staff before them: gathered when somebody looks, and kept nowhere. */
public final class KioskVitals {
    private final String box;
    private final ZoneId zone;
    private final GuideRoster guides;
    private final BoxClock boxClock;
    private final JoinGate gate;
    private final Supplier<KioskHealth.Pages> pages;
    private final Map<String, KioskHardware> hardware = new ConcurrentHashMap<>();
    private volatile String edition = "";
    private volatile SyncStatus road = SyncStatus.NONE;

    KioskVitals(
            String box,
            ZoneId zone,
            GuideRoster guides,
            BoxClock boxClock,
            JoinGate gate,
            Supplier<KioskHealth.Pages> pages) {
        this.box = box;
        this.zone = zone;
        this.guides = guides;
        this.boxClock = boxClock;
        this.gate = gate;
        this.pages = pages;
    }

    /** Which edition of the program runs. */
    public void edition(String now) {
        edition = now;
    }

    /** How the way to head office is from now on. */
    public void road(SyncStatus now) {
        road = now;
    }

    /** What is connected to a kiosk. */
    public void hardware(String kiosk, KioskHardware connected) {
        hardware.put(kiosk, connected);
    }

    KioskHardware hardware(String kiosk) {
        return hardware.getOrDefault(kiosk, KioskHardware.NONE);
    }

    KioskHealth of(String kiosk, StaffVisit.Inside inside, boolean closed, Instant now) {
        SyncStatus way = road;
        return new KioskHealth(
                inside.who().name(),
                new KioskHealth.Place(kiosk, box, edition),
                new KioskHealth.ClockReading(
                        local(now), boxClock.ahead(now).map(Duration::toSeconds), boxClock.isOff(now)),
                new KioskHealth.Road(
                        way.uplink(), way.unsent(), way.oldestUnsent().map(this::local), way.refusal()),
                hardware(kiosk).devices(),
                inside.lastRead().map(this::local),
                pages.get(),
                new KioskHealth.GuideList(working(), guides.officeHeardAt().map(this::local)),
                gate.lately(kiosk, now),
                closed);
    }

    private int working() {
        return (int) guides.all().stream()
                .map(Guide::status)
                .filter(GuideStatus.ACTIVE::equals)
                .count();
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}

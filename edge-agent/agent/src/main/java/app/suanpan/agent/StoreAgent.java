package app.suanpan.agent;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.agent.device.WorkstationDevices;
import app.suanpan.agent.disk.DiskRoom;
import app.suanpan.agent.disk.DiskWatch;
import app.suanpan.agent.feed.FeedKey;
import app.suanpan.agent.feed.StoreFeeds;
import app.suanpan.agent.identity.EnrolmentClient;
import app.suanpan.agent.identity.IdentityFolder;
import app.suanpan.agent.identity.RoadIdentity;
import app.suanpan.agent.join.JoinRoom;
import app.suanpan.agent.points.OfficePoints;
import app.suanpan.agent.points.PointsElsewhere;
import app.suanpan.agent.receipt.ReceiptTemplates;
import app.suanpan.agent.register.CouponDesk;
import app.suanpan.agent.register.GoodsWatch;
import app.suanpan.agent.register.MemberTiers;
import app.suanpan.agent.register.PointsDesk;
import app.suanpan.agent.register.RegisterContexts;
import app.suanpan.agent.register.RegisterService;
import app.suanpan.agent.register.TieredMembers;
import app.suanpan.agent.register.TillHoldings;
import app.suanpan.agent.register.TillPrices;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.agent.staff.StaffJournal;
import app.suanpan.agent.uplink.JournalPublisher;
import app.suanpan.agent.uplink.Passengers;
import app.suanpan.agent.uplink.UplinkConfig;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Devices;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.points.PointsOffice;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.Step;
import app.suanpan.ledger.Derivation;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.lookback.JournalBook;
import app.suanpan.ledger.member.MemberDerivation;
import app.suanpan.ledger.sqlite.DataFolderLock;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.event.TimeOrderedIds;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running store: ledger, item file, members, workstations and the road to the cloud of one box, put together. Screens reach
 * it in this process by {@link #register}, or from another one through the desk server that {@link AgentMain} opens.
 */
public final class StoreAgent implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoreAgent.class);

    private final Path folder;
    private final DiskRoom disk;
    private final AgentConfig config;
    private final ArithmeticProfile profile;
    private final Ledger ledger;
    private final ItemCatalogue catalogue;
    private final JoinRoom joins;
    private final StaffBook staff;
    private final Shelves shelves;
    private final CouponDesk coupons;
    private final Optional<OfficePoints> points;
    private final ReceiptTemplates templates;
    private final Checkouts checkouts = new Checkouts();
    private final Map<String, KioskStation> kiosks = new LinkedHashMap<>();
    private final Opened opened;
    private boolean joinsBegun;
    private boolean kiosksStarted;
    private int httpPort;

    private StoreAgent(Path folder, Clock clock, Opened opened) {
        this.folder = folder;
        this.disk = DiskRoom.of(folder);
        this.opened = opened;
        this.config = AgentConfig.load(folder);
        this.profile = Profiles.load(config.profile(), folder);
        opened.keep(lock(folder));
        disk.makeRoomToOpen();
        this.ledger = opened.keep(Ledger.open(folder, derivations(), Epoch.random(new SecureRandom()), clock));
        this.catalogue = opened.keep(ItemCatalogue.open(folder, config.store().currency(), clock));
        Supplier<UUID> ids = new TimeOrderedIds(clock);
        ScanRules scanRules = scanRules(config);
        this.shelves = Shelves.open(folder, opened);
        this.templates = new ReceiptTemplates(folder, config.store().receiptLanguage());
        this.joins = opened.keep(new JoinRoom(
                folder,
                ledger,
                config.store(),
                config.box(),
                config.guides(),
                ids(Kind.KIOSK),
                scanRules,
                Optional.ofNullable(config.http().publicAddress()),
                config.joinLimits(),
                clock,
                ids));
        joins.showReceipts(this::stationery);
        this.staff = StaffBook.open(folder, config);
        staff.concern().ifPresent(log::warn);
        joins.trust(staff);
        joins.vitals().edition(AgentVersion.current());
        opened.keep(StaffJournal.open(staff, ledger, config, clock, ids));
        this.coupons = new CouponDesk(config.store().tenant(), new FeedKey(folder)::known);
        this.points = Optional.ofNullable(config.broker())
                .map(_ -> opened.keep(
                        OfficePoints.start(box(), new FeedKey(folder)::known, System::nanoTime, this::pointsHeard)));
        RegisterContexts contexts = new RegisterContexts(
                config,
                profile,
                shelves.promotions()::engine,
                scanRules,
                staff,
                catalogue,
                shelves.quickKeys(),
                new TieredMembers(
                        joins.directory(),
                        new MemberTiers(
                                shelves.tiers()::tierOf,
                                shelves.points()::rules,
                                ledger,
                                clock,
                                config.store().zone())),
                coupons,
                Optional.of(joins.newMembers()),
                this::stationery,
                opened.keep(JournalBook.open(ledger, folder)),
                config.tillRules(),
                shelves.reasons()::reasons,
                shelves.points()::rules,
                points.<PointsElsewhere>map(it -> it).orElse(PointsElsewhere.NONE),
                new PointsDesk(points.<PointsOffice>map(it -> it).orElse(PointsOffice.NONE)),
                shelves.credit()::tables,
                shelves.screens()::screens,
                clock,
                ids,
                disk);
        joins.tellPrices(new TillPrices(ledger, contexts));
        joins.tellHoldings(new TillHoldings(ledger, contexts));
        DeviceEnvironment environment =
                config.simulation() ? DeviceEnvironment.simulation(clock) : DeviceEnvironment.real(clock);
        config.workstations().stream()
                .filter(workstation -> workstation.kind() == Kind.CHECKOUT)
                .forEach(workstation -> checkouts.add(workstation.id(), checkout(workstation, contexts, environment)));
        config.workstations().stream()
                .filter(workstation -> workstation.kind() == Kind.KIOSK)
                .forEach(workstation -> kiosks.put(workstation.id(), kiosk(workstation, environment)));
    }

    private void pointsHeard() {
        checkouts.pointsHeard();
        joins.pointsHeard();
    }

    private Stationery stationery() {
        return new Stationery(config.store(), templates.current().template(), joins.receiptCodes(), joins.invitation());
    }

    private static ScanRules scanRules(AgentConfig config) {
        try {
            return new ScanRules(
                    config.store().brandHost(),
                    config.inStoreCodes(),
                    config.store().currency().getDefaultFractionDigits(),
                    Gs1Table.reader());
        } catch (IllegalArgumentException e) {
            throw new ConfigException("inStoreCodes in store.json cannot be used: " + e.getMessage());
        }
    }

    /** What follows from the journal of a store, besides its sales: needed wherever a ledger is opened or verified. */
    public static List<Derivation> derivations() {
        return List.of(new MemberDerivation());
    }

    /**
     * Opens the store of a data folder and begins to serve it.
     *
     * @throws app.suanpan.protocol.storefile.ConfigException if {@code store.json} cannot work
     * @throws LedgerException if the ledger cannot be trusted, or another agent has it
     */
    public static StoreAgent open(Path folder, Clock clock) {
        StoreAgent agent = openToScreens(folder, clock);
        try {
            agent.openToPhones();
            return agent;
        } catch (RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    /**
     * The first half of {@link #open}: from here on the shop sells. A till that was switched on is waited for, by a queue perhaps;
     * the pages for phones take as long again to open, and nobody stands before them yet.
     *
     * @throws app.suanpan.protocol.storefile.ConfigException if {@code store.json} cannot work
     * @throws LedgerException if the ledger cannot be trusted, or another agent has it
     */
    static StoreAgent openToScreens(Path folder, Clock clock) {
        Opened opened = new Opened();
        StoreAgent agent;
        try {
            agent = new StoreAgent(folder, clock, opened);
            agent.checkouts.start();
            agent.shelves.follow(agent.checkouts, agent.joins);
            opened.keep(new GoodsWatch(agent.catalogue)).begin(agent.checkouts::goodsChanged);
            agent.takeTheRoad(clock, agent.watchTheDisk());
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
        log.info(
                "store open: store={} box={} journal={}",
                agent.config.store().id(),
                agent.config.box(),
                agent.ledger.head().sequence());
        return agent;
    }

    /**
     * The second half: the pages for customers' phones, and the kiosks that show the way to them. It may be tried again: kiosks work
     * without the pages, too, for whoever types there.
     *
     * @throws app.suanpan.protocol.storefile.ConfigException if the pages cannot be opened where {@code store.json} says
     */
    void openToPhones() {
        if (!joinsBegun) {
            joinsBegun = true;
            joins.begin();
        }
        try {
            httpPort = joins.serve(config.http().address(folder));
        } finally {
            if (!kiosksStarted) {
                kiosksStarted = true;
                kiosks.values().forEach(KioskStation::start);
            }
        }
    }

    /** Tells the cashiers why customers' phones cannot open the shop's pages. */
    void tellPagesShut(String why) {
        checkouts.tell(Notice.of(NoticeCode.PAGES_SHUT, why));
    }

    private Workstation checkout(
            WorkstationConfig workstation, RegisterContexts contexts, DeviceEnvironment environment) {
        WorkstationDevices devices = WorkstationDevices.open(workstation, Devices.installed(), environment);
        return opened.keep(new Workstation(
                workstation.id(),
                ledger,
                contexts,
                templates,
                devices,
                joins::cardLink,
                this::keepPin,
                checkouts::heldChanged,
                checkouts::quickKeysChanged));
    }

    private KioskStation kiosk(WorkstationConfig workstation, DeviceEnvironment environment) {
        WorkstationDevices devices = WorkstationDevices.open(workstation, Devices.installed(), environment);
        return opened.keep(new KioskStation(workstation.id(), joins, devices));
    }

    private List<String> ids(Kind kind) {
        return config.workstations().stream()
                .filter(workstation -> workstation.kind() == kind)
                .map(WorkstationConfig::id)
                .toList();
    }

    private static DataFolderLock lock(Path folder) {
        Optional<DataFolderLock> taken;
        try {
            taken = DataFolderLock.take(folder);
        } catch (UncheckedIOException e) {
            throw new LedgerException(
                    Code.NOT_OPENED,
                    "The folder " + folder
                            + " cannot be written. Look whether its disk is there and can be written, and"
                            + " whether it belongs to whoever runs this store.",
                    e);
        }
        return taken.orElseThrow(() -> new LedgerException(
                Code.TAKEN,
                "Another agent is running on " + folder
                        + ". A ledger has one agent; stop the other one first, or use another data folder."));
    }

    public AgentConfig config() {
        return config;
    }

    public ArithmeticProfile profile() {
        return profile;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The register of a checkout in this process. */
    public Optional<Register> register(String workstation) {
        return checkouts.register(workstation);
    }

    /** The registers of all checkouts, by workstation. */
    public Map<String, Register> registers() {
        return checkouts.registers();
    }

    /** The join desks of all kiosks, by workstation. */
    public Map<String, JoinDesk> joinDesks() {
        return joins.desks();
    }

    /** The people of this store. */
    public StaffBook staff() {
        return staff;
    }

    /** Members, guides and badges. */
    public JoinRoom joins() {
        return joins;
    }

    /** The port on which the join page listens. */
    public int httpPort() {
        return httpPort;
    }

    private DiskWatch watchTheDisk() {
        DiskWatch watch = opened.keep(DiskWatch.over(disk));
        watch.onChange(reading -> checkouts.diskChanged(reading.statuses()));
        return watch;
    }

    /** Begins to send the journal, if the store has a collector, and keeps the screens told. */
    private void takeTheRoad(Clock clock, DiskWatch watch) {
        String broker = config.broker();
        if (broker == null) {
            syncChanged(SyncStatus.ALONE);
            return;
        }
        StoreFeeds feeds = opened.keep(StoreFeeds.open(
                folder,
                config,
                catalogue,
                profile,
                joins.guides(),
                joins.sentMembers(),
                coupons::take,
                joins::takeLetters,
                new SecureRandom()));
        coupons.whenTaken(checkouts::couponsChanged);
        JournalPublisher publisher = opened.keep(JournalPublisher.start(
                ledger.outbox(),
                new UplinkConfig(
                        URI.create(broker),
                        box(),
                        AgentVersion.current(),
                        config.store().zone().getId(),
                        identity(clock)),
                clock,
                new SecureRandom(),
                new Passengers(points.orElseThrow(), OfficePoints::isOurs, feeds.road())));
        watch.onChange(reading -> publisher.devices("", reading.devices()));
        publisher.onCollectorTime(joins::officeHeard);
        publisher.onStatus(status -> syncChanged(status.forScreens()));
        checkouts.onDevices((id, devices) -> publisher.devices(
                id,
                devices.stream()
                        .map(device -> new BoxState.Device(
                                id + " " + device.role(),
                                device.condition().name().toLowerCase(Locale.ROOT),
                                device.condition() == Condition.READY || device.condition() == Condition.WARNING))
                        .toList()));
    }

    private Box box() {
        return new Box(config.store().tenant(), config.store().id(), config.box());
    }

    private void syncChanged(SyncStatus status) {
        joins.vitals().road(status);
        checkouts.syncChanged(status);
    }

    private RoadIdentity identity(Clock clock) {
        IdentityFolder identity = new IdentityFolder(folder);
        return new RoadIdentity(identity, clock, new EnrolmentClient(identity, clock, new SecureRandom())::renew);
    }

    /** After the commit. Who chose it is told if it could not be kept: the journal says that it was chosen, and it is not. */
    private void keepPin(Step.KeepPin keep, RegisterService register) {
        try {
            staff.keepPin(keep.operatorId(), keep.verifier());
        } catch (IOException e) {
            log.error("a PIN could not be kept: operator={}", keep.operatorId(), e);
            register.tell(Notice.of(NoticeCode.PIN_NOT_KEPT));
        }
        checkouts.heldChanged();
    }

    @Override
    public void close() {
        opened.close();
    }
}

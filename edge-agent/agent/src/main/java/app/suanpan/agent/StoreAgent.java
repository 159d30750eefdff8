package app.suanpan.agent;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.agent.device.WorkstationDevices;
import app.suanpan.agent.register.RegisterContexts;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Devices;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.sqlite.DataFolderLock;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
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

    private final AgentConfig config;
    private final ArithmeticProfile profile;
    private final Ledger ledger;
    private final ItemCatalogue catalogue;
    private final Map<String, Workstation> checkouts = new LinkedHashMap<>();
    private final Opened opened;

    private StoreAgent(Path folder, Clock clock, Opened opened) {
        this.opened = opened;
        this.config = AgentConfig.load(folder);
        this.profile = Profiles.load(config.profile(), folder);
        opened.keep(lock(folder));
        this.ledger = opened.keep(Ledger.open(folder, List.of(), newEpoch(), clock));
        this.catalogue = opened.keep(ItemCatalogue.open(folder, config.store().currency()));
        Supplier<UUID> ids = new TimeOrderedIds(clock);
        RegisterContexts contexts = new RegisterContexts(
                config,
                profile,
                new ScanRules(
                        config.store().brandHost(),
                        config.inStoreCodes(),
                        config.store().currency().getDefaultFractionDigits()),
                catalogue,
                new NoMembers(),
                clock,
                ids,
                folder);
        DeviceEnvironment environment =
                config.simulation() ? DeviceEnvironment.simulation(clock) : DeviceEnvironment.real(clock);
        config.workstations().stream()
                .filter(workstation -> workstation.kind() == Kind.CHECKOUT)
                .forEach(workstation -> checkouts.put(workstation.id(), checkout(workstation, contexts, environment)));
    }

    /**
     * Opens the store of a data folder and begins to serve it.
     *
     * @throws app.suanpan.agent.config.ConfigException if {@code store.json} cannot work
     * @throws LedgerException if the ledger cannot be trusted, or another agent has it
     */
    public static StoreAgent open(Path folder, Clock clock) {
        Opened opened = new Opened();
        StoreAgent agent;
        try {
            agent = new StoreAgent(folder, clock, opened);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
        agent.checkouts.values().forEach(Workstation::start);
        log.info(
                "store open: store={} box={} journal={}",
                agent.config.store().id(),
                agent.config.box(),
                agent.ledger.head().sequence());
        return agent;
    }

    private Workstation checkout(
            WorkstationConfig workstation, RegisterContexts contexts, DeviceEnvironment environment) {
        WorkstationDevices devices = WorkstationDevices.open(workstation, Devices.installed(), environment);
        return opened.keep(new Workstation(workstation.id(), ledger, contexts, devices));
    }

    private static DataFolderLock lock(Path folder) {
        return DataFolderLock.take(folder)
                .orElseThrow(() -> new LedgerException(
                        Code.TAKEN,
                        "Another agent is running on " + folder
                                + ". A ledger has one agent; stop the other one first, or use another data folder."));
    }

    private static Epoch newEpoch() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new Epoch(HexFormat.of().formatHex(random));
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

    public ItemCatalogue catalogue() {
        return catalogue;
    }

    /** The register of a checkout in this process. */
    public Optional<Register> register(String workstation) {
        return Optional.ofNullable(checkouts.get(workstation)).map(Workstation::register);
    }

    /** The registers of all checkouts, by workstation. */
    public Map<String, Register> registers() {
        Map<String, Register> registers = new LinkedHashMap<>();
        checkouts.forEach((id, checkout) -> registers.put(id, checkout.register()));
        return registers;
    }

    /** The join desks of all kiosks, by workstation. */
    public Map<String, JoinDesk> joinDesks() {
        return Map.of();
    }

    /** Where the join page listens; 0 if it does not. */
    public int httpPort() {
        return 0;
    }

    /** The road to the cloud has news for the screens. */
    void syncChanged(SyncStatus status) {
        checkouts.values().forEach(checkout -> checkout.register().syncChanged(status));
    }

    @Override
    public void close() {
        opened.close();
    }
}

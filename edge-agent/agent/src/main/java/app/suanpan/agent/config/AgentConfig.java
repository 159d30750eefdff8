package app.suanpan.agent.config;

import app.suanpan.agent.join.JoinAddress;
import app.suanpan.agent.join.JoinLimits;
import app.suanpan.domain.item.InStoreRule;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.till.TillRules;
import app.suanpan.domain.workstation.CustomerScreen;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Store;
import app.suanpan.pages.tls.PagesTls;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.RefusedFileException;
import app.suanpan.protocol.storefile.StoreSettings;
import app.suanpan.protocol.storefile.TillConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * {@code store.json}: what a box of a store is. Comments are allowed in it.
 *
 * @param store the store
 * @param profile name of a shipped arithmetic profile, or a file beside {@code store.json}
 * @param box the name under which this box's journal travels
 * @param workstations the checkouts and kiosks on this box
 * @param operators who may sign on
 * @param guides the store's guides
 * @param inStoreCodes how codes with in-store prefixes are read
 * @param broker the collector's broker, for example {@code tcp://collector.example:1883}; null keeps the store to itself
 * @param http where the join page listens
 * @param deskPort where the screens find the agent on this box; 0 picks one and writes it to {@code agent.runtime}
 * @param simulation whether simulated devices are allowed; without it they are refused
 * @param till how tills are counted; null takes what is usual
 * @param lockAfterMinutes after how many minutes that nobody touches it a checkout locks itself, up to a day; 0 never, null after
 *     what is usual
 * @param joins how many people join before it looks like something else; null for what is usual
 * @param tares packaging that may be taken off when goods are weighed by hand, in the order of the screen; null for none
 */
public record AgentConfig(
        Store store,
        String profile,
        String box,
        List<WorkstationConfig> workstations,
        List<Operator> operators,
        List<Guide> guides,
        List<InStoreRule> inStoreCodes,
        @Nullable String broker,
        Http http,
        int deskPort,
        boolean simulation,
        @Nullable TillConfig till,
        @Nullable Integer lockAfterMinutes,
        @Nullable List<Tare> tares,
        @Nullable Joins joins) {
    private static final Logger log = LoggerFactory.getLogger(AgentConfig.class);

    /** The name of the file in the data folder. */
    public static final String FILE = "store.json";

    /** As the standard of the card companies (PCI DSS 8.2.8) has it. */
    private static final int USUAL_LOCK_MINUTES = 15;

    private static final Set<String> ROLES = Set.of("scanner", "printer", "drawer", "terminal", "provider", "camera");

    /** Refuses what cannot work, with a sentence for the person who wrote the file. */
    public AgentConfig {
        if (store == null
                || profile == null
                || box == null
                || http == null
                || workstations == null
                || operators == null) {
            throw new ConfigException("store.json needs store, profile, box, workstations, operators and http");
        }
        workstations = List.copyOf(workstations);
        operators = List.copyOf(operators);
        guides = guides == null ? List.of() : List.copyOf(guides);
        inStoreCodes = inStoreCodes == null ? List.of() : List.copyOf(inStoreCodes);
        ConfigRules.check(store, workstations, operators, guides);
        ConfigRules.requireName("box", box);
        ConfigRules.requireBroker(broker);
        ConfigRules.requirePort("deskPort", deskPort);
        ConfigRules.requirePort("http.port", http.port());
        ConfigRules.requireText("http.host", http.host());
        ConfigRules.requirePublicAddress(http.publicAddress(), simulation);
        ConfigRules.requireTls(http.tls());
        (till == null ? TillConfig.USUAL : till).rules(store.currency());
        StoreSettings.requireLockAfter(lockAfterMinutes, FILE);
        tares = tares == null ? List.of() : List.copyOf(tares);
        StoreSettings.check(tares, FILE);
    }

    /** A box whose tills are counted, and whose screens are locked, as usual. */
    public AgentConfig(
            Store store,
            String profile,
            String box,
            List<WorkstationConfig> workstations,
            List<Operator> operators,
            List<Guide> guides,
            List<InStoreRule> inStoreCodes,
            @Nullable String broker,
            Http http,
            int deskPort,
            boolean simulation) {
        this(
                store,
                profile,
                box,
                workstations,
                operators,
                guides,
                inStoreCodes,
                broker,
                http,
                deskPort,
                simulation,
                null,
                null,
                null,
                null);
    }

    /** How many people join before it looks like something else. */
    public JoinLimits joinLimits() {
        return joins == null ? JoinLimits.USUAL : joins.limits();
    }

    /** After how long without anybody touching it a checkout locks itself; zero if it never does. */
    public Duration idleBeforeLock() {
        return Duration.ofMinutes(lockAfterMinutes == null ? USUAL_LOCK_MINUTES : lockAfterMinutes);
    }

    /** How the store's tills are counted. */
    public TillRules tillRules() {
        return (till == null ? TillConfig.USUAL : till).rules(store.currency());
    }

    /** What a workstation is. */
    public enum Kind {
        CHECKOUT,
        KIOSK
    }

    /**
     * A checkout or kiosk.
     *
     * @param id its id, in receipt numbers and events
     * @param kind which
     * @param devices address of each device by role: scanner, printer, drawer, terminal, provider (of payment codes), camera
     * @param customerDisplay the checkout's second screen, which opens with the first; null for none
     */
    public record WorkstationConfig(
            String id,
            Kind kind,
            Map<String, String> devices,
            @Nullable CustomerDisplayConfig customerDisplay) {
        public WorkstationConfig {
            if (id == null || kind == null) {
                throw new ConfigException("a workstation of store.json needs an id and a kind");
            }
            devices = devices == null ? Map.of() : Map.copyOf(devices);
            Set<String> unknown = devices.keySet().stream()
                    .filter(role -> !ROLES.contains(role))
                    .collect(Collectors.toSet());
            if (!unknown.isEmpty()) {
                throw new ConfigException(
                        "workstation " + id + " in store.json names devices that are not known: " + unknown);
            }
            if (customerDisplay != null && kind != Kind.CHECKOUT) {
                throw new ConfigException(
                        "workstation " + id + " in store.json has a customerDisplay, which only a checkout can have");
            }
        }

        /** Without a screen for the customer. */
        public WorkstationConfig(String id, Kind kind, Map<String, String> devices) {
            this(id, kind, devices, null);
        }

        /** How the customer's screen is set up, if there is one. */
        public Optional<CustomerScreen> customerScreen() {
            return Optional.ofNullable(customerDisplay).map(CustomerDisplayConfig::screen);
        }

        public Optional<String> device(String role) {
            return Optional.ofNullable(devices.get(role));
        }
    }

    /**
     * How many people join before it looks like something else; null takes what is usual.
     *
     * @param perMinute at one kiosk or from one phone, before a puzzle is asked
     * @param numbersPerHour at one kiosk, or on all pages that belong to none, before the staff has to look
     * @param daysToVerify after how many days somebody is forgotten who never came back with the phone number that was typed
     */
    public record Joins(
            @Nullable Integer perMinute,
            @Nullable Integer numbersPerHour,
            @Nullable Integer daysToVerify) {
        private static final int MOST = 100_000;

        /** Refuses limits that nobody could join under. */
        public Joins {
            require("perMinute", perMinute);
            require("numbersPerHour", numbersPerHour);
            require("daysToVerify", daysToVerify);
        }

        JoinLimits limits() {
            return new JoinLimits(
                    perMinute == null ? JoinLimits.USUAL.joinsAMinute() : perMinute,
                    numbersPerHour == null ? JoinLimits.USUAL.numbersAnHour() : numbersPerHour,
                    daysToVerify == null ? JoinLimits.USUAL.daysToVerify() : daysToVerify);
        }

        private static void require(String field, @Nullable Integer limit) {
            if (limit != null && (limit < 1 || limit > MOST)) {
                throw new ConfigException("joins." + field + " in store.json has to be from 1 to " + MOST);
            }
        }
    }

    /**
     * Where the join page listens.
     *
     * @param host address to bind to: {@code 127.0.0.1} for this box alone, {@code 0.0.0.0} for the shop's network
     * @param port 0 picks one
     * @param publicAddress under which customers' phones reach the join page also tomorrow and from home, for example
     *     {@code https://join.shop.example}; null where they do not, and then receipts print no join code
     * @param tls the certificate by which phones know the page; null for none
     * @param plain true where the store's IT has decided that phones send their numbers over the shop's own network unencrypted
     */
    public record Http(
            String host,
            int port,
            @Nullable String publicAddress,
            @Nullable Tls tls,
            @Nullable Boolean plain) {
        /** A join page that only this box reaches. */
        public Http(String host, int port) {
            this(host, port, null, null, null);
        }

        /** Where the join page is served, with files found from the data folder. */
        public JoinAddress address(Path folder) {
            return new JoinAddress(
                    host,
                    port,
                    Optional.ofNullable(tls)
                            .map(it -> new PagesTls(
                                    it.address(), folder.resolve(it.certificate()), folder.resolve(it.key()))),
                    Boolean.TRUE.equals(plain));
        }
    }

    /**
     * By which certificate phones know the join page.
     *
     * @param address under which phones in the shop find it, for example {@code https://join.shop.example}
     * @param certificate a PEM file, found from the data folder
     * @param key a PEM file with its key
     */
    public record Tls(String address, String certificate, String key) {}

    /**
     * Reads a data folder's configuration, with what head office says of it.
     *
     * @throws ConfigException with a sentence that says what is wrong and where
     */
    public static AgentConfig load(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new ConfigException("There is no " + FILE + " in " + folder
                    + ". `suanpan demo --data DIR` makes a sample shop; docs/store.md says what belongs in it.");
        }
        byte[] json = bytes(file);
        Path settings = FeedFolder.fromAbove(folder, StoreSettings.NAME);
        if (Files.exists(settings)) {
            try {
                return read(StoreSettings.over(Json.byHand(json), bytes(settings)), file);
            } catch (ConfigException | UnreadableJsonException | RefusedFileException e) {
                // They went together when they came; somebody has changed the box's own since. What the box says must
                // be right by itself.
                log.warn("what head office says of {} does not fit it, and does not count: {}", FILE, e.getMessage());
            }
        }
        try {
            AgentConfig config = Json.read(json, AgentConfig.class);
            refuseUnknown(Json.byHand(json), config, file);
            return config;
        } catch (UnreadableJsonException e) {
            throw notRight(file, e);
        }
    }

    /**
     * Whether this box could be opened with other settings of head office's.
     *
     * @throws ConfigException if not; the message says why
     */
    public static void check(Path folder, byte[] settings) {
        Path file = folder.resolve(FILE);
        read(StoreSettings.over(Json.byHand(bytes(file)), settings), file);
    }

    private static AgentConfig read(JsonNode tree, Path file) {
        try {
            AgentConfig config = Json.read(tree, AgentConfig.class);
            refuseUnknown(tree, config, file);
            return config;
        } catch (UnreadableJsonException e) {
            throw notRight(file, e);
        }
    }

    /** A misspelt varianceLimit would let every count pass, and nobody would be told. */
    private static void refuseUnknown(JsonNode tree, AgentConfig config, Path file) {
        UnknownFields.first(tree, config).ifPresent(word -> {
            throw new ConfigException(file + " is not right: nothing is called " + word);
        });
    }

    private static ConfigException notRight(Path file, UnreadableJsonException why) {
        return new ConfigException(file + " is not right: " + why.getMessage());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ConfigException(file + " cannot be read: " + FileTrouble.of(e));
        }
    }
}

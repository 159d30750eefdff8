package app.suanpan.agent.join;

import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.Membership;
import app.suanpan.domain.receipt.JoinInvitation;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.KioskHealth;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.MemberHoldings;
import app.suanpan.domain.register.PriceLookup;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.member.LetterKeys;
import app.suanpan.ledger.member.MemberKeyFolder;
import app.suanpan.ledger.member.MemberRoll;
import app.suanpan.ledger.member.MemberSearch;
import app.suanpan.ledger.member.MemberVault;
import app.suanpan.ledger.member.SentMembers;
import app.suanpan.pages.ConsentTextFile;
import app.suanpan.pages.PagePuzzles;
import app.suanpan.pages.PhoneNumbers;
import app.suanpan.pages.Puzzle;
import app.suanpan.pages.RateLimit;
import app.suanpan.pages.tls.CertificateWatch;
import app.suanpan.pages.tls.PageServer;
import app.suanpan.pages.tls.PagesTls;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.storefile.ConfigException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything in a store that makes members and finds them: the members' keys, the guides, a desk for each kiosk and the pages
 * for customers' own phones. Needs no network beyond the shop's.
 */
public final class JoinRoom implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JoinRoom.class);
    private static final int MOST_GUESSES_A_MINUTE = 20;
    static final int PLACES = 200;
    /** Radio in a shop is slow at times; nobody's request takes this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Store store;
    private final ScanRules scanRules;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final MemberKeys keys;
    private final GuideRoster guides;
    private final SentMembers sent;
    private final PhoneNumbers phones;
    private final BoxClock boxClock;
    private final MemberSearch search;
    private final StoreMembers members;
    private final ConsentTexts texts = ConsentTextFile.current();
    private final JoinAddresses addresses;
    private final ReceiptLinks receipts;
    private final SignedReceipts receiptCodes;
    private final JoinLinks links = new JoinLinks(this::newToken);
    private final JoinNotes notes = new JoinNotes(this::newToken);
    /** Codes that prove nothing, of one address: enough for a slip of the finger, far too few to try them all. */
    private final RateLimit guesses = new RateLimit(MOST_GUESSES_A_MINUTE, Duration.ofMinutes(1));

    private final ClockMeasure measure = new ClockMeasure(System::nanoTime);
    private final JoinGate gate;
    private final DataLinks dataLinks = new DataLinks(this::newToken);
    private final PagePuzzles puzzles = new PagePuzzles(random, JoinLinks.HELD);
    private final MemberRegistrar registrar;
    private final LetterDesk letters;
    private final CheckoutJoins atCheckouts;
    private final MemberEraser eraser;
    private final UnverifiedMembers unverified;
    private final MyDataRoom myData;
    private final StaffDoor door;
    private final KioskVitals vitals;
    private final String box;
    private final Map<String, JoinService> kiosks = new LinkedHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("join-codes").factory());
    private final Ledger ledger;
    private volatile ReceiptShelf shelf;
    private volatile KioskFace face = KioskFace.PLAIN;
    private volatile PriceLookup prices = PriceLookup.NONE;
    private Optional<PageServer> server = Optional.empty();
    private volatile Optional<CertificateWatch> certificate = Optional.empty();
    private volatile String base = "";

    /**
     * Opens the room. The keys are made the first time and never again once there are members.
     *
     * @param folder the data folder
     * @param ledger opened with the members' derivation
     * @param store the store
     * @param box names this box in events of customers who joined by a guide's badge, at no kiosk
     * @param configured guides of the store's configuration
     * @param kiosks ids of the kiosks
     * @param scanRules how to read codes
     * @param publicAddress under which phones reach the pages also tomorrow, for links on paper
     * @param limits how many join before it looks like something else
     * @param clock the box's clock
     * @param ids makes time-ordered ids
     * @throws app.suanpan.ledger.LedgerException if there are members and their keys are gone
     */
    public JoinRoom(
            Path folder,
            Ledger ledger,
            Store store,
            String box,
            Collection<Guide> configured,
            List<String> kiosks,
            ScanRules scanRules,
            Optional<String> publicAddress,
            JoinLimits limits,
            Clock clock,
            Supplier<UUID> ids) {
        this.store = store;
        this.box = box;
        this.scanRules = scanRules;
        this.clock = clock;
        this.gate = new JoinGate(limits);
        MemberKeyFolder keyFolder = new MemberKeyFolder(folder);
        this.keys = MemberVault.holdsKeys(ledger) ? keyFolder.read() : keyFolder.readOrMake(random);
        this.phones = PhoneNumbers.where(store.currency());
        this.guides = GuideRoster.open(folder);
        this.guides.putConfigured(configured);
        this.sent = SentMembers.open(folder);
        this.boxClock = new BoxClock(lastEvent(ledger), measure);
        MemberVault vault = new MemberVault(ledger, keys);
        MemberRoll roll = new MemberRoll(vault, sent, keys);
        this.search = MemberSearch.begin(vault);
        this.members = new StoreMembers(roll, search, guides, keys, phones, boxClock, clock);
        this.addresses = new JoinAddresses(store.brandHost(), publicAddress, keys);
        this.receipts = new ReceiptLinks(
                publicAddress, keys, members, vault::joining, BindingSettings.DEFAULT, store.zone(), clock);
        this.receiptCodes = new SignedReceipts(keys, addresses);
        this.ledger = ledger;
        this.shelf = ReceiptShelf.empty(members);
        GuideRequests requests = new GuideRequests(roll, members, BindingSettings.DEFAULT, measure);
        this.registrar = new MemberRegistrar(
                ledger,
                vault,
                roll,
                search,
                members,
                keys,
                store,
                texts,
                limits.daysToVerify(),
                requests,
                clock,
                ids,
                random);
        this.letters = new LetterDesk(
                ledger,
                new LetterKeys(ledger, keys),
                registrar,
                gate,
                boxClock,
                store,
                box,
                PhoneNumbers.country(store.currency()),
                ids,
                random);
        this.atCheckouts = new CheckoutJoins(new Membership(phones, texts.membership()), registrar, gate);
        this.eraser = new MemberEraser(folder, ledger, vault, sent, search, notes, store, clock, ids);
        this.unverified = new UnverifiedMembers(roll, eraser, boxClock, guides::hasHeardOffice, store.zone(), box);
        this.myData = new MyDataRoom(ledger, vault, roll, members, guides, eraser, store, texts, requests, clock, ids);
        this.door = new StaffDoor(ledger, store, ids);
        this.vitals = new KioskVitals(box, store.zone(), guides, boxClock, gate, this::pages);
        this.eraser.eraseWhomHeadOfficeNames(box);
        this.sent.whenTaken(() -> eraser.eraseWhomHeadOfficeNames(box));
        kiosks.forEach(kiosk -> this.kiosks.put(kiosk, new JoinService(kiosk, this)));
    }

    /** The brand's guides and their badges. */
    public GuideRoster guides() {
        return guides;
    }

    /** Head office answered, and said what time it is. */
    public void officeHeard(Instant officeTime) {
        measure.heard(officeTime);
        unverified.officeHeard();
        try {
            guides.officeHeard(clock.instant());
        } catch (LedgerException e) {
            log.warn(
                    "not written down that head office was heard; badges of its guides count for a day after it last was",
                    e);
        }
    }

    /** Knows whether the box's clock is wrong. */
    BoxClock boxClock() {
        return boxClock;
    }

    private static Optional<Instant> lastEvent(Ledger ledger) {
        long head = ledger.head().sequence();
        return ledger.outbox().read(Math.max(0, head - 1), 1, Integer.MAX_VALUE).stream()
                .flatMap(event -> EventCodec.decode(event.body().toArray()).stream())
                .map(event -> event.header().at())
                .findFirst();
    }

    /** Head office says this of letters, by their ids, and of nothing else. */
    public void takeLetters(SortedMap<String, String> said) {
        letters.take(said);
    }

    /** Members as head office sends them. */
    public SentMembers sentMembers() {
        return sent;
    }

    /**
     * Begins to change the kiosks' codes, to forget who never came back, and to open letters: all of that needs no page on the shop's network.
     * Once.
     */
    public void begin() {
        gate.remember(ledger, clock.instant());
        timer.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Opens the pages on the shop's network, after {@link #begin}.
     *
     * @return the port it listens on
     * @throws ConfigException if another program has the port, this box has no such address, there is no certificate that phones
     *     would take, or nobody has chosen to do without one
     */
    public int serve(JoinAddress where) {
        where.requireChosen();
        JoinSite site = new JoinSite(this, where.tls().isPresent());
        PageServer started = PageServer.start(
                where.host(), where.port(), where.tls(), PLACES, PATIENCE, site::routes, clock.instant());
        if (!started.isRunning()) {
            throw new ConfigException("The join page cannot listen on " + where.host() + ":" + where.port()
                    + ": another program has the port, or this box has no such address. Change http in store.json;"
                    + " port 0 picks a free one.");
        }
        server = Optional.of(started);
        base = where.tls()
                .map(PagesTls::address)
                .orElseGet(() -> "http://" + JoinAddresses.reachable(where.host()) + ":" + started.port());
        certificate = started.certificate();
        lead(true);
        log.info(
                "join pages open: {} on receipts: {}",
                base,
                receipts.publicAddress().orElse("no code, http.publicAddress is not set"));
        return started.port();
    }

    /** Members and guides, for the checkouts. */
    public MemberDirectory directory() {
        return members;
    }

    /** Makes members at the checkouts. */
    public NewMembers newMembers() {
        return atCheckouts;
    }

    /** Where receipts send those who are no members yet. */
    public JoinInvitation invitation() {
        return receipts;
    }

    /** The desks of the kiosks, by workstation. */
    public Map<String, JoinDesk> desks() {
        return Map.copyOf(kiosks);
    }

    /** The desk of a kiosk. */
    public Optional<JoinDesk> desk(String kiosk) {
        return service(kiosk).map(JoinDesk.class::cast);
    }

    /** A kiosk's camera went on or off. */
    public void cameraOn(String kiosk, boolean on) {
        service(kiosk).ifPresent(service -> service.cameraOn(on));
    }

    /** The link that a guide's badge with this serial says in its QR. */
    public String badgeLink(long guide, int serial) {
        return "https://" + store.brandHost() + "/g/" + keys.badge(guide, serial);
    }

    /** The link that the card of the member with this number says in its QR. */
    public String cardLink(long number) {
        return addresses.card(number);
    }

    /** Sends phones to the pages, or nowhere. */
    private void lead(boolean open) {
        if (addresses.servedAt(open ? base : "")) {
            kiosks.values().forEach(JoinService::linksMoved);
        }
    }

    /** Called every second. */
    void tick() {
        try {
            // A phone that would warn of the certificate is not sent there at all; the kiosk takes whoever types.
            certificate.ifPresent(watch -> lead(watch.look(clock.instant())));
            kiosks.values().forEach(JoinService::tick);
            unverified.tick(clock.instant());
            letters.tick(clock.instant());
        } catch (RuntimeException e) {
            // The timer would stop for ever, and with it the change of codes.
            log.error(
                    "what is to be done every second at kiosks, with letters and with unverified members was not done",
                    e);
        }
    }

    Optional<JoinService> service(String kiosk) {
        return Optional.ofNullable(kiosks.get(kiosk));
    }

    Store store() {
        return store;
    }

    ScanRules scanRules() {
        return scanRules;
    }

    Clock clock() {
        return clock;
    }

    MemberKeys keys() {
        return keys;
    }

    PhoneNumbers phones() {
        return phones;
    }

    StoreMembers members() {
        return members;
    }

    ConsentTexts texts() {
        return texts;
    }

    JoinAddresses addresses() {
        return addresses;
    }

    /** From now on phones can open receipts, and see them as they would be printed. */
    public void showReceipts(Supplier<Stationery> stationery) {
        shelf = new ReceiptShelf(ledger::byReceipt, stationery, members);
    }

    /** From now on the badges of these people open what too many joins have shut, and the kiosks' page for the staff. */
    public void trust(Staff staff) {
        gate.trust(staff);
        door.trust(staff);
    }

    /** How the kiosks are, for the staff before them. */
    public KioskVitals vitals() {
        return vitals;
    }

    private KioskHealth.Pages pages() {
        return new KioskHealth.Pages(
                addresses.base(), certificate.map(watch -> LocalDate.ofInstant(watch.until(), store.zone())));
    }

    /** From now on the idle kiosks look like this. */
    public void show(KioskFace shown) {
        face = shown;
        kiosks.values().forEach(JoinService::faceChanged);
    }

    /** From now on kiosks say what articles cost. */
    public void tellPrices(PriceLookup lookup) {
        prices = lookup;
    }

    /** From now on members see at kiosks and on their phones what they have at the tills. */
    public void tellHoldings(MemberHoldings holdings) {
        myData.tellHoldings(holdings);
    }

    /** More is known of somebody's points, who may be looking. */
    public void pointsHeard() {
        kiosks.values().forEach(JoinService::pointsHeard);
    }

    PriceLookup prices() {
        return prices;
    }

    KioskFace face() {
        return face;
    }

    ReceiptShelf shelf() {
        return shelf;
    }

    RateLimit guesses() {
        return guesses;
    }

    /** The codes and links of receipts. */
    public SignedReceipts receiptCodes() {
        return receiptCodes;
    }

    ReceiptLinks receipts() {
        return receipts;
    }

    JoinLinks links() {
        return links;
    }

    JoinNotes notes() {
        return notes;
    }

    JoinGate gate() {
        return gate;
    }

    StaffDoor door() {
        return door;
    }

    PagePuzzles puzzles() {
        return puzzles;
    }

    Puzzle newPuzzle() {
        return Puzzle.any(random);
    }

    MemberRegistrar registrar() {
        return registrar;
    }

    /** Forgets members. */
    MemberEraser eraser() {
        return eraser;
    }

    /** What the store holds of members, for them. */
    MyDataRoom myData() {
        return myData;
    }

    /** By which members take their data along. */
    DataLinks dataLinks() {
        return dataLinks;
    }

    String pageWorkstation() {
        return box;
    }

    /** 128 bits that nobody guesses, safe in a link. */
    String newToken() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        server.ifPresent(PageServer::close);
        kiosks.values().forEach(JoinService::close);
        search.close();
        guides.close();
        sent.close();
    }
}

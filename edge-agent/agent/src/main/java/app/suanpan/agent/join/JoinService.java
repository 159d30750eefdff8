package app.suanpan.agent.join;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.join.JoinContext;
import app.suanpan.domain.join.JoinMachine;
import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.JoinStep;
import app.suanpan.domain.join.JoinVisit;
import app.suanpan.domain.join.JoinVisit.Stage;
import app.suanpan.domain.join.Joined;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.register.ConsentText;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.MyData;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.PriceLookup;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.ledger.LedgerException;
import app.suanpan.pages.ConsentTextFile;
import app.suanpan.pages.PhoneNumbers;
import app.suanpan.pages.Puzzle;
import app.suanpan.protocol.desk.StateWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk of one kiosk. Knows its visitor for as long as the visit lasts, in memory only, and changes the code on the screen
 * every minute.
 */
final class JoinService implements JoinDesk, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JoinService.class);

    /** The screen forgets an idle visitor much sooner; this is for a screen that has stopped. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(3);

    private final ReentrantLock lock = new ReentrantLock();
    private final String workstation;
    private final LocalName store;
    private final MemberRegistrar registrar;
    private final MyDataRoom myData;
    private final DataLinks dataLinks;
    private final JoinLinks links;
    private final JoinAddresses addresses;
    private final JoinGate gate;
    private final StaffCorner corner;
    private final Supplier<Puzzle> puzzles;
    private final List<ConsentText> texts;
    private final LocalName membership;
    private final ScanRules scanRules;
    private final StoreMembers members;
    private final PhoneNumbers phones;
    private final Supplier<PriceLookup> prices;
    private final Supplier<KioskFace> face;
    private final Clock clock;
    private final StateWatch<JoinState> states = new StateWatch<>(JoinState::revision);

    private JoinVisit visit = JoinVisit.NOBODY;
    private String link = "";
    private String dataLink = "";
    private Instant linkMade = Instant.EPOCH;
    /** Counts whoever may stand here: one more with whatever is done at the kiosk. */
    private long visits;

    private Optional<String> phoneLink = Optional.empty();
    private Optional<Hurdle> hurdle = Optional.empty();
    private Optional<Notice> notice = Optional.empty();
    private boolean cameraOn;
    private Instant lastTouched;
    private long revision;

    /** What a visitor said, and the puzzle that is to be solved before it counts: one answer to each. */
    private record Hurdle(JoinCommand said, Puzzle puzzle) {}

    JoinService(String workstation, JoinRoom room) {
        this.workstation = workstation;
        this.store = room.store().name();
        this.registrar = room.registrar();
        this.myData = room.myData();
        this.dataLinks = room.dataLinks();
        this.links = room.links();
        this.addresses = room.addresses();
        this.gate = room.gate();
        this.corner = new StaffCorner(workstation, room);
        this.puzzles = room::newPuzzle;
        this.texts = ConsentTextFile.forScreens(room.texts());
        this.membership = room.texts().membership();
        this.scanRules = room.scanRules();
        this.members = room.members();
        this.phones = room.phones();
        this.prices = room::prices;
        this.face = room::face;
        this.clock = room.clock();
        this.lastTouched = clock.instant();
        renewLink();
        this.states.publish(render());
    }

    @Override
    public JoinState state() {
        return states.newest().orElseThrow();
    }

    @Override
    public Subscription watch(Consumer<JoinState> listener) {
        return states.watch(listener);
    }

    @Override
    public JoinState submit(JoinCommand said) {
        JoinCommand command =
                staffBadge(said).<JoinCommand>map(StaffCommand.ProveStaff::new).orElse(said);
        Optional<Proof> proof = corner.prove(command);
        lock.lock();
        try {
            lastTouched = clock.instant();
            notice = Optional.empty();
            switch (command) {
                case JoinCommand _ when corner.isTaken() -> notice = corner.submit(command, proof, lastTouched);
                case StaffCommand.ProveStaff(Credential.Badge badge)
                when somebodyWaits() || !corner.letsIn(proof) -> open(badge);
                case StaffCommand _ -> admit(command, proof);
                case JoinCommand.Solve(String answer) -> solve(answer);
                case JoinCommand.Back _ when hurdle.isPresent() -> hurdle = Optional.empty();
                case JoinCommand.Decide _ when hurdle.isPresent() -> log.debug("decided twice: {}", workstation);
                default -> decide(command);
            }
            return publish();
        } finally {
            lock.unlock();
        }
    }

    private void decide(JoinCommand command) {
        Instant now = clock.instant();
        JoinStep step = step(command, now);
        if (triesNumber(command, step) && !gate.takesNumber(workstation, now)) {
            notice = Optional.of(Notice.of(NoticeCode.TOO_MANY_JOINS));
            return;
        }
        notice = step.notice();
        become(step.request()
                .map(request -> ask(step.visit(), command, request))
                .orElse(step.visit()));
    }

    private JoinStep step(JoinCommand command, Instant now) {
        return JoinMachine.decide(
                visit, command, new JoinContext(workstation, members, phones, scanRules, prices.get(), now));
    }

    /** Whether a phone number was given that is one, known or not, or a card asked for without any. */
    private boolean triesNumber(JoinCommand command, JoinStep step) {
        return switch (command) {
            case JoinCommand.GivePhone _ ->
                visit.stage() == Stage.PHONE && step.notice().isEmpty();
            case JoinCommand.Decide _ ->
                step.request().isPresent() && visit.phone().isEmpty();
            default -> false;
        };
    }

    /** Whoever comes back joins nothing; whoever joins after many others solves a puzzle first. */
    private JoinVisit ask(JoinVisit asking, JoinCommand command, JoinRequest request) {
        if (request instanceof JoinRequest.Enrol && !gate.takesJoin(workstation, clock.instant())) {
            hurdle = Optional.of(new Hurdle(command, puzzles.get()));
            return asking;
        }
        return commit(asking, request);
    }

    private void solve(String answer) {
        hurdle.ifPresent(high -> {
            if (high.puzzle().isSolvedBy(answer)) {
                goOn(high);
            } else {
                hurdle = Optional.of(new Hurdle(high.said(), puzzles.get()));
                notice = Optional.of(Notice.of(NoticeCode.PUZZLE_NOT_SOLVED));
            }
        });
    }

    /** What the visitor said counts as things are now: a guide may have come to them before the puzzle. */
    private void goOn(Hurdle taken) {
        hurdle = Optional.empty();
        step(taken.said(), clock.instant()).request().ifPresent(request -> become(commit(visit, request)));
    }

    private Optional<Credential.Badge> staffBadge(JoinCommand command) {
        return command instanceof JoinCommand.Scan(ScanInput input)
                        && ScanInterpreter.interpret(input, scanRules, ScanMoment.IDLE)
                                instanceof ScannedCode.OperatorBadge(String token)
                ? Optional.of(new Credential.Badge(token))
                : Optional.empty();
    }

    /** Whether customers need the staff's badge more than the staff does: here, or wherever joining is shut. */
    private boolean somebodyWaits() {
        return hurdle.isPresent() || !JoinMachine.isInviting(visit) || gate.isShutAnywhere(clock.instant());
    }

    /** Somebody of the staff comes to a kiosk before which there is no visitor yet; what a passer-by left goes. */
    private void admit(JoinCommand command, Optional<Proof> proof) {
        if (hurdle.isPresent() || !JoinMachine.isInviting(visit)) {
            return;
        }
        notice = corner.submit(command, proof, clock.instant());
        if (corner.isTaken()) {
            become(JoinVisit.NOBODY);
        }
    }

    /** Somebody of the staff has looked: the visitor goes on, and so do those who come after. */
    private void open(Credential.Badge badge) {
        boolean opened = gate.open(badge);
        notice = Optional.of(Notice.of(opened ? NoticeCode.JOINING_OPENED : NoticeCode.BADGE_REFUSED));
        if (opened) {
            hurdle.ifPresent(this::goOn);
        }
    }

    /** What is committed leads to the welcome; what is not leaves the visitor where they are, with a sentence. */
    private JoinVisit commit(JoinVisit asking, JoinRequest request) {
        try {
            return switch (request) {
                case JoinRequest.Joining joining -> JoinMachine.joined(asking, registrar.commit(joining, workstation));
                case JoinRequest.Mine mine -> {
                    notice = myData.commit(mine, workstation).map(Notice::of);
                    yield notice.isPresent() ? asking : JoinMachine.done(asking, mine, members.byId(mine.member()));
                }
            };
        } catch (LedgerException e) {
            log.error(
                    "not committed: workstation={} request={}",
                    workstation,
                    request.getClass().getSimpleName(),
                    e);
            notice = Optional.of(
                    Notice.of(NoticeCode.LEDGER_NOT_WRITTEN, e.code().name()));
            return asking;
        }
    }

    private void become(JoinVisit next) {
        boolean moved = !next.equals(visit);
        if (next.stage() == Stage.TAKE_ALONG && visit.stage() != Stage.TAKE_ALONG) {
            dataLink = dataLinks.offer(next.shown().orElseThrow(), clock.instant());
        }
        visit = next;
        if (visit.stage() != Stage.CONSENTS) {
            hurdle = Optional.empty();
        }
        if (visit.stage() != Stage.ON_PHONE) {
            phoneLink = Optional.empty();
        }
        if (moved) {
            visits++;
            if (showsLink(next)) {
                renewLink();
            }
        }
    }

    /**
     * Somebody has begun on the phone that opened a link of this kiosk. Who scanned it before somebody did something here joins on the phone
     * alone: the kiosk would show the next visitor whom it has greeted.
     */
    void phoneOpened(JoinLinks.Link opened) {
        lock.lock();
        try {
            boolean waiting = visit.stage() == Stage.ON_PHONE;
            if (!corner.isTaken() && opened.visit() == visits) {
                become(JoinMachine.phoneOpened(visit));
                if (visit.stage() == Stage.ON_PHONE && !waiting) {
                    phoneLink = Optional.of(opened.token());
                }
            }
            if (opened.token().equals(link)) {
                renewLink();
            }
            lastTouched = clock.instant();
            publish();
        } finally {
            lock.unlock();
        }
    }

    /** The phone behind a link has sent its form: greet, if it is the one that this kiosk waits for. */
    boolean phoneFinished(String token, Joined joined) {
        lock.lock();
        try {
            if (phoneLink.filter(token::equals).isEmpty()) {
                return false;
            }
            lastTouched = clock.instant();
            notice = Optional.empty();
            become(JoinMachine.joined(visit, joined));
            publish();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The camera went on or off. */
    void cameraOn(boolean on) {
        lock.lock();
        try {
            if (cameraOn != on) {
                cameraOn = on;
                publish();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called every second or so: a new code each minute, and nobody's visit kept for ever. */
    void tick() {
        lock.lock();
        try {
            Instant now = clock.instant();
            Duration patience = visit.stage() == Stage.ON_PHONE ? JoinLinks.HELD : FORGOTTEN;
            boolean somebody = visit.stage() != Stage.ATTRACT || corner.isSomebodyThere();
            if (somebody && !now.isBefore(lastTouched.plus(patience))) {
                notice = Optional.empty();
                become(JoinVisit.NOBODY);
                corner.leave();
                publish();
            } else if (corner.tick(now)) {
                publish();
            } else if (showsLink(visit) && !now.isBefore(linkMade.plus(JoinLinks.SHOWN))) {
                renewLink();
                publish();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Phones find the join page elsewhere from now on: the code on the screen has to say so. */
    void linksMoved() {
        lock.lock();
        try {
            publish();
        } finally {
            lock.unlock();
        }
    }

    /** More is known of somebody's points; only who looks at their data sees any. */
    void pointsHeard() {
        lock.lock();
        try {
            if (visit.stage() == Stage.MINE || visit.stage() == Stage.HOLDINGS) {
                publish();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The idle kiosk looks otherwise from now on. */
    void faceChanged() {
        lock.lock();
        try {
            publish();
        } finally {
            lock.unlock();
        }
    }

    private void renewLink() {
        linkMade = clock.instant();
        link = links.offer(workstation, visits, visit.guide(), linkMade);
    }

    private JoinState publish() {
        JoinState state = render();
        states.publish(state);
        return state;
    }

    private JoinState render() {
        Optional<LocalName> guide = visit.joined().isPresent()
                ? visit.joined().flatMap(Joined::guide)
                : visit.guide().map(Guide::firstName);
        return new JoinState(++revision, store, question(), guide, notice, cameraOn);
    }

    private Question question() {
        Optional<Question> staffs = corner.question(clock.instant());
        if (staffs.isPresent()) {
            return staffs.get();
        }
        if (hurdle.isPresent()) {
            return new Question.Puzzle(hurdle.get().puzzle().words());
        }
        return switch (visit.stage()) {
            case ATTRACT -> new Question.Attract(addresses.join(link), face.get());
            case ARTICLE ->
                new Question.Article(
                        visit.article().orElseThrow(),
                        showsLink(visit) ? addresses.join(link) : "",
                        visit.joined().isPresent());
            case GREETING -> new Question.Greeting(addresses.join(link));
            case ON_PHONE -> new Question.OnPhone();
            case PHONE -> new Question.Phone();
            case CONSENTS ->
                new Question.Consents(visit.phone().map(Phone::masked).orElse(""), texts, membership);
            case WELCOME -> visit.joined().orElseThrow().welcome(addresses::card);
            case MINE -> ofTheirs(Question.Mine::new);
            case HOLDINGS -> ofTheirs(Question.Holdings::new);
            case GUIDES -> myData.guides(visit.member().orElseThrow());
            case TAKE_ALONG -> new Question.TakeAlong(addresses.data(dataLink));
            case ERASE_ASKED ->
                new Question.EraseAsked(visit.shown().map(myData::notErased).orElse(0));
            case ERASED -> new Question.Erased();
        };
    }

    /** Whoever was erased meanwhile has nothing any more. */
    private Question ofTheirs(Function<MyData, Question> shows) {
        return visit.shown().flatMap(myData::onScreen).map(shows).orElseGet(Question.Erased::new);
    }

    private static boolean showsLink(JoinVisit visit) {
        return JoinMachine.isInviting(visit);
    }

    @Override
    public void close() {
        states.close();
    }
}

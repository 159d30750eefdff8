package app.suanpan.agent.join;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanRules;
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
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.ledger.LedgerException;
import app.suanpan.protocol.desk.StateWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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
    private final JoinLinks links;
    private final JoinAddresses addresses;
    private final RateLimit limit;
    private final List<ConsentText> texts;
    private final LocalName membership;
    private final ScanRules scanRules;
    private final StoreMembers members;
    private final PhoneNumbers phones;
    private final Supplier<KioskFace> face;
    private final Clock clock;
    private final StateWatch<JoinState> states = new StateWatch<>(JoinState::revision);

    private JoinVisit visit = JoinVisit.NOBODY;
    private String link = "";
    private Instant linkMade = Instant.EPOCH;
    private Optional<String> phoneLink = Optional.empty();
    private Optional<Notice> notice = Optional.empty();
    private boolean cameraOn;
    private Instant lastTouched;
    private long revision;

    JoinService(String workstation, JoinRoom room) {
        this.workstation = workstation;
        this.store = room.store().name();
        this.registrar = room.registrar();
        this.links = room.links();
        this.addresses = room.addresses();
        this.limit = room.limit();
        this.texts = ConsentTextFile.forScreens(room.texts());
        this.membership = room.texts().membership();
        this.scanRules = room.scanRules();
        this.members = room.members();
        this.phones = room.phones();
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
    public JoinState submit(JoinCommand command) {
        lock.lock();
        try {
            lastTouched = clock.instant();
            JoinStep step =
                    JoinMachine.decide(visit, command, new JoinContext(members, phones, scanRules, clock.instant()));
            notice = step.notice();
            become(step.request().map(request -> commit(step.visit(), request)).orElse(step.visit()));
            return publish();
        } finally {
            lock.unlock();
        }
    }

    /** What is committed leads to the welcome; what is not leaves the visitor where they are, with a sentence. */
    private JoinVisit commit(JoinVisit asking, JoinRequest request) {
        if (request instanceof JoinRequest.Enrol && !limit.allows(workstation, clock.instant())) {
            notice = Optional.of(Notice.of(NoticeCode.TOO_MANY_JOINS));
            return asking;
        }
        try {
            return JoinMachine.joined(asking, registrar.commit(request, workstation));
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
        boolean anotherGuide = !next.guide().equals(visit.guide());
        boolean shownAgain = showsLink(next) && !showsLink(visit);
        visit = next;
        if (visit.stage() != Stage.ON_PHONE) {
            phoneLink = Optional.empty();
        }
        if (anotherGuide || shownAgain) {
            renewLink();
        }
    }

    /** Somebody has begun on the phone that opened a link of this kiosk. */
    void phoneOpened(String token) {
        lock.lock();
        try {
            boolean waiting = visit.stage() == Stage.ON_PHONE;
            become(JoinMachine.phoneOpened(visit));
            if (visit.stage() == Stage.ON_PHONE && !waiting) {
                phoneLink = Optional.of(token);
            }
            if (token.equals(link)) {
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
            if (visit.stage() != Stage.ATTRACT && !now.isBefore(lastTouched.plus(patience))) {
                notice = Optional.empty();
                become(JoinVisit.NOBODY);
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
        link = links.offer(workstation, visit.guide(), linkMade);
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
        return switch (visit.stage()) {
            case ATTRACT -> new Question.Attract(addresses.join(link), face.get());
            case GREETING -> new Question.Greeting(addresses.join(link));
            case ON_PHONE -> new Question.OnPhone();
            case PHONE -> new Question.Phone();
            case CONSENTS ->
                new Question.Consents(visit.phone().map(Phone::masked).orElse(""), texts, membership);
            case WELCOME -> visit.joined().orElseThrow().welcome(addresses::card);
        };
    }

    private static boolean showsLink(JoinVisit visit) {
        return visit.stage() == Stage.ATTRACT || visit.stage() == Stage.GREETING;
    }

    @Override
    public void close() {
        states.close();
    }
}

package app.suanpan.collector.away;

import app.suanpan.collector.feed.PublishedGuides;
import app.suanpan.collector.store.LetterStore;
import app.suanpan.collector.store.LetterStore.Note;
import app.suanpan.collector.store.LetterStore.Shop;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.LetterOutcome;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.MemberCardToken;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.pages.ConsentTextFile;
import app.suanpan.pages.FormReader;
import app.suanpan.pages.JoinForm;
import app.suanpan.pages.JoinPages;
import app.suanpan.pages.PageLanguage;
import app.suanpan.pages.PagePuzzles;
import app.suanpan.pages.PageWriter;
import app.suanpan.pages.PhoneNumbers;
import app.suanpan.pages.Puzzle;
import app.suanpan.pages.RateLimit;
import app.suanpan.protocol.letter.LetterCard;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages under which phones away from the shop reach head office: {@code /g/…} from a guide's badge, {@code /w/…} what became of a form, {@code
 * /m/…} a card, {@code /terms} what membership is. Works without JavaScript. Only what somebody sends changes anything.
 */
final class AwaySite {
    private static final Logger LOG = LoggerFactory.getLogger(AwaySite.class);
    private static final Predicate<Method> LOOKING = Method.predicate(Method.GET, Method.HEAD);
    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z_-]{22}");
    /** Not in any standard, and in every browser: works where scripts do not. */
    private static final HeaderName REFRESH = HeaderNames.create("Refresh");

    private static final LocalName NO_STORE = new LocalName("会员", "Membership");

    /** Forms a minute from one address before a puzzle is asked, and a guide's in an hour before their customers are asked to come to the shop. */
    private static final int FORMS_A_MINUTE = 6;

    private static final int FORMS_AN_HOUR = 60;
    private static final Duration FORM_OUT = Duration.ofMinutes(10);
    /** A shop that is there answers within seconds; one that is not, some day. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private final AwayPageConfig config;
    private final PublishedGuides guides;
    private final LetterStore letters;
    private final Clock clock;
    private final SecureRandom random;
    private final ConsentTexts texts = ConsentTextFile.current();
    private final LetterWriter writer;
    private final RateLimit forms = new RateLimit(FORMS_A_MINUTE, Duration.ofMinutes(1));
    private final RateLimit ofGuide = new RateLimit(FORMS_AN_HOUR, Duration.ofHours(1));
    private final PagePuzzles puzzles;
    /** Of whom the log has been told: no more than there are badges. */
    private final Set<Long> unpublished = ConcurrentHashMap.newKeySet();

    private final Map<LocalName, Face> faces = new ConcurrentHashMap<>();

    /** The pages under the name of one store. */
    private record Face(JoinPages pages, PageWriter writer, FormReader reader) {
        static Face of(LocalName store, ConsentTexts texts) {
            JoinPages pages = new JoinPages(store, texts, _ -> "");
            PageWriter writer = new PageWriter(pages);
            return new Face(pages, writer, new FormReader(writer));
        }
    }

    /** A guide whose customer somebody can become here, and the guide's store. */
    private record Met(Guide guide, Shop shop) {}

    AwaySite(AwayPageConfig config, PublishedGuides guides, LetterStore letters, Clock clock, SecureRandom random) {
        this.config = config;
        this.guides = guides;
        this.letters = letters;
        this.clock = clock;
        this.random = random;
        this.writer = new LetterWriter(letters, texts, clock, random);
        this.puzzles = new PagePuzzles(random, FORM_OUT);
    }

    void routes(HttpRouting.Builder routing) {
        Face plain = face(NO_STORE);
        routing.route(LOOKING, PathMatchers.create("/g/{token}"), this::open)
                .post("/g/{token}", this::send)
                .route(LOOKING, PathMatchers.create("/w/{token}"), this::answer)
                .route(LOOKING, PathMatchers.create("/m/{token}"), this::card)
                // The code that changes is the shop's to make; every till reads the card as well.
                .route(LOOKING, PathMatchers.create("/m/{token}/code"), this::card)
                .route(
                        LOOKING,
                        PathMatchers.create("/terms"),
                        (request, response) -> plain.writer()
                                .show(
                                        request,
                                        response,
                                        Status.OK_200,
                                        plain.pages().terms(PageWriter.language(request))))
                .any((request, response) -> plain.writer().say(request, response, Status.NOT_FOUND_404, "lost"))
                .error(
                        HttpException.class,
                        (request, response, e) -> plain.writer().say(request, response, e.status(), "odd"))
                .error(Exception.class, this::fail);
    }

    private void open(ServerRequest request, ServerResponse response) {
        met(request, response)
                .ifPresent(met -> face(met.shop().name())
                        .writer()
                        .show(
                                request,
                                response,
                                Status.OK_200,
                                form(
                                        met,
                                        PageWriter.language(request),
                                        token(request),
                                        JoinForm.empty(newSecret()),
                                        Optional.empty(),
                                        Optional.empty())));
    }

    /** Whom a badge leads to; where it leads to nobody, that is said. */
    private Optional<Met> met(ServerRequest request, ServerResponse response) {
        PageWriter plain = face(NO_STORE).writer();
        Optional<BadgeToken> badge = config.badges().read(token(request));
        Optional<Guide> guide = badge.flatMap(guides::of);
        if (guide.isEmpty()) {
            plain.say(request, response, Status.NOT_FOUND_404, isOfAShopAlone(badge) ? "away-own" : "away-badge");
            return Optional.empty();
        }
        Optional<Shop> shop = letters.shop(config.tenant(), guide.get().store(), clock.instant());
        if (shop.isEmpty()) {
            plain.say(request, response, Status.SERVICE_UNAVAILABLE_503, "away-shut");
            return Optional.empty();
        }
        return Optional.of(new Met(guide.get(), shop.get()));
    }

    /** Whether a badge is the brand's own, of a guide whom head office does not know: then it is good, and in the shop alone. */
    private boolean isOfAShopAlone(Optional<BadgeToken> badge) {
        Optional<Long> guide = badge.filter(it -> !guides.knows(it)).map(BadgeToken::guide);
        guide.filter(unpublished::add)
                .ifPresent(it -> LOG.info(
                        "a badge of a guide whom head office has not published was scanned away from the shop: guide={}",
                        it));
        return guide.isPresent();
    }

    private void send(ServerRequest request, ServerResponse response) {
        met(request, response)
                .ifPresent(met -> face(met.shop().name())
                        .reader()
                        .read(request, response, (language, form) -> take(met, language, form, request, response)));
    }

    private void take(Met met, PageLanguage language, JoinForm form, ServerRequest request, ServerResponse response) {
        Face face = face(met.shop().name());
        Instant now = clock.instant();
        if (!SECRET.matcher(form.id()).matches()) {
            face.writer().html(response, Status.BAD_REQUEST_400, face.pages().sentence(language, "odd"));
            return;
        }
        if (writer.of(form.id()).isPresent()) {
            // It was sent twice: by an impatient finger, or because the answer was lost on its way.
            face.writer().seeWelcome(response, form.id(), language);
            return;
        }
        switch (form.read(new PhoneNumbers(met.shop().country()))) {
            case JoinForm.Answer.Wrong(String error) ->
                again(met, language, form, Optional.of(error), another(form, now), token(request), response);
            case JoinForm.Answer.Given(PersonalData data) -> {
                if (mayNot(met, language, form, now, request, response)) {
                    return;
                }
                ofGuide.count(place(met), now);
                if (writer.write(config.tenant(), met.guide(), language, form, data)) {
                    LOG.info(
                            "a letter was sealed: store={} guide={}",
                            met.guide().store(),
                            met.guide().id());
                    face.writer().seeWelcome(response, form.id(), language);
                } else {
                    face.writer()
                            .html(
                                    response,
                                    Status.SERVICE_UNAVAILABLE_503,
                                    face.pages().sentence(language, "away-shut"));
                }
            }
        }
    }

    /** Whether there are too many, of one guide or from one address; then it is answered here. */
    private boolean mayNot(
            Met met,
            PageLanguage language,
            JoinForm form,
            Instant now,
            ServerRequest request,
            ServerResponse response) {
        Face face = face(met.shop().name());
        if (ofGuide.isReached(place(met), now)) {
            face.writer()
                    .html(response, Status.TOO_MANY_REQUESTS_429, face.pages().sentence(language, "away-shut"));
            return true;
        }
        if (forms.allows(request.remotePeer().host(), now)) {
            return false;
        }
        return switch (puzzles.answer(form.id(), form.answer(), now)) {
            case SOLVED -> false;
            case WRONG -> {
                again(
                        met,
                        language,
                        form,
                        Optional.of("error-puzzle"),
                        Optional.of(puzzles.ask(form.id(), now)),
                        token(request),
                        response);
                yield true;
            }
            case NOT_ASKED -> {
                again(
                        met,
                        language,
                        form,
                        Optional.empty(),
                        Optional.of(puzzles.ask(form.id(), now)),
                        token(request),
                        response);
                yield true;
            }
        };
    }

    private Optional<Puzzle> another(JoinForm form, Instant now) {
        return puzzles.isAsked(form.id()) ? Optional.of(puzzles.ask(form.id(), now)) : Optional.empty();
    }

    private void again(
            Met met,
            PageLanguage language,
            JoinForm form,
            Optional<String> error,
            Optional<Puzzle> puzzle,
            String token,
            ServerResponse response) {
        face(met.shop().name())
                .writer()
                .html(
                        response,
                        puzzle.isPresent() ? Status.TOO_MANY_REQUESTS_429 : Status.UNPROCESSABLE_CONTENT_422,
                        form(met, language, token, form.shownAgain(), error, puzzle));
    }

    private String form(
            Met met,
            PageLanguage language,
            String token,
            JoinForm filled,
            Optional<String> error,
            Optional<Puzzle> puzzle) {
        return face(met.shop().name())
                .pages()
                .form(language, Optional.of(met.guide()), "/g/" + token, filled, error, puzzle);
    }

    /** What became of a form: the page asks again by itself until a box has answered. */
    private void answer(ServerRequest request, ServerResponse response) {
        String secret = token(request);
        PageLanguage language = PageWriter.language(request);
        Optional<Note> note = SECRET.matcher(secret).matches() ? writer.of(secret) : Optional.empty();
        if (note.isEmpty()) {
            face(NO_STORE).writer().say(request, response, Status.GONE_410, "away-note");
            return;
        }
        Face face = face(note.get().store());
        Optional<LetterOutcome> outcome = note.get().outcome();
        if (outcome.isEmpty()) {
            boolean soon = clock.instant().isBefore(note.get().received().plus(SOON));
            response.header(REFRESH, soon ? "3" : "60");
            face.writer().show(request, response, Status.OK_200, face.pages().good(language, "away-sent"));
            return;
        }
        String page = card(note.get(), secret)
                .map(card -> face.pages().away(language, MemberNumber.display(card.number()), card.link()))
                .orElseGet(() -> face.pages().good(language, "away-known"));
        face.writer().show(request, response, Status.OK_200, page);
    }

    private static Optional<LetterCard> card(Note note, String secret) {
        return note.card().flatMap(text -> {
            try {
                return Optional.of(LetterCard.open(LetterCard.key(secret), note.letter(), text));
            } catch (IllegalArgumentException e) {
                LOG.warn("a card that a box sealed cannot be opened: letter={}", note.letter(), e);
                return Optional.empty();
            }
        });
    }

    /**
     * The card whose link was opened. Head office has no key that tells cards, so the page repeats what the link says and vouches for nothing:
     * whether it is one of the brand's is for the till to find, which reads it like any other picture of a card.
     */
    private void card(ServerRequest request, ServerResponse response) {
        Face plain = face(NO_STORE);
        String token = token(request);
        MemberCardToken.claimed(token)
                .ifPresentOrElse(
                        number -> plain.writer()
                                .show(
                                        request,
                                        response,
                                        Status.OK_200,
                                        plain.pages()
                                                .kept(
                                                        PageWriter.language(request),
                                                        MemberNumber.display(number),
                                                        "https://" + config.brandHost() + "/m/" + token)),
                        () -> plain.writer().say(request, response, Status.NOT_FOUND_404, "card"));
    }

    private void fail(ServerRequest request, ServerResponse response, Exception e) {
        LOG.error("a page failed: method={}", request.prologue().method(), e);
        face(NO_STORE).writer().say(request, response, Status.INTERNAL_SERVER_ERROR_500, "away-failed");
    }

    private Face face(LocalName store) {
        return faces.computeIfAbsent(store, it -> Face.of(it, texts));
    }

    private static String place(Met met) {
        return Long.toString(met.guide().id());
    }

    private String newSecret() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String token(ServerRequest request) {
        return request.path().pathParameters().get("token");
    }
}

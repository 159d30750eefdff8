package app.suanpan.agent.join;

import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.money.Money;
import app.suanpan.pages.FormReader;
import app.suanpan.pages.JoinForm;
import app.suanpan.pages.JoinPages;
import app.suanpan.pages.PageLanguage;
import app.suanpan.pages.PageWriter;
import app.suanpan.pages.Puzzle;
import app.suanpan.pages.ShownCode;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages under which phones reach the store: {@code /j/…} from a kiosk's or a receipt's code, {@code /g/…} from a guide's badge,
 * {@code /w/…} the answer to a form, {@code /m/…} a card, {@code /r/…} a receipt, {@code /d/…} a member's own data, {@code /terms} what
 * membership is. Works without JavaScript. Only what
 * somebody sends changes anything: pages are loaded again, and by messengers that show a preview of a link.
 */
final class JoinSite {
    private static final Logger log = LoggerFactory.getLogger(JoinSite.class);
    /** Path of the page that says what membership is. */
    static final String TERMS = "/terms";

    private static final String COOKIE = "visit";
    /** Not in any standard, and in every browser: works where scripts do not. */
    private static final HeaderName REFRESH = HeaderNames.create("Refresh");

    private static final Predicate<Method> LOOKING = Method.predicate(Method.GET, Method.HEAD);
    /** What {@link JoinRoom#newToken} makes. */
    static final Pattern SECRET = Pattern.compile("[0-9A-Za-z_-]{22}");

    private final JoinRoom room;
    private final boolean secure;
    private final JoinPages pages;
    private final PageWriter writer;
    private final FormReader reader;
    private final SentForms forms;

    /** @param secure whether phones come by HTTPS, and may keep their secret to it */
    JoinSite(JoinRoom room, boolean secure) {
        this.room = room;
        this.secure = secure;
        this.pages = new JoinPages(room.store().name(), room.texts(), room.addresses()::card);
        this.writer = new PageWriter(pages);
        this.reader = new FormReader(writer);
        this.forms = new SentForms(room);
    }

    void routes(HttpRouting.Builder routing) {
        DataSite data = new DataSite(room, pages, writer, reader);
        routing.route(LOOKING, PathMatchers.create("/j/{token}"), this::openJoin)
                .post("/j/{token}", this::sendJoin)
                .route(LOOKING, PathMatchers.create("/g/{token}"), this::openBadge)
                .post("/g/{token}", this::sendBadge)
                .route(LOOKING, PathMatchers.create("/w/{token}"), this::welcome)
                .route(LOOKING, PathMatchers.create("/m/{token}"), this::card)
                .route(LOOKING, PathMatchers.create("/m/{token}/code"), this::code)
                .route(LOOKING, PathMatchers.create("/r/{token}"), this::receipt)
                .route(LOOKING, PathMatchers.create(TERMS), this::terms)
                .route(LOOKING, PathMatchers.create("/d/{token}"), data::open)
                .post("/d/{token}", data::send)
                .any((request, response) -> writer.say(request, response, Status.NOT_FOUND_404, "lost"))
                .error(HttpException.class, (request, response, e) -> writer.say(request, response, e.status(), "odd"))
                .error(Exception.class, this::fail);
    }

    private void openJoin(ServerRequest request, ServerResponse response) {
        String token = token(request);
        room.receipts()
                .open(token)
                .ifPresentOrElse(
                        receipt -> showForm(request, response, receipt.guide(), "/j/" + token),
                        () -> openVisit(request, response, token));
    }

    private void sendJoin(ServerRequest request, ServerResponse response) {
        String token = token(request);
        room.receipts()
                .open(token)
                .ifPresentOrElse(
                        receipt -> sendOwn(request, response, receipt.guide(), "/j/" + token, Touchpoint.RECEIPT),
                        () -> sendVisit(request, response, token));
    }

    private void openVisit(ServerRequest request, ServerResponse response, String token) {
        Optional<String> holder = request.headers().cookies().first(COOKIE).asOptional();
        room.links()
                .look(token, holder, now())
                .ifPresentOrElse(
                        link -> writer.show(
                                request,
                                response,
                                Status.OK_200,
                                link.holder()
                                        .map(secret -> visitForm(PageWriter.language(request), link, secret))
                                        .orElseGet(() -> pages.start(
                                                PageWriter.language(request),
                                                link.guide(),
                                                "/j/" + token,
                                                room.newToken()))),
                        () -> writer.say(request, response, Status.GONE_410, "gone"));
    }

    /** Somebody begins on their phone: the code is theirs, and the kiosk waits for them. */
    private void begin(PageLanguage language, String token, String secret, ServerResponse response) {
        if (!SECRET.matcher(secret).matches()) {
            writer.html(response, Status.BAD_REQUEST_400, pages.sentence(language, "odd"));
            return;
        }
        room.links()
                .begin(token, secret, now())
                .ifPresentOrElse(
                        begun -> {
                            if (begun.first()) {
                                room.service(begun.link().kiosk()).ifPresent(kiosk -> kiosk.phoneOpened(begun.link()));
                            }
                            response.header(
                                    HeaderNames.SET_COOKIE,
                                    COOKIE + "=" + secret + "; Path=/j/" + token
                                            + "; Max-Age=600; HttpOnly; SameSite=Lax"
                                            + (secure ? "; Secure" : ""));
                            writer.html(response, Status.OK_200, visitForm(language, begun.link(), secret));
                        },
                        () -> writer.html(response, Status.GONE_410, pages.sentence(language, "gone")));
    }

    private String visitForm(PageLanguage language, JoinLinks.Link link, String secret) {
        return pages.form(
                language,
                link.guide(),
                "/j/" + link.token(),
                JoinForm.empty(secret),
                Optional.empty(),
                Optional.empty());
    }

    private void sendVisit(ServerRequest request, ServerResponse response, String token) {
        reader.read(request, response, (language, form) -> {
            if (form.begins()) {
                begin(language, token, form.id(), response);
            } else {
                room.links()
                        .held(token, form.id(), now())
                        .ifPresentOrElse(
                                link -> sendHeld(language, form, link, response),
                                () -> writer.html(response, Status.GONE_410, pages.sentence(language, "gone")));
            }
        });
    }

    private void sendHeld(PageLanguage language, JoinForm form, JoinLinks.Link link, ServerResponse response) {
        answer(
                new SentForm(
                        language,
                        form,
                        link.guide(),
                        "/j/" + link.token(),
                        Touchpoint.KIOSK_QR,
                        link.kiosk(),
                        link.kiosk(),
                        joined -> room.service(link.kiosk())
                                .map(kiosk -> kiosk.phoneFinished(link.token(), joined))
                                .orElse(false)),
                response);
    }

    private void openBadge(ServerRequest request, ServerResponse response) {
        room.members()
                .byBadge(token(request))
                .ifPresentOrElse(
                        guide -> showForm(request, response, Optional.of(guide), "/g/" + token(request)),
                        () -> writer.say(request, response, Status.NOT_FOUND_404, "badge"));
    }

    private void sendBadge(ServerRequest request, ServerResponse response) {
        Optional<Guide> guide = room.members().byBadge(token(request));
        if (guide.isEmpty()) {
            writer.say(request, response, Status.NOT_FOUND_404, "badge");
            return;
        }
        sendOwn(request, response, guide, "/g/" + token(request), Touchpoint.JOIN_PAGE);
    }

    /** An empty form for whoever opened a link that belongs to no kiosk's visit. */
    private void showForm(ServerRequest request, ServerResponse response, Optional<Guide> guide, String action) {
        writer.show(
                request,
                response,
                Status.OK_200,
                pages.form(
                        PageWriter.language(request),
                        guide,
                        action,
                        JoinForm.empty(room.newToken()),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The form of such a link: no kiosk waits for it. */
    private void sendOwn(
            ServerRequest request,
            ServerResponse response,
            Optional<Guide> guide,
            String action,
            Touchpoint touchpoint) {
        reader.read(
                request,
                response,
                (language, form) -> answer(
                        new SentForm(
                                language,
                                form,
                                guide,
                                action,
                                touchpoint,
                                room.pageWorkstation(),
                                request.remotePeer().host(),
                                SentForm.Greeting.NOWHERE),
                        response));
    }

    /** Answers a form that was sent. */
    private void answer(SentForm sent, ServerResponse response) {
        PageLanguage language = sent.language();
        if (!SECRET.matcher(sent.form().id()).matches()) {
            writer.html(response, Status.BAD_REQUEST_400, pages.sentence(language, "odd"));
            return;
        }
        switch (forms.take(sent)) {
            case SentForms.Outcome.Taken(String note) -> writer.seeWelcome(response, note, language);
            case SentForms.Outcome.Again(Optional<String> error, Optional<Puzzle> puzzle) ->
                writer.html(
                        response,
                        puzzle.isPresent() ? Status.TOO_MANY_REQUESTS_429 : Status.UNPROCESSABLE_CONTENT_422,
                        pages.form(
                                language,
                                sent.guide(),
                                sent.action(),
                                sent.form().shownAgain(),
                                error,
                                puzzle));
            case SentForms.Outcome.Shut() ->
                writer.html(response, Status.TOO_MANY_REQUESTS_429, pages.sentence(language, "shut"));
            case SentForms.Outcome.NotWritten() ->
                writer.html(response, Status.SERVICE_UNAVAILABLE_503, pages.sentence(language, "ledger"));
        }
    }

    private void welcome(ServerRequest request, ServerResponse response) {
        room.notes()
                .read(token(request), now())
                .ifPresentOrElse(
                        note -> writer.show(
                                request,
                                response,
                                Status.OK_200,
                                pages.welcome(PageWriter.language(request), note.joined(), note.atKiosk())),
                        () -> writer.say(request, response, Status.GONE_410, "note"));
    }

    private void card(ServerRequest request, ServerResponse response) {
        room.keys()
                .readCard(token(request))
                .ifPresentOrElse(
                        number -> writer.show(
                                request,
                                response,
                                Status.OK_200,
                                pages.card(
                                        PageWriter.language(request),
                                        MemberNumber.display(number),
                                        room.addresses().card(number))),
                        () -> writer.say(request, response, Status.NOT_FOUND_404, "card"));
    }

    /**
     * The code of this half minute, and the next one when it is over: the browser asks for it. No key is on the page, so that whoever gets hold of
     * it has a code that is over in a minute. A box that cannot tell the time shows the card, which every till reads as well.
     */
    private void code(ServerRequest request, ServerResponse response) {
        Instant now = now();
        room.keys()
                .readCard(token(request))
                .filter(number -> room.members().byNumber(number).isPresent())
                .ifPresentOrElse(
                        number -> {
                            if (room.boxClock().isOff(now)) {
                                card(request, response);
                                return;
                            }
                            response.header(REFRESH, Long.toString(ShownCode.secondsLeft(now)));
                            writer.show(
                                    request,
                                    response,
                                    Status.OK_200,
                                    pages.code(PageWriter.language(request), ShownCode.of(number, room.keys(), now)));
                        },
                        () -> writer.say(request, response, Status.NOT_FOUND_404, "card"));
    }

    private void terms(ServerRequest request, ServerResponse response) {
        writer.show(request, response, Status.OK_200, pages.terms(PageWriter.language(request)));
    }

    /** A receipt for whoever has its link; whoever has only the printed code learns that it is genuine. */
    private void receipt(ServerRequest request, ServerResponse response) {
        PageLanguage language = PageWriter.language(request);
        String who = request.remotePeer().host();
        Optional<SignedReceipts.Opened> opened = room.receiptCodes().open(token(request));
        Optional<String> page = opened.flatMap(found -> found.whole()
                ? room.shelf()
                        .receipt(found.receipt(), language.code())
                        .map(receipt -> pages.receipt(language, found.receipt(), receipt))
                : Optional.of(pages.genuine(language, found.receipt(), total(found.receipt()))));
        if (opened.isEmpty() && !room.guesses().allows(who, now())) {
            writer.say(request, response, Status.TOO_MANY_REQUESTS_429, "receipt-not-ours");
            return;
        }
        page.ifPresentOrElse(
                shown -> writer.show(request, response, Status.OK_200, shown),
                () -> writer.say(request, response, Status.NOT_FOUND_404, "receipt-not-ours"));
    }

    private Optional<String> total(String receipt) {
        return room.shelf()
                .find(receipt)
                .map(body -> body.currency() + " "
                        + Money.of(body.total(), body.currency()).toDecimal().toPlainString());
    }

    private void fail(ServerRequest request, ServerResponse response, Exception e) {
        log.error("a page failed: method={}", request.prologue().method(), e);
        writer.say(request, response, Status.INTERNAL_SERVER_ERROR_500, "odd");
    }

    private Instant now() {
        return room.clock().instant();
    }

    static String token(ServerRequest request) {
        return request.path().pathParameters().get("token");
    }
}

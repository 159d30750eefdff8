package app.suanpan.agent.join;

import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.Joined;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.domain.money.Money;
import app.suanpan.ledger.LedgerException;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages under which phones reach the store: {@code /j/…} from a kiosk's or a receipt's code, {@code /g/…} from a guide's badge,
 * {@code /w/…} the answer to a form, {@code /m/…} a card, {@code /r/…} a receipt. Works without JavaScript. Only what
 * somebody sends changes anything: pages are loaded again, and by messengers that show a preview of a link.
 */
final class JoinSite {
    private static final Logger log = LoggerFactory.getLogger(JoinSite.class);
    private static final String COOKIE = "visit";
    private static final Predicate<Method> LOOKING = Method.predicate(Method.GET, Method.HEAD);
    /** What {@link JoinRoom#newToken} makes. */
    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z_-]{22}");

    private static final List<Header> EVERYWHERE = List.of(
            HeaderValues.create("Cache-Control", "no-store"),
            HeaderValues.create("X-Content-Type-Options", "nosniff"),
            HeaderValues.create("Referrer-Policy", "no-referrer"),
            HeaderValues.create("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            HeaderValues.create("Cross-Origin-Opener-Policy", "same-origin"));

    private final JoinRoom room;
    private final JoinPages pages;
    private final Header policy;
    /** A form that is sent twice at once must find the first one's answer. */
    private final ReentrantLock sendingLock = new ReentrantLock();

    JoinSite(JoinRoom room) {
        this.room = room;
        this.pages = new JoinPages(room.store().name(), room.texts(), room.addresses());
        this.policy = HeaderValues.create("Content-Security-Policy", pages.policy());
    }

    void routes(HttpRouting.Builder routing) {
        routing.route(LOOKING, PathMatchers.create("/j/{token}"), this::openJoin)
                .post("/j/{token}", this::sendJoin)
                .route(LOOKING, PathMatchers.create("/g/{token}"), this::openBadge)
                .post("/g/{token}", this::sendBadge)
                .route(LOOKING, PathMatchers.create("/w/{token}"), this::welcome)
                .route(LOOKING, PathMatchers.create("/m/{token}"), this::card)
                .route(LOOKING, PathMatchers.create("/r/{token}"), this::receipt)
                .any((request, response) -> say(request, response, Status.NOT_FOUND_404, "lost"))
                .error(HttpException.class, (request, response, e) -> say(request, response, e.status(), "odd"))
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
                        link -> show(
                                request,
                                response,
                                Status.OK_200,
                                link.holder()
                                        .map(secret -> visitForm(language(request), link, secret))
                                        .orElseGet(() -> pages.start(
                                                language(request), link.guide(), "/j/" + token, room.newToken()))),
                        () -> say(request, response, Status.GONE_410, "gone"));
    }

    /** Somebody begins on their phone: the code is theirs, and the kiosk waits for them. */
    private void begin(PageLanguage language, String token, String secret, ServerResponse response) {
        if (!SECRET.matcher(secret).matches()) {
            html(response, Status.BAD_REQUEST_400, pages.sentence(language, "odd"));
            return;
        }
        room.links()
                .begin(token, secret, now())
                .ifPresentOrElse(
                        begun -> {
                            if (begun.first()) {
                                room.service(begun.link().kiosk()).ifPresent(kiosk -> kiosk.phoneOpened(token));
                            }
                            response.header(
                                    HeaderNames.SET_COOKIE,
                                    COOKIE + "=" + secret + "; Path=/j/" + token
                                            + "; Max-Age=600; HttpOnly; SameSite=Lax");
                            html(response, Status.OK_200, visitForm(language, begun.link(), secret));
                        },
                        () -> html(response, Status.GONE_410, pages.sentence(language, "gone")));
    }

    private String visitForm(PageLanguage language, JoinLinks.Link link, String secret) {
        return pages.form(language, link.guide(), "/j/" + link.token(), JoinForm.empty(secret), Optional.empty());
    }

    private void sendVisit(ServerRequest request, ServerResponse response, String token) {
        withForm(request, response, (language, form) -> {
            if (form.begins()) {
                begin(language, token, form.id(), response);
            } else {
                room.links()
                        .held(token, form.id(), now())
                        .ifPresentOrElse(
                                link -> sendHeld(language, form, link, response),
                                () -> html(response, Status.GONE_410, pages.sentence(language, "gone")));
            }
        });
    }

    private void sendHeld(PageLanguage language, JoinForm form, JoinLinks.Link link, ServerResponse response) {
        send(
                new Sending(language, form, link.guide(), "/j/" + link.token(), Touchpoint.KIOSK_QR, link.kiosk()),
                joined -> room.service(link.kiosk())
                        .map(kiosk -> kiosk.phoneFinished(link.token(), joined))
                        .orElse(false),
                link.kiosk(),
                response);
    }

    private void openBadge(ServerRequest request, ServerResponse response) {
        room.members()
                .byBadge(token(request))
                .ifPresentOrElse(
                        guide -> showForm(request, response, Optional.of(guide), "/g/" + token(request)),
                        () -> say(request, response, Status.NOT_FOUND_404, "badge"));
    }

    private void sendBadge(ServerRequest request, ServerResponse response) {
        Optional<Guide> guide = room.members().byBadge(token(request));
        if (guide.isEmpty()) {
            say(request, response, Status.NOT_FOUND_404, "badge");
            return;
        }
        sendOwn(request, response, guide, "/g/" + token(request), Touchpoint.JOIN_PAGE);
    }

    /** An empty form for whoever opened a link that belongs to no kiosk's visit. */
    private void showForm(ServerRequest request, ServerResponse response, Optional<Guide> guide, String action) {
        show(
                request,
                response,
                Status.OK_200,
                pages.form(language(request), guide, action, JoinForm.empty(room.newToken()), Optional.empty()));
    }

    /** The form of such a link: no kiosk waits for it. */
    private void sendOwn(
            ServerRequest request,
            ServerResponse response,
            Optional<Guide> guide,
            String action,
            Touchpoint touchpoint) {
        withForm(
                request,
                response,
                (language, form) -> send(
                        new Sending(language, form, guide, action, touchpoint, room.pageWorkstation()),
                        _ -> false,
                        request.remotePeer().host(),
                        response));
    }

    /** A form on its way: what was filled in, and where it came from. */
    private record Sending(
            PageLanguage language,
            JoinForm form,
            Optional<Guide> guide,
            String action,
            Touchpoint touchpoint,
            String workstation) {}

    /** Tells a kiosk who joined, if one waits; returns whether it did. */
    private interface Greeting {
        boolean greet(Joined joined);
    }

    private void send(Sending sending, Greeting greeting, String source, ServerResponse response) {
        JoinForm form = sending.form();
        switch (form.read(room.phones())) {
            case JoinForm.Answer.Wrong wrong ->
                html(
                        response,
                        Status.UNPROCESSABLE_CONTENT_422,
                        pages.form(
                                sending.language(),
                                sending.guide(),
                                sending.action(),
                                form.shownAgain(),
                                Optional.of(wrong.error())));
            case JoinForm.Answer.Given given -> {
                JoinRequest.Enrol request = JoinRequest.Enrol.of(
                        form.fourteenOrOlder(),
                        given.data(),
                        form.granted(),
                        sending.language().code(),
                        sending.touchpoint(),
                        sending.guide().map(Guide::id));
                commit(request, sending, greeting, source, response);
            }
        }
    }

    private void commit(
            JoinRequest.Enrol request, Sending sending, Greeting greeting, String source, ServerResponse response) {
        Instant now = now();
        PageLanguage language = sending.language();
        sendingLock.lock();
        try {
            Optional<String> before = room.notes().answerTo(sending.form().id(), now);
            if (before.isPresent()) {
                seeWelcome(response, before.get(), language);
            } else if (!room.limit().allows(source, now)) {
                response.header(HeaderNames.RETRY_AFTER, "60");
                html(response, Status.TOO_MANY_REQUESTS_429, pages.sentence(language, "busy"));
            } else {
                Joined joined = room.registrar().commit(request, sending.workstation());
                boolean greeted = greeting.greet(joined);
                String note = room.notes().keep(sending.form().id(), joined, greeted, now);
                seeWelcome(response, note, language);
            }
        } catch (LedgerException e) {
            log.error("not committed: touchpoint={}", request.touchpoint().word(), e);
            html(response, Status.SERVICE_UNAVAILABLE_503, pages.sentence(language, "ledger"));
        } finally {
            sendingLock.unlock();
        }
    }

    private void welcome(ServerRequest request, ServerResponse response) {
        room.notes()
                .read(token(request), now())
                .ifPresentOrElse(
                        note -> show(
                                request,
                                response,
                                Status.OK_200,
                                pages.welcome(language(request), note.joined(), note.atKiosk())),
                        () -> say(request, response, Status.GONE_410, "note"));
    }

    private void card(ServerRequest request, ServerResponse response) {
        room.keys()
                .readCard(token(request))
                .ifPresentOrElse(
                        number -> show(
                                request,
                                response,
                                Status.OK_200,
                                pages.card(
                                        language(request),
                                        MemberNumber.display(number),
                                        room.addresses().card(number))),
                        () -> say(request, response, Status.NOT_FOUND_404, "card"));
    }

    /** A receipt for whoever has its link; whoever has only the printed code learns that it is genuine. */
    private void receipt(ServerRequest request, ServerResponse response) {
        PageLanguage language = language(request);
        String who = request.remotePeer().host();
        Optional<SignedReceipts.Opened> opened = room.receiptCodes().open(token(request));
        Optional<String> page = opened.flatMap(found -> found.whole()
                ? room.shelf()
                        .receipt(found.receipt(), language.code())
                        .map(receipt -> pages.receipt(language, found.receipt(), receipt))
                : Optional.of(pages.genuine(language, found.receipt(), total(found.receipt()))));
        if (opened.isEmpty() && !room.guesses().allows(who, now())) {
            say(request, response, Status.TOO_MANY_REQUESTS_429, "receipt-not-ours");
            return;
        }
        page.ifPresentOrElse(
                shown -> show(request, response, Status.OK_200, shown),
                () -> say(request, response, Status.NOT_FOUND_404, "receipt-not-ours"));
    }

    private Optional<String> total(String receipt) {
        return room.shelf()
                .find(receipt)
                .map(body -> body.currency() + " "
                        + Money.of(body.total(), body.currency()).toDecimal().toPlainString());
    }

    /** What is done with a form. */
    private interface FormHandler {
        void handle(PageLanguage language, JoinForm form);
    }

    private void withForm(ServerRequest request, ServerResponse response, FormHandler handler) {
        Optional<Map<String, List<String>>> fields;
        try (InputStream body = request.content().inputStream()) {
            fields = FormBody.read(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (fields.isEmpty()) {
            say(request, response, Status.BAD_REQUEST_400, "odd");
            return;
        }
        List<String> chosen = fields.get().getOrDefault("lang", List.of(""));
        handler.handle(PageLanguage.of(chosen.getFirst(), accepted(request)), JoinForm.of(fields.get()));
    }

    private void fail(ServerRequest request, ServerResponse response, Exception e) {
        log.error("a page failed: method={}", request.prologue().method(), e);
        say(request, response, Status.INTERNAL_SERVER_ERROR_500, "odd");
    }

    private void say(ServerRequest request, ServerResponse response, Status status, String what) {
        show(request, response, status, pages.sentence(language(request), what));
    }

    private static void seeWelcome(ServerResponse response, String note, PageLanguage language) {
        EVERYWHERE.forEach(response::header);
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, "/w/" + note + "?lang=" + language.code())
                .send();
    }

    /** A page for whoever looks at it; nothing but its head for whoever asks for that. */
    private void show(ServerRequest request, ServerResponse response, Status status, String page) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(page.getBytes(StandardCharsets.UTF_8).length);
            head(response, status).send();
        } else {
            html(response, status, page);
        }
    }

    private void html(ServerResponse response, Status status, String page) {
        head(response, status).send(page);
    }

    private ServerResponse head(ServerResponse response, Status status) {
        EVERYWHERE.forEach(response::header);
        return response.status(status)
                .header(policy)
                .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(HeaderNames.VARY, "Accept-Language");
    }

    private Instant now() {
        return room.clock().instant();
    }

    private static String token(ServerRequest request) {
        return request.path().pathParameters().get("token");
    }

    private static PageLanguage language(ServerRequest request) {
        return PageLanguage.of(request.query().first("lang").orElse(""), accepted(request));
    }

    private static String accepted(ServerRequest request) {
        return request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
    }
}

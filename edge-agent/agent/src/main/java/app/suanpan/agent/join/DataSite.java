package app.suanpan.agent.join;

import app.suanpan.domain.join.ShownCards;
import app.suanpan.pages.FormReader;
import app.suanpan.pages.JoinForm;
import app.suanpan.pages.JoinPages;
import app.suanpan.pages.PageLanguage;
import app.suanpan.pages.PageWriter;
import app.suanpan.protocol.json.Json;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /d/…}: a member's own data on their own phone, by the code that a kiosk showed them. Looking at the link shows a form and nothing of
 * anybody; the first phone on which the member's phone number is typed sees everything, and may save it as a file: a card can be found, and says who somebody
 * is to be greeted, not to be read. Who gave no number has none to type. Nothing of it is written down here.
 */
final class DataSite {
    private static final Logger log = LoggerFactory.getLogger(DataSite.class);

    private final JoinRoom room;
    private final JoinPages pages;
    private final DataPages dataPages;
    private final PageWriter writer;
    private final FormReader reader;

    DataSite(JoinRoom room, JoinPages pages, PageWriter writer, FormReader reader) {
        this.room = room;
        this.pages = pages;
        this.dataPages = new DataPages(pages, room.store().zone());
        this.writer = writer;
        this.reader = reader;
    }

    void open(ServerRequest request, ServerResponse response) {
        String token = JoinSite.token(request);
        Optional<ShownCards> waiting = room.dataLinks().waiting(token, now());
        waiting.ifPresent(room.myData()::ask);
        waiting.ifPresentOrElse(
                cards -> writer.show(
                        request,
                        response,
                        Status.OK_200,
                        dataPages.start(
                                PageWriter.language(request),
                                "/d/" + token,
                                room.newToken(),
                                room.myData().hasNumber(cards.last()),
                                false)),
                () -> writer.say(request, response, Status.GONE_410, "data-gone"));
    }

    void send(ServerRequest request, ServerResponse response) {
        String token = JoinSite.token(request);
        reader.read(request, response, (language, form) -> {
            if (isStrangers(token, form)) {
                room.dataLinks().wrong(token, now());
                refuse(language, token, form, response);
                return;
            }
            Optional<ShownCards> cards = JoinSite.SECRET.matcher(form.id()).matches()
                    ? room.dataLinks().open(token, form.id(), now())
                    : Optional.empty();
            cards.flatMap(room.myData()::all)
                    .ifPresentOrElse(all -> show(language, all, token, form, response), () -> gone(language, response));
        });
    }

    /** Whether somebody would begin with a link and does not say the number of whose link it is. */
    private boolean isStrangers(String token, JoinForm form) {
        return room.dataLinks()
                .waiting(token, now())
                .map(ShownCards::last)
                .filter(member ->
                        room.myData().hasNumber(member) && !room.myData().isNumberOf(member, form.phone()))
                .isPresent();
    }

    private void refuse(PageLanguage language, String token, JoinForm form, ServerResponse response) {
        log.info("a wrong phone number where data was to be taken along");
        if (room.dataLinks().waiting(token, now()).isPresent()
                && JoinSite.SECRET.matcher(form.id()).matches()) {
            writer.html(
                    response,
                    Status.UNPROCESSABLE_CONTENT_422,
                    dataPages.start(language, "/d/" + token, form.id(), true, true));
        } else {
            gone(language, response);
        }
    }

    private void gone(PageLanguage language, ServerResponse response) {
        writer.html(response, Status.GONE_410, pages.sentence(language, "data-gone"));
    }

    private void show(PageLanguage language, MemberExport all, String token, JoinForm form, ServerResponse response) {
        log.info("member's data taken along: member={} as={}", all.member(), form.begins() ? "page" : "file");
        if (form.begins()) {
            writer.html(response, Status.OK_200, dataPages.all(language, all, "/d/" + token, form.id()));
        } else {
            writer.file(response, "my-data.json", Json.write(all));
        }
    }

    private Instant now() {
        return room.clock().instant();
    }
}

package app.suanpan.e2e.road;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.protocol.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Events whose ids are moved into another space, so that two tills that count alike do not make the same ones. */
final class Renamed {
    private static final Pattern ID = Pattern.compile("\"id\":\"00000000-0000-0001-");

    private Renamed() {}

    static JournalEvent event(JournalEvent event, long space) {
        if (space == 0) {
            return event;
        }
        var json = new String(Json.write(event), StandardCharsets.UTF_8);
        return Json.read(
                ID.matcher(json).replaceAll("\"id\":\"00000000-0000-%04x-".formatted(space)), event.getClass());
    }
}

package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.RowBuilder;
import app.suanpan.collector.store.EventRows.UnmappableException;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.ErasureReason;
import app.suanpan.domain.member.KnownMember;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What rows the events about members are made into. What is sealed in an event makes none. */
final class MemberRows {
    /** Whose a guide's request is once the member is forgotten; no member is called so. */
    static final String NOBODY = new UUID(0, 0).toString();

    private MemberRows() {}

    static List<Row> joined(JsonNode event) {
        List<Row> rows = new ArrayList<>();
        rows.add(new RowBuilder("member")
                .put("member_id", memberId(event))
                .put("number", EventRows.number(event, "number"))
                .put("store", EventRows.header(event, "store"))
                .put("workstation", EventRows.header(event, "workstation"))
                .put("business_day", EventRows.header(event, "businessDay"))
                .put("at", EventRows.time(event))
                .put("touchpoint", event.path("touchpoint").asString(""))
                .put("language", event.path("language").asString(""))
                .put("guide", EventRows.optionalNumber(event, "guide"))
                .put("phone_hash", phoneHash(event))
                .row());
        rows.add(change(event));
        event.path("consents").forEach(consent -> rows.add(consent(rows.size() - 2, event, consent)));
        return rows;
    }

    /** By it twins are found; what is no hash makes nobody anybody's twin. */
    private static @Nullable String phoneHash(JsonNode event) {
        var hash = EventRows.optionalText(event, "phoneHash");
        return KnownMember.isPhoneHash(hash == null ? "" : hash) ? hash : null;
    }

    /** What a box rejected may be decided otherwise here. */
    static List<Row> bound(JsonNode event) {
        Row binding = new RowBuilder("binding")
                .put("member_id", memberId(event))
                .put("guide", EventRows.number(event, "guide"))
                .put("decision", EventRows.word(event, "decision", BindingOutcome.class))
                .put("reason", EventRows.optionalText(event, "reason"))
                .put("at", EventRows.time(event))
                .put("store", EventRows.header(event, "store"))
                .put("business_day", EventRows.header(event, "businessDay"))
                .row();
        return List.of(binding, change(event));
    }

    static List<Row> decided(JsonNode event) {
        return List.of(consent(0, event, event.path("consent")));
    }

    static List<Row> erased(JsonNode event) {
        return List.of(
                new RowBuilder("member_erased")
                        .put("member_id", memberId(event))
                        .put("reason", EventRows.word(event, "reason", ErasureReason.class))
                        .put("at", EventRows.time(event))
                        .row(),
                change(event));
    }

    static List<Row> verified(JsonNode event) {
        return List.of(
                new RowBuilder("member_verified")
                        .put("member_id", memberId(event))
                        .put("at", EventRows.time(event))
                        .row(),
                change(event));
    }

    /** Until it is looked at, no letter is sealed with what it offers, or told to be answered. */
    static List<Row> letter(String kind) {
        return List.of(new RowBuilder("letter_change").put("kind", kind).row());
    }

    private static Row consent(int ordinal, JsonNode event, JsonNode consent) {
        return new RowBuilder("member_consent")
                .put("ordinal", ordinal)
                .put("member_id", memberId(event))
                .put("purpose", EventRows.text(consent, "purpose"))
                .put("granted", consent.path("granted").asBoolean(false) ? 1 : 0)
                .put("text_version", EventRows.text(consent, "textVersion"))
                .put("text_hash", EventRows.text(consent, "textHash"))
                .put("language", EventRows.text(consent, "language"))
                .put("method", EventRows.text(consent, "method"))
                .put("at", EventRows.instant(EventRows.text(consent, "at")))
                .row();
    }

    /** Until it is published, the boxes of the member's store do not know of it. */
    private static Row change(JsonNode event) {
        return new RowBuilder("member_change").put("member_id", memberId(event)).row();
    }

    private static String memberId(JsonNode event) {
        String text = EventRows.text(event, "member");
        try {
            String id = UUID.fromString(text).toString();
            if (id.equals(NOBODY)) {
                throw new UnmappableException("\"member\" is nobody");
            }
            return id;
        } catch (IllegalArgumentException e) {
            throw new UnmappableException("\"member\" is not an id");
        }
    }
}

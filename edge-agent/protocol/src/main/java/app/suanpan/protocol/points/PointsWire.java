package app.suanpan.protocol.points;

import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** How facts about points are written on the wire. */
final class PointsWire {
    private PointsWire() {}

    static WireObject write(PointsEntry entry) {
        WireObject object = WireObject.create()
                .put("transaction", entry.transaction().toString())
                .put("kind", entry.kind().name())
                .put("lot", entry.lot().toString())
                .put("points", entry.points())
                .put("from", entry.from().toString());
        LocalDate until = entry.until();
        return until == null ? object : object.put("until", until.toString());
    }

    static PointsEntry entry(WireObject object) {
        return new PointsEntry(
                id(object, "transaction"),
                kind(object.text("kind")),
                id(object, "lot"),
                object.number("points", 1),
                day(object, "from"),
                object.optionalText("until").isEmpty() ? null : day(object, "until"));
    }

    static String write(PointsEntry.Key key) {
        return key.transaction() + " " + key.kind() + " " + key.lot();
    }

    static PointsEntry.Key key(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new MalformedMessageException("not the key of a fact");
        }
        return read(
                text, _ -> new PointsEntry.Key(UUID.fromString(parts[0]), kind(parts[1]), UUID.fromString(parts[2])));
    }

    static Kind kind(String text) {
        return read(text, Kind::valueOf);
    }

    static UUID id(WireObject object, String field) {
        return read(object.text(field), UUID::fromString);
    }

    static LocalDate day(WireObject object, String field) {
        return read(object.text(field), LocalDate::parse);
    }

    private static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedMessageException("a fact about points that cannot be read", e);
        }
    }
}

package app.suanpan.protocol.points;

import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.Reserving;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.util.List;
import java.util.UUID;

/** What head office answers to a {@link PointsRequest}. It goes on the wire as {@link SignedPoints}. */
public sealed interface PointsAnswer {
    /** What was asked. */
    UUID question();

    /**
     * Facts of one member, those of all boxes, in the order of their keys.
     *
     * @param more whether there are others after the last one of these
     */
    record Facts(UUID question, List<PointsEntry> entries, boolean more) implements PointsAnswer {
        public Facts {
            entries = List.copyOf(entries);
        }
    }

    /** What became of the wish to use points. */
    record Answered(UUID question, Reserving reserving) implements PointsAnswer {}

    /** What was kept is free again, or was used before, or was never kept. */
    record Released(UUID question) implements PointsAnswer {}

    /** The answer as an object, to be signed. */
    default WireObject write() {
        return switch (this) {
            case Facts it -> about("facts").put("more", it.more()).put("entries", entries(it.entries()));
            case Answered(UUID _, Reserving.Reserved it) -> about("reserved").put("entries", entries(it.entries()));
            case Answered(UUID _, Reserving.Denied it) ->
                about("denied").put("why", it.why().name());
            case Released _ -> about("released");
        };
    }

    private WireObject about(String says) {
        return WireObject.create().put("says", says).put("question", question().toString());
    }

    private static List<WireObject> entries(List<PointsEntry> entries) {
        return entries.stream().map(PointsWire::write).toList();
    }

    /** Reads an answer; refuses what is none. */
    static PointsAnswer read(WireObject object) {
        UUID question = PointsWire.id(object, "question");
        return switch (object.text("says")) {
            case "facts" -> new Facts(question, entries(object), object.truth("more"));
            case "reserved" -> new Answered(question, new Reserving.Reserved(entries(object)));
            case "denied" -> new Answered(question, new Reserving.Denied(why(object)));
            case "released" -> new Released(question);
            default -> throw new MalformedMessageException("an answer that this edition does not know");
        };
    }

    private static List<PointsEntry> entries(WireObject object) {
        return object.objects("entries").stream().map(PointsWire::entry).toList();
    }

    private static Reserving.Why why(WireObject object) {
        try {
            return Reserving.Why.valueOf(object.text("why"));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("a reason that this edition does not know", e);
        }
    }
}

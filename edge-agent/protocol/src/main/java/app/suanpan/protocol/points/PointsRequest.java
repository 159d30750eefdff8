package app.suanpan.protocol.points;

import app.suanpan.domain.points.PointsEntry;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a box asks head office of a member's points. It travels where the requests of feeds do. What got lost is asked again under the same
 * number, and comes to the same.
 */
public sealed interface PointsRequest {
    /** Made by whoever asks, once; the answer names it. */
    UUID question();

    /**
     * What is said of a member's points, at whatever box, under whichever of their ids. The answer may come in pieces.
     *
     * @param member any id of theirs
     * @param after the last fact that is there already; empty for the first piece
     */
    record Facts(UUID question, UUID member, Optional<PointsEntry.Key> after) implements PointsRequest {}

    /**
     * Keep some points for somebody who is about to pay with them.
     *
     * @param question the reservation
     * @param points how many
     * @param day the business day
     * @param until the first business day on which they are free again by themselves
     */
    record Reserve(UUID question, UUID member, long points, LocalDate day, LocalDate until) implements PointsRequest {}

    /**
     * Give back what is kept and was not used.
     *
     * @param question the reservation
     */
    record Release(UUID question, UUID member) implements PointsRequest {}

    /** Returns the bytes to publish. */
    default Bytes toBytes() {
        WireObject object = switch (this) {
            case Facts it -> {
                WireObject facts = about("points");
                it.after().ifPresent(key -> facts.put("after", PointsWire.write(key)));
                yield facts;
            }
            case Reserve it ->
                about("reserve-points")
                        .put("points", it.points())
                        .put("day", it.day().toString())
                        .put("until", it.until().toString());
            case Release ignored -> about("release-points");
        };
        return object.toBytes();
    }

    /** Any id of the member whose points it is about. */
    UUID member();

    private WireObject about(String want) {
        return WireObject.create()
                .put("want", want)
                .put("question", question().toString())
                .put("member", member().toString());
    }

    /** Reads a request; empty if it is one about something else. Refuses bytes that are none. */
    static Optional<PointsRequest> parse(Bytes wire) {
        WireObject object = WireObject.parse(wire);
        return switch (object.text("want")) {
            case "points" ->
                Optional.of(new Facts(
                        question(object),
                        member(object),
                        object.optionalText("after").map(PointsWire::key)));
            case "reserve-points" -> Optional.of(reserve(object));
            case "release-points" -> Optional.of(new Release(question(object), member(object)));
            default -> Optional.empty();
        };
    }

    private static Reserve reserve(WireObject object) {
        LocalDate day = PointsWire.day(object, "day");
        LocalDate until = PointsWire.day(object, "until");
        if (!until.isAfter(day)) {
            throw new MalformedMessageException("\"until\" is not after \"day\"");
        }
        return new Reserve(question(object), member(object), object.number("points", 1), day, until);
    }

    private static UUID question(WireObject object) {
        return PointsWire.id(object, "question");
    }

    private static UUID member(WireObject object) {
        return PointsWire.id(object, "member");
    }
}

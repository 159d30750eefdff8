package app.suanpan.protocol.feed;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.util.List;
import java.util.Optional;

/** What head office answers to a {@link FeedRequest}. Each answer says what it is about, so that none needs a number. */
public sealed interface FeedAnswer {
    /**
     * All that there is for a box.
     *
     * @param zone which zone its store is in; empty if none
     * @param heads one for each layer of each feed that says something
     */
    record Heads(Optional<String> zone, List<FeedHead> heads) implements FeedAnswer {
        /** Keeps a copy of the list. */
        public Heads {
            heads = List.copyOf(heads);
        }
    }

    /**
     * How to get on from a version, with the first piece of it.
     *
     * @param from the version that was asked about; the release may begin at 0 instead
     */
    record Release(FeedName feed, FeedScope scope, long from, SignedRelease signed, Bytes first)
            implements FeedAnswer {}

    /** One piece, as it was asked for. */
    record Chunk(FeedName feed, FeedScope scope, long version, long from, int index, Bytes piece)
            implements FeedAnswer {}

    /** The release is not kept any more, or never was: a newer one has to be asked for. */
    record Gone(FeedName feed, FeedScope scope, long version, long from) implements FeedAnswer {}

    /** Returns the bytes to publish. */
    default Bytes toBytes() {
        Bytes nothing = Bytes.of(new byte[0]);
        return switch (this) {
            case Heads it -> {
                WireObject object = WireObject.create().put("is", "heads");
                it.zone().ifPresent(zone -> object.put("zone", zone));
                yield FeedWire.join(
                        object.put(
                                "heads",
                                it.heads().stream().map(FeedHead::write).toList()),
                        nothing);
            }
            case Release it ->
                FeedWire.join(
                        about("release", it.feed(), it.scope(), it.from())
                                .put("release", it.signed().release())
                                .put("signature", it.signed().signature())
                                .put("key", it.signed().key()),
                        it.first());
            case Chunk it ->
                FeedWire.join(
                        about("chunk", it.feed(), it.scope(), it.from())
                                .put("version", it.version())
                                .put("index", it.index()),
                        it.piece());
            case Gone it ->
                FeedWire.join(about("gone", it.feed(), it.scope(), it.from()).put("version", it.version()), nothing);
        };
    }

    private static WireObject about(String is, FeedName feed, FeedScope scope, long from) {
        return WireObject.create()
                .put("is", is)
                .put("feed", feed.word())
                .put("scope", scope.text())
                .put("from", from);
    }

    /** Reads an answer; refuses bytes that are none. */
    static FeedAnswer parse(Bytes wire) {
        FeedWire.Parts parts = FeedWire.split(wire);
        WireObject head = parts.head();
        if (head.text("is").equals("heads")) {
            // What a later edition sends besides is no trouble of this one's.
            return new Heads(
                    head.optionalText("zone"),
                    head.objects("heads").stream()
                            .filter(it -> FeedName.of(it.text("feed")).isPresent())
                            .map(FeedHead::read)
                            .toList());
        }
        FeedName feed = FeedWire.feed(head);
        FeedScope scope = FeedScope.parse(head.text("scope"));
        long from = head.number("from", 0);
        return switch (head.text("is")) {
            case "release" ->
                new Release(
                        feed,
                        scope,
                        from,
                        new SignedRelease(head.text("release"), head.text("signature"), head.text("key")),
                        parts.body());
            case "chunk" ->
                new Chunk(
                        feed,
                        scope,
                        head.number("version", 1),
                        from,
                        Math.toIntExact(Math.min(Integer.MAX_VALUE, head.number("index", 0))),
                        parts.body());
            case "gone" -> new Gone(feed, scope, head.number("version", 0), from);
            default -> throw new MalformedMessageException("an answer that this edition does not know");
        };
    }
}

package app.suanpan.protocol.feed;

import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.Purpose;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Members as entries of the feed {@link FeedName#MEMBERS}, by their ids. The same member is the same line. */
public final class MemberEntry {
    private MemberEntry() {}

    /** Returns the line that says what is known of a member. */
    public static FeedEntry of(KnownMember member) {
        WireObject object = WireObject.create().put("number", member.number());
        member.phoneHash().ifPresent(hash -> object.put("phone", hash));
        object.put("language", member.language())
                .put("joined", member.joinedAt().toString())
                .put("granted", words(member.granted().stream().sorted().toList(), Purpose::name));
        member.binding().ifPresent(binding -> {
            object.put("guide", binding.guide()).put("bound", binding.boundAt().toString());
            binding.protectedUntil().ifPresent(at -> object.put("protected", at.toString()));
            binding.expiresAt().ifPresent(at -> object.put("expires", at.toString()));
            object.put("changes", words(binding.changes(), Instant::toString));
        });
        return FeedEntry.of(member.id().toString(), new String(object.toBytes().toArray(), StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #of} wrote, or what a later edition did.
     *
     * @throws MalformedMessageException if it says nothing sensible about a member
     */
    public static KnownMember read(String key, String value) {
        WireObject object = WireObject.parse(Bytes.of(value.getBytes(StandardCharsets.UTF_8)));
        try {
            return new KnownMember(
                    UUID.fromString(key),
                    object.number("number", 0),
                    object.optionalText("phone"),
                    object.text("language"),
                    object.time("joined"),
                    granted(object.text("granted")),
                    object.has("guide") ? Optional.of(binding(object)) : Optional.empty());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedMessageException("not a member", e);
        }
    }

    /** A purpose that a later edition asks about is none of this one's. */
    private static Set<Purpose> granted(String words) {
        Set<Purpose> granted = EnumSet.noneOf(Purpose.class);
        Set<String> said = Set.copyOf(split(words));
        Arrays.stream(Purpose.values())
                .filter(purpose -> said.contains(purpose.name()))
                .forEach(granted::add);
        return granted;
    }

    private static Binding binding(WireObject object) {
        return new Binding(
                object.number("guide", 0),
                object.time("bound"),
                object.optionalTime("protected"),
                object.optionalTime("expires"),
                split(object.text("changes")).stream().map(Instant::parse).toList());
    }

    private static <T> String words(List<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining(" "));
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}

package app.suanpan.protocol.feed;

import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Members as entries of the feed {@link FeedName#MEMBERS}, by their ids. The same member is the same line. */
public final class MemberEntry {
    /** What stands under the id of a member who was erased. A box of an earlier edition leaves it out, and so knows nobody by it. */
    public static final String ERASED = "{\"erased\":1}";

    private MemberEntry() {}

    /** Returns the line that says what is known of a member. */
    public static FeedEntry of(KnownMember member) {
        WireObject object = WireObject.create().put("number", member.number());
        member.phoneHash().ifPresent(hash -> object.put("phone", hash));
        object.put("language", member.language());
        member.binding().ifPresent(binding -> {
            object.put("guide", binding.guide()).put("bound", binding.boundAt().toString());
            binding.protectedUntil().ifPresent(at -> object.put("protected", at.toString()));
            binding.expiresAt().ifPresent(at -> object.put("expires", at.toString()));
            object.put("changes", words(binding.changes()));
        });
        switch (member.standing()) {
            case PhoneStanding.Verified _ -> object.put("verified", 1);
            case PhoneStanding.Unverified(LocalDate joined, Optional<LocalDate> until) -> {
                object.put("joined", joined.toString());
                until.ifPresent(day -> object.put("verifyBy", day.toString()));
            }
            case PhoneStanding.NoNumber _ -> {}
        }
        member.judged().ifPresent(at -> object.put("judged", at.toString()));
        if (!member.survivor().equals(member.id())) {
            object.put("survivor", member.survivor().toString());
        }
        return FeedEntry.of(member.id().toString(), new String(object.toBytes().toArray(), StandardCharsets.UTF_8));
    }

    /** Whether this is said of a member who was erased, in this edition or a later one. */
    public static boolean isErased(String value) {
        return WireObject.parse(Bytes.of(value.getBytes(StandardCharsets.UTF_8)))
                .has("erased");
    }

    /**
     * Reads what {@link #of} wrote, or what a later edition did.
     *
     * @throws MalformedMessageException if it says nothing sensible about a member
     */
    public static KnownMember read(String key, String value) {
        WireObject object = WireObject.parse(Bytes.of(value.getBytes(StandardCharsets.UTF_8)));
        try {
            UUID id = id(key);
            return new KnownMember(
                    id,
                    object.number("number", 0),
                    object.optionalText("phone"),
                    object.text("language"),
                    object.has("guide") ? Optional.of(binding(object)) : Optional.empty(),
                    object.optionalTime("judged"),
                    object.optionalText("survivor").map(MemberEntry::id).orElse(id),
                    standing(object));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedMessageException("not a member", e);
        }
    }

    /** Java reads "1-1-1-1-1" as an id too: then one member could stand under two keys. */
    private static UUID id(String key) {
        UUID id = UUID.fromString(key);
        if (!id.toString().equals(key)) {
            throw new MalformedMessageException("not an id as it is written: " + key);
        }
        return id;
    }

    /** A collector of an earlier edition says nothing of it: then nobody knows, and nobody is forgotten for it. */
    private static PhoneStanding standing(WireObject object) {
        if (object.has("verified")) {
            return PhoneStanding.VERIFIED;
        }
        return object.has("phone")
                ? new PhoneStanding.Unverified(
                        object.optionalText("joined").map(LocalDate::parse).orElse(LocalDate.EPOCH),
                        object.optionalText("verifyBy").map(LocalDate::parse))
                : PhoneStanding.NO_NUMBER;
    }

    private static Binding binding(WireObject object) {
        return new Binding(
                object.number("guide", 0),
                object.time("bound"),
                object.optionalTime("protected"),
                object.optionalTime("expires"),
                split(object.text("changes")).stream().map(Instant::parse).toList());
    }

    private static String words(List<Instant> times) {
        return times.stream().map(Instant::toString).collect(Collectors.joining(" "));
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}

package app.suanpan.protocol.storefile;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The reasons of a store: {@code reasons.json} in the data folder, an object whose {@code reasons} is a list, in the order of the screen. What
 * a use has there stands in place of what is shipped for it. Described in {@code docs/reasons.md}.
 */
public final class ReasonFile {
    /** The file's name in the data folder. */
    public static final String NAME = "reasons.json";

    private ReasonFile() {}

    private record Entry(
            @Nullable ReasonUse use,
            @Nullable String code,
            @Nullable LocalName name,
            @Nullable Boolean note,
            @Nullable Boolean reserved) {}

    /**
     * Reads reasons.
     *
     * @throws ConfigException if any is not right; the message says which, and what is wrong
     */
    public static Reasons read(byte[] json) {
        try {
            JsonNode list = Json.byHand(json).path("reasons");
            if (!list.isArray()) {
                throw new ConfigException(NAME + " has no list of reasons");
            }
            List<Reason> own = new ArrayList<>();
            for (JsonNode node : list) {
                own.add(reason(node, own.size() + 1));
            }
            return Reasons.with(own);
        } catch (UnreadableJsonException | IllegalArgumentException e) {
            throw new ConfigException(NAME + " is not right: " + e.getMessage());
        }
    }

    private static Reason reason(JsonNode node, int number) {
        Entry entry = Json.read(node, Entry.class);
        Optional<String> unknown = UnknownFields.first(node, entry);
        if (unknown.isPresent()) {
            throw new ConfigException(NAME + " is not right: nothing is called " + unknown.get());
        }
        if (entry.use() == null
                || entry.code() == null
                || entry.name() == null
                || entry.name().zh() == null
                || entry.name().en() == null) {
            throw new ConfigException(
                    NAME + " is not right: reason no. " + number + " needs a use, a code and a name in zh and en");
        }
        return new Reason(
                entry.use(),
                entry.code(),
                entry.name(),
                Boolean.TRUE.equals(entry.note()),
                Boolean.TRUE.equals(entry.reserved()));
    }
}

package app.suanpan.protocol.storefile;

import app.suanpan.domain.quickkey.QuickKeys;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The pages of quick keys of a store: {@code quick-keys.json} in the data folder, as {@link QuickKeys}. The checkout writes it; people may,
 * too. A word that nothing knows is refused: a tile with a misspelt {@code colour} would have none.
 */
public final class QuickKeyFile {
    /** The file's name in the data folder. */
    public static final String NAME = "quick-keys.json";

    private QuickKeyFile() {}

    /**
     * Reads pages.
     *
     * @throws ConfigException if they are not right; the message says where
     */
    public static QuickKeys read(byte[] json) {
        try {
            JsonNode tree = Json.byHand(json);
            if (!tree.path("pages").isArray()) {
                throw new ConfigException(NAME + " has no list of pages");
            }
            QuickKeys keys = Json.read(tree, QuickKeys.class);
            Optional<String> unknown = UnknownFields.first(tree, keys);
            if (unknown.isPresent()) {
                throw new ConfigException(NAME + " is not right. Nothing is called " + unknown.get());
            }
            return keys;
        } catch (UnreadableJsonException e) {
            throw new ConfigException(NAME + " is not right. " + e.getMessage());
        }
    }

    /** Pages as the file holds them, over several lines. */
    public static byte[] write(QuickKeys keys) {
        return (Json.pretty(keys) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

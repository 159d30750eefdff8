package app.suanpan.protocol.storefile;

import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import tools.jackson.databind.JsonNode;

/** An arithmetic profile as a file: how cents are made. */
public final class ProfileFile {
    /** What it is called when head office sends it. */
    public static final String NAME = "profile.json";

    private ProfileFile() {}

    /**
     * Reads a profile. A word that nothing knows is refused: with a misspelt {@code onTopOf} every sale would be taxed too little. So
     * is a choice that is left open: without a word on {@code pricesIncludeTax} every price would be taxed once more.
     *
     * @param name what it is called where it is not right
     * @throws ConfigException if it is not right
     */
    public static ArithmeticProfile read(byte[] json, String name) {
        try {
            JsonNode tree = Json.byHand(json);
            ProfileCheck.problem(tree).ifPresent(problem -> {
                throw new ConfigException("The arithmetic profile " + name + " is not right: " + problem);
            });
            ArithmeticProfile profile = Json.read(tree, ArithmeticProfile.class);
            UnknownFields.first(tree, profile).ifPresent(word -> {
                throw new ConfigException(
                        "The arithmetic profile " + name + " is not right: nothing is called " + word);
            });
            return profile;
        } catch (UnreadableJsonException e) {
            throw new ConfigException("The arithmetic profile " + name + " is not right: " + e.getMessage());
        }
    }
}

package app.suanpan.protocol.storefile;

import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.PromotionCheck;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The promotions of a store: {@code promotions.json} in the data folder, an object whose {@code promotions} is a list of
 * {@link Promotion}. Amounts are minor units. A word that nothing knows is refused: a promotion with a misspelt {@code schedule} would
 * run always.
 */
public final class PromotionFile {
    /** The file's name in the data folder. */
    public static final String NAME = "promotions.json";

    private PromotionFile() {}

    /**
     * The promotions of the store in this folder; none if there is no file.
     *
     * @throws ConfigException if any is not right; the message has a sentence for each that is not
     */
    public static List<Promotion> load(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return Files.exists(file) ? read(Files.readAllBytes(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    /** Reads promotions; see {@link #load}. */
    public static List<Promotion> read(byte[] json) {
        List<Promotion> promotions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (JsonNode rule : rules(json)) {
            read(rule, promotions.size() + problems.size() + 1, problems).ifPresent(promotions::add);
        }
        if (problems.isEmpty()) {
            problems.addAll(PromotionCheck.problems(promotions));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(NAME + " is not right. " + String.join(". ", problems));
        }
        return List.copyOf(promotions);
    }

    private static JsonNode rules(byte[] json) {
        try {
            JsonNode rules = Json.byHand(json).path("promotions");
            if (rules.isArray()) {
                return rules;
            }
        } catch (UnreadableJsonException e) {
            throw new ConfigException(NAME + " is not right. " + e.getMessage());
        }
        throw new ConfigException(NAME + " has no list of promotions");
    }

    /** A coupon's code alone is a coupon of one code, for one sale. */
    private static void coupon(JsonNode rule) {
        JsonNode code = rule.path("coupon");
        if (code.isString() && rule instanceof ObjectNode fields) {
            fields.putObject("coupon").putArray("codes").add(code.stringValue());
        }
    }

    /** Reads one rule, or says in a sentence why it cannot be. */
    private static Optional<Promotion> read(JsonNode rule, int number, List<String> problems) {
        String name =
                "Promotion " + (rule.path("id").isString() ? rule.path("id").stringValue() : "no. " + number);
        if (!rule.isObject()) {
            problems.add(name + ": it is not an object in braces");
            return Optional.empty();
        }
        coupon(rule);
        try {
            Promotion promotion = Json.read(rule, Promotion.class);
            Optional<String> unknown = UnknownFields.first(rule, promotion);
            unknown.ifPresent(word -> problems.add(name + ": nothing is called " + word));
            return unknown.isPresent() ? Optional.empty() : Optional.of(promotion);
        } catch (UnreadableJsonException e) {
            problems.add(name + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}

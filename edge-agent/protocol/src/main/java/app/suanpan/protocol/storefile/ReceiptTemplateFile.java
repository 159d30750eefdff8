package app.suanpan.protocol.storefile;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.receipt.Receipt.Align;
import app.suanpan.domain.receipt.Receipt.Style;
import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.receipt.ReceiptTemplate;
import app.suanpan.domain.receipt.ReceiptTemplate.Block;
import app.suanpan.domain.receipt.ReceiptTemplate.On;
import app.suanpan.domain.receipt.ReceiptTemplate.Part;
import app.suanpan.domain.receipt.ReceiptTemplate.Words;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * {@code receipt.json}: how a shop wants its receipts. Comments are allowed. Whatever is not understood is refused with a sentence
 * that says where: a misspelt word would otherwise be missing on every receipt, and nobody would know why.
 *
 * @param template what it says
 * @param logo name of the PNG file beside it, if it names one
 */
public record ReceiptTemplateFile(ReceiptTemplate template, Optional<String> logo) {
    /** The name of the file in the data folder. */
    public static final String NAME = "receipt.json";

    private static final int EDITION = 1;
    private static final int MOST_BLOCKS = 60;
    private static final int LONGEST_TEXT = 400;
    private static final Set<String> FIELDS = Set.of("version", "languages", "logo", "blocks", "offer");
    private static final Set<String> TEXT_FIELDS = Set.of("zh", "en", "align", "style", "on");

    /**
     * Reads a template.
     *
     * @param language of the receipts of a store whose template names none
     * @throws ConfigException if it is not right, with a sentence that says what and where
     */
    public static ReceiptTemplateFile read(byte[] json, String language) {
        try {
            JsonNode tree = Json.byHand(json);
            if (!tree.isObject()) {
                throw wrong("it has to be an object in braces");
            }
            known(tree, FIELDS, "");
            version(tree.path("version"));
            ReceiptTemplate standard = ReceiptTemplate.standard(language);
            return new ReceiptTemplateFile(
                    new ReceiptTemplate(
                            tree.has("languages") ? words(tree, "languages") : standard.languages(),
                            tree.has("blocks") ? blocks(tree.path("blocks")) : standard.blocks(),
                            choice(tree, "offer", ReceiptOffer.class, standard.offer(), "")),
                    logo(tree));
        } catch (UnreadableJsonException | IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void version(JsonNode version) {
        if (!version.isInt() || version.intValue() < 1) {
            throw wrong("version is missing; this edition writes \"version\": " + EDITION);
        }
        if (version.intValue() > EDITION) {
            throw wrong("version is " + version.intValue() + " and this edition of Suanpan knows " + EDITION
                    + "; update this box, or take the file of before");
        }
    }

    private static List<Block> blocks(JsonNode given) {
        if (!given.isArray() || given.size() > MOST_BLOCKS) {
            throw wrong("blocks has to be a list of at most " + MOST_BLOCKS);
        }
        List<Block> blocks = new ArrayList<>();
        for (JsonNode block : given) {
            String where = "blocks[" + blocks.size() + "]";
            blocks.add(block.isString() ? part(block.stringValue(), where) : own(block, where));
        }
        return blocks;
    }

    private static Part part(String word, String where) {
        return Arrays.stream(Part.values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(where + " is \"" + word + "\" and has to be one of "
                        + Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", "))
                        + ", or a text of your own in braces"));
    }

    private static Words own(JsonNode given, String where) {
        if (!given.isObject()) {
            throw wrong(where
                    + " has to be the name of a block, or a text of your own such as {\"zh\": \"…\", \"en\": \"…\"}");
        }
        known(given, TEXT_FIELDS, where + ".");
        String zh = text(given.path("zh"), where + ".zh");
        String en = text(given.path("en"), where + ".en");
        if (zh.isBlank() && en.isBlank()) {
            throw wrong(where + " needs a text, zh or en or both");
        }
        return new Words(
                new LocalName(zh, en),
                choice(given, "align", Align.class, Align.CENTRE, where),
                choice(given, "style", Style.class, Style.PLAIN, where),
                choice(given, "on", On.class, On.BOTH, where));
    }

    private static String text(JsonNode given, String where) {
        if (given.isMissingNode()) {
            return "";
        }
        if (!given.isString() || given.stringValue().length() > LONGEST_TEXT) {
            throw wrong(where + " has to be a text of at most " + LONGEST_TEXT + " characters");
        }
        return given.stringValue();
    }

    private static List<String> words(JsonNode tree, String field) {
        JsonNode given = tree.path(field);
        List<String> words = new ArrayList<>();
        given.forEach(word -> words.add(word.isString() ? word.stringValue() : word.toString()));
        if (!given.isArray()) {
            throw wrong(field + " has to be a list, such as [\"zh\"]");
        }
        return words;
    }

    /** A name without a path: whoever can edit the template must not be able to print another file of the box. */
    private static Optional<String> logo(JsonNode tree) {
        JsonNode logo = tree.path("logo");
        if (logo.isMissingNode() || logo.isNull()) {
            return Optional.empty();
        }
        if (!logo.isString() || !logo.stringValue().matches("[A-Za-z0-9_-]{1,60}\\.png")) {
            throw wrong("logo has to be the name of a PNG file beside it, such as logo.png");
        }
        return Optional.of(logo.stringValue());
    }

    private static <E extends Enum<E>> E choice(JsonNode given, String field, Class<E> type, E usual, String where) {
        JsonNode word = given.path(field);
        return word.isMissingNode()
                ? usual
                : constant(
                        word.isString() ? word.stringValue() : word.toString(),
                        type,
                        where.isEmpty() ? field : where + "." + field);
    }

    private static <E extends Enum<E>> E constant(String word, Class<E> type, String where) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(where + " is \"" + word + "\" and has to be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static void known(JsonNode given, Set<String> fields, String where) {
        for (String field : given.propertyNames()) {
            if (!fields.contains(field)) {
                throw wrong("nothing is called " + where + field);
            }
        }
    }

    private static ConfigException wrong(String why) {
        return new ConfigException(NAME + " is not right: " + why);
    }
}

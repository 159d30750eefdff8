package app.suanpan.protocol.storefile;

import app.suanpan.domain.item.LocalName;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code screens.json}: the shop's own words and pictures on the screens that customers look at. What it does not say, the screens say
 * themselves. What the law wants said, such as what a customer agrees to, is not among it.
 *
 * @param kiosk what an idle kiosk shows; null for its own
 * @param customer what a checkout's second screen says; null for its own
 */
public record ScreenFile(@Nullable Kiosk kiosk, @Nullable Customer customer) {
    /** The folder in the data folder that holds it and its pictures. */
    public static final String FOLDER = "screens";

    /** The file's name in that folder. */
    public static final String NAME = "screens.json";

    /** A name without a path: whoever can edit the file must not be able to show another file of the box. */
    static final Pattern PICTURE = Pattern.compile("[A-Za-z0-9_-]{1,60}\\.(png|jpg|jpeg)");

    private static final int LONGEST_SENTENCE = 40;
    private static final int LONGEST_PROMISE = 120;
    private static final int LONGEST_GREETING = 120;
    private static final int MOST_PICTURES = 8;

    /**
     * An idle kiosk.
     *
     * @param sentence its large words, {@value #LONGEST_SENTENCE} characters at most, a Hanzi counting two
     * @param promise the words under them, {@value #LONGEST_PROMISE} characters at most
     * @param picture name of a PNG or JPEG beside the file: the same as {@code pictures} with one name in it
     * @param pictures names of PNGs and JPEGs beside the file, {@value #MOST_PICTURES} at most, shown one after the other
     */
    public record Kiosk(
            @Nullable LocalName sentence,
            @Nullable LocalName promise,
            @Nullable String picture,
            @Nullable List<String> pictures) {}

    /**
     * A checkout's second screen.
     *
     * @param greeting its words for whoever comes next, {@value #LONGEST_GREETING} characters at most
     */
    public record Customer(@Nullable LocalName greeting) {}

    /**
     * Reads the file.
     *
     * @throws ConfigException if it is not right; the message says where
     */
    public static ScreenFile read(byte[] json) {
        try {
            JsonNode tree = Json.byHand(json);
            if (!tree.isObject()) {
                throw new ConfigException(NAME + " is not right: it has to be an object in braces");
            }
            ScreenFile file = Json.read(tree, ScreenFile.class);
            UnknownFields.first(tree, file).ifPresent(word -> {
                throw new ConfigException(NAME + " is not right: nothing is called " + word);
            });
            file.check();
            return file;
        } catch (UnreadableJsonException e) {
            throw new ConfigException(NAME + " is not right: " + e.getMessage());
        }
    }

    private void check() {
        if (kiosk != null) {
            check("kiosk.sentence", kiosk.sentence(), LONGEST_SENTENCE);
            check("kiosk.promise", kiosk.promise(), LONGEST_PROMISE);
            checkPictures(kiosk);
        }
        if (customer != null) {
            check("customer.greeting", customer.greeting(), LONGEST_GREETING);
        }
    }

    private static void checkPictures(Kiosk kiosk) {
        if (kiosk.picture() != null && kiosk.pictures() != null) {
            throw new ConfigException(NAME + " is not right: it has kiosk.picture and kiosk.pictures; name all in one");
        }
        List<String> names = pictures(kiosk);
        if (names.size() > MOST_PICTURES) {
            throw new ConfigException(NAME + " is not right: kiosk.pictures names more than " + MOST_PICTURES);
        }
        if (Set.copyOf(names).size() < names.size()) {
            throw new ConfigException(NAME + " is not right: kiosk.pictures names a picture twice");
        }
        String field = kiosk.picture() == null ? "kiosk.pictures" : "kiosk.picture";
        for (String name : names) {
            if (!PICTURE.matcher(name).matches()) {
                throw new ConfigException(NAME + " is not right: " + field + " is \"" + name
                        + "\" and has to be the name of a picture beside it, such as spring.jpg");
            }
        }
    }

    private static List<String> pictures(Kiosk kiosk) {
        if (kiosk.pictures() != null) {
            return kiosk.pictures().stream().map(String::valueOf).toList();
        }
        return kiosk.picture() == null ? List.of() : List.of(kiosk.picture());
    }

    private static void check(String what, @Nullable LocalName words, int longest) {
        if (words == null) {
            return;
        }
        if (words.zh().isBlank()) {
            throw new ConfigException(NAME + " is not right: " + what + " needs words, zh or en or both");
        }
        if (Math.max(width(words.zh()), width(words.en())) > longest) {
            throw new ConfigException(NAME + " is not right: " + what + " is longer than " + longest
                    + " characters, a Hanzi counting two");
        }
    }

    /** What fills the screen is how wide it is. */
    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }

    /** Names of the pictures of an idle kiosk, in their order. */
    public List<String> kioskPictures() {
        return kiosk == null ? List.of() : pictures(kiosk);
    }
}

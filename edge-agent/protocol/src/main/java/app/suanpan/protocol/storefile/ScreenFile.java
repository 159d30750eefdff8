package app.suanpan.protocol.storefile;

import app.suanpan.domain.item.LocalName;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnknownFields;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.util.Optional;
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

    /**
     * An idle kiosk.
     *
     * @param sentence its large words, {@value #LONGEST_SENTENCE} characters at most, a Hanzi counting two
     * @param promise the words under them, {@value #LONGEST_PROMISE} characters at most
     * @param picture name of a PNG or JPEG beside the file
     */
    public record Kiosk(
            @Nullable LocalName sentence,
            @Nullable LocalName promise,
            @Nullable String picture) {}

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
            if (kiosk.picture() != null && !PICTURE.matcher(kiosk.picture()).matches()) {
                throw new ConfigException(NAME + " is not right: kiosk.picture is \"" + kiosk.picture()
                        + "\" and has to be the name of a picture beside it, such as spring.jpg");
            }
        }
        if (customer != null) {
            check("customer.greeting", customer.greeting(), LONGEST_GREETING);
        }
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

    /** Name of the picture of an idle kiosk. */
    public Optional<String> kioskPicture() {
        return Optional.ofNullable(kiosk).map(Kiosk::picture);
    }
}

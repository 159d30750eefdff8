package app.suanpan.ui.control;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javafx.scene.Node;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/** Drawn signs for items and categories, found by the words of their names; no font and no picture file is needed. */
public final class Glyphs {
    private static final Properties PATHS = read("glyphs.properties");
    private static final Properties WORDS = read("glyph-words.properties");
    private static final int TINTS = 8;
    /** Larger than a sign. */
    private static final String ABACUS = "abacus";

    private Glyphs() {}

    /** The drawing for a category, if there is one; a new node each time, of style class {@code sp-glyph}. */
    public static Optional<Node> ofCategory(String category) {
        return path(WORDS.getProperty("category." + key(category))).map(Glyphs::draw);
    }

    /** The drawing for an item by its English name, otherwise by its category; a new node each time. */
    public static Optional<Node> ofItem(String englishName, String category) {
        // What follows the comma is size, colour or pack: "Carrots, bag" are carrots.
        String thing = englishName.toLowerCase(Locale.ROOT).split(",", 2)[0];
        String sign = null;
        for (String word : thing.split("[^a-z-]+")) {
            sign = WORDS.getProperty(word, WORDS.getProperty(singular(word), sign));
        }
        return path(sign).map(Glyphs::draw).or(() -> ofCategory(category));
    }

    /** The names of all drawings that fit a sign, in the order of the alphabet. */
    public static List<String> names() {
        return PATHS.stringPropertyNames().stream()
                .filter(name -> !name.equals(ABACUS))
                .sorted()
                .toList();
    }

    /** The drawing of this name, if there is one; a new node each time. */
    public static Optional<Node> named(String name) {
        return path(name).map(Glyphs::draw);
    }

    /** The drawing of this name; asking for one that is not there is a mistake in the program. */
    public static Node ofName(String name) {
        return path(name)
                .map(Glyphs::draw)
                .orElseThrow(() -> new IllegalArgumentException("There is no drawing of " + name));
    }

    /** The number of the tint for a category, 1 to 8: always the same one for the same word. */
    public static int tint(String category) {
        String tint = WORDS.getProperty("tint." + key(category));
        return tint != null ? Integer.parseInt(tint) : Math.floorMod(category.hashCode(), TINTS) + 1;
    }

    private static Optional<String> path(@Nullable String sign) {
        return sign == null ? Optional.empty() : Optional.ofNullable(PATHS.getProperty(sign));
    }

    private static Node draw(String path) {
        SVGPath drawn = new SVGPath();
        drawn.setContent(path);
        drawn.setFillRule(FillRule.EVEN_ODD);
        drawn.getStyleClass().add("sp-glyph");
        return drawn;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String key(String category) {
        return category.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static Properties read(String name) {
        Properties read = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(Glyphs.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the drawings in " + name, e);
        }
        return read;
    }
}

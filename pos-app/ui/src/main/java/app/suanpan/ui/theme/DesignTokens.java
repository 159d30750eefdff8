package app.suanpan.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code tokens.css} for one appearance: colours, type sizes, spaces. Names are without their leading
 * dashes, values as CSS writes them. Asking for a name that is not there is a mistake in the program and throws.
 */
public final class DesignTokens {
    private static final Pattern DECLARATION = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern REFERENCE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    private final Map<String, String> values;

    private DesignTokens(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The tokens of one appearance with text of the ordinary size. */
    public static DesignTokens of(Appearance appearance) {
        return of(appearance, TextSize.NORMAL);
    }

    /** Reads the tokens of one appearance: the light ones, and over them what appearance and size of text say differently. */
    public static DesignTokens of(Appearance appearance, TextSize textSize) {
        String css = resource("tokens.css");
        Map<String, String> values = new LinkedHashMap<>(declarations(css, null));
        switch (appearance) {
            case LIGHT -> {}
            case DARK -> values.putAll(declarations(css, "prefers-color-scheme: dark"));
            case CONTRAST -> values.putAll(declarations(css, "prefers-contrast: more"));
        }
        if (textSize == TextSize.LARGE) {
            values.putAll(declarations(css, ":root.large-text {"));
        }
        return new DesignTokens(values);
    }

    /** The value of a token as CSS writes it. */
    public String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no design token --" + name);
        }
        return value;
    }

    /** A colour token. */
    public Color color(String name) {
        return Color.web(value(name));
    }

    /** A size token, in pixels. */
    public double size(String name) {
        return Double.parseDouble(value(name).replace("px", ""));
    }

    /** The names of all tokens. */
    public Iterable<String> names() {
        return values.keySet();
    }

    /** {@code css} with each {@code var(--name)} replaced by its value. */
    String resolve(String css) {
        return REFERENCE.matcher(css).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    /** Reads a resource of this package as text. */
    static String resource(String name) {
        try (InputStream in = DesignTokens.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The theme's file " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the theme's file " + name, e);
        }
    }

    /** The declarations of the block at this selector or under this media query; with none, of the block that stands first. */
    private static Map<String, String> declarations(String css, @Nullable String which) {
        int start = which == null ? css.indexOf(":root {") : css.indexOf(which);
        if (start < 0) {
            throw new IllegalStateException("tokens.css has no block for " + which);
        }
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = DECLARATION.matcher(css.substring(start, css.indexOf('}', start)));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2).strip());
        }
        return found;
    }
}

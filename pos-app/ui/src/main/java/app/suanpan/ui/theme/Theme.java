package app.suanpan.ui.theme;

import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Dresses scenes in the shop's look and changes it while they are shown.
 *
 * <p>AtlantaFX's PrimerLight is the base, so that each JavaFX control has a flat style; over it comes {@code theme.css}
 * with the values of {@link DesignTokens}. To be used on the JavaFX thread.
 */
public final class Theme {
    private static final Set<String> INSTALLED = new HashSet<>(Font.getFamilies());

    /**
     * The addresses of the sheets that were made, one of each: JavaFX looks for a sheet by its address for every node that it styles, and
     * an address that holds the whole sheet is told from another one like it only by reading both to the end.
     */
    private static final Map<Sheet, String> SHEETS = new ConcurrentHashMap<>();

    private final List<String> more;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(this, "appearance");

    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(this, "textSize", TextSize.NORMAL);

    private record Sheet(Appearance appearance, TextSize textSize, List<String> more) {
        /** The sheet with the tokens put in, as an address that a scene takes. */
        String address() {
            DesignTokens tokens = DesignTokens.of(appearance, textSize);
            StringBuilder css = new StringBuilder(".root {\n");
            for (String name : tokens.names()) {
                if (tokens.value(name).startsWith("#") || tokens.value(name).startsWith("rgba")) {
                    css.append("  -sp-")
                            .append(name)
                            .append(": ")
                            .append(tokens.value(name))
                            .append(";\n");
                }
            }
            css.append("  -fx-font-family: \"").append(fontFamily(tokens)).append("\";\n}\n");
            css.append(tokens.resolve(DesignTokens.resource("theme.css")));
            more.forEach(sheet -> css.append(tokens.resolve(sheet)));
            return "data:text/css;charset=UTF-8;base64,"
                    + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * A theme that starts with this appearance and text of the ordinary size.
     *
     * @param more style sheets of one application, as text; {@code var(--name)} in them is a token's value
     */
    public Theme(Appearance appearance, String... more) {
        this.more = List.of(more);
        this.appearance.set(appearance);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /** The appearance; setting it changes every dressed scene at once. */
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** The appearance shown now. */
    public Appearance appearance() {
        return appearance.get();
    }

    /** The size of text; setting it changes every dressed scene at once. */
    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    /** The size of text shown now. */
    public TextSize textSize() {
        return textSize.get();
    }

    /** Gives a scene the look, now and whenever appearance or size of text change. Returns the scene. */
    public Scene dress(Scene scene) {
        scene.getStylesheets().setAll(sheet());
        appearance.addListener((observable, was, is) -> scene.getStylesheets().setAll(sheet()));
        textSize.addListener((observable, was, is) -> scene.getStylesheets().setAll(sheet()));
        return scene;
    }

    /** The family that the screens are set in: the first of the token's families that this machine has. */
    public static String fontFamily(DesignTokens tokens) {
        return List.of(tokens.value("font").split(",")).stream()
                .map(name -> name.strip().replace("\"", ""))
                .filter(INSTALLED::contains)
                .findFirst()
                .orElseGet(() -> Font.getDefault().getFamily());
    }

    /** The style sheet of the look shown now, as an address; made once a look, for all themes. */
    private String sheet() {
        return SHEETS.computeIfAbsent(new Sheet(appearance.get(), textSize.get(), more), Sheet::address);
    }
}

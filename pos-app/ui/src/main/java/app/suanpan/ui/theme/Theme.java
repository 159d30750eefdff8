package app.suanpan.ui.theme;

import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Map<Appearance, String> sheets = new EnumMap<>(Appearance.class);
    private final List<String> more;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(this, "appearance");

    /**
     * A theme that starts with this appearance.
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

    /** Gives a scene the look, now and whenever the appearance changes. Returns the scene. */
    public Scene dress(Scene scene) {
        scene.getStylesheets().setAll(sheet(appearance.get()));
        appearance.addListener((observable, was, is) -> scene.getStylesheets().setAll(sheet(is)));
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

    /** A style sheet with the tokens put in, as an address that a scene takes; made once an appearance. */
    private String sheet(Appearance wanted) {
        return sheets.computeIfAbsent(wanted, key -> {
            DesignTokens tokens = DesignTokens.of(key);
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
        });
    }
}

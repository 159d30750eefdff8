package app.suanpan.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesignTokensTest {

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void textCanBeReadOnEveryBackground(Appearance appearance) {
        DesignTokens tokens = DesignTokens.of(appearance);
        for (String text : new String[] {"ink", "ink-2"}) {
            for (String under :
                    new String[] {"paper", "surface", "lit", "jade-soft", "amber-soft", "red-soft", "green-soft"}) {
                contrast(tokens, text, under, 4.5);
            }
        }
        contrast(tokens, "on-jade", "jade", 4.5);
        contrast(tokens, "on-jade", "jade-press", 4.5);
        contrast(tokens, "jade", "paper", 4.5);
        contrast(tokens, "jade", "surface", 4.5);
        contrast(tokens, "jade-ink", "jade-soft", 4.5);
        contrast(tokens, "red", "surface", 4.5);
        contrast(tokens, "red", "paper", 4.5);
        contrast(tokens, "receipt-ink", "receipt", 4.5);
        for (int tint = 1; tint <= 8; tint++) {
            contrast(tokens, "tint-" + tint + "-ink", "tint-" + tint, 4.5);
        }
    }

    @Test
    void inHighContrastAllTextIsSevenToOne() {
        DesignTokens tokens = DesignTokens.of(Appearance.CONTRAST);
        for (String under :
                new String[] {"paper", "surface", "lit", "jade-soft", "amber-soft", "red-soft", "green-soft"}) {
            contrast(tokens, "ink", under, 7);
            contrast(tokens, "ink-2", under, 7);
        }
        contrast(tokens, "on-jade", "jade", 7);
        contrast(tokens, "on-jade", "jade-press", 7);
        contrast(tokens, "jade", "paper", 7);
        contrast(tokens, "jade", "surface", 7);
        contrast(tokens, "jade-ink", "jade-soft", 7);
        contrast(tokens, "red", "surface", 7);
        contrast(tokens, "red", "paper", 7);
        contrast(tokens, "amber", "surface", 7);
        contrast(tokens, "receipt-ink", "receipt", 7);
        for (int tint = 1; tint <= 8; tint++) {
            contrast(tokens, "tint-" + tint + "-ink", "tint-" + tint, 7);
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void controlsAndMarksStandOutFromTheirBackground(Appearance appearance) {
        DesignTokens tokens = DesignTokens.of(appearance);
        for (String shape : new String[] {"edge", "ink-3", "jade", "amber", "red", "green"}) {
            contrast(tokens, shape, "paper", 3);
            contrast(tokens, shape, "surface", 3);
        }
        contrast(tokens, "amber", "amber-soft", 3);
        contrast(tokens, "red", "red-soft", 3);
    }

    @Test
    void theDesignsOwnValuesStandAsTheyAreWritten() {
        DesignTokens light = DesignTokens.of(Appearance.LIGHT);
        assertThat(light.color("jade")).isEqualTo(Color.web("#0E7A67"));
        assertThat(light.size("type-total")).isEqualTo(56);
        assertThat(light.size("touch-main")).isEqualTo(88);
        assertThat(DesignTokens.of(Appearance.DARK).color("jade")).isEqualTo(Color.web("#35B79C"));
        assertThat(DesignTokens.of(Appearance.DARK).size("radius")).isEqualTo(10);
    }

    @Test
    void largeTextIsAQuarterLargerWhereTypeIsSmallAndFingersFindThingsWhereTheyWere() {
        DesignTokens normal = DesignTokens.of(Appearance.DARK);
        DesignTokens large = DesignTokens.of(Appearance.DARK, TextSize.LARGE);
        for (String type : new String[] {"tag", "key", "secondary", "body", "line"}) {
            assertThat(large.size("type-" + type) / normal.size("type-" + type))
                    .as(type)
                    .isBetween(1.2, 1.3);
        }
        for (String same : new String[] {"type-total", "type-change", "touch", "touch-main", "status-bar"}) {
            assertThat(large.size(same)).as(same).isEqualTo(normal.size(same));
        }
        assertThat(large.color("jade")).isEqualTo(normal.color("jade"));
    }

    @Test
    void aNameThatIsNoTokenIsRefused() {
        assertThatThrownBy(() -> DesignTokens.of(Appearance.LIGHT).value("jada"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--jada");
    }

    @Test
    void theStyleSheetNamesNoColourOfItsOwn() {
        Matcher colour = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b").matcher(DesignTokens.resource("theme.css"));
        assertThat(colour.find()).as("a colour that is no token").isFalse();
    }

    @Test
    void theFiguresOfTheFamilyAreAllOfOneWidth() {
        Font font = Font.font(Theme.fontFamily(DesignTokens.of(Appearance.LIGHT)), 56);
        double zero = width("0000000000", font);
        for (char digit = '1'; digit <= '9'; digit++) {
            assertThat(width(String.valueOf(digit).repeat(10), font))
                    .as("width of " + digit)
                    .isEqualTo(zero);
        }
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private static void contrast(DesignTokens tokens, String over, String under, double least) {
        assertThat(ratio(tokens.color(over), tokens.color(under)))
                .as(over + " on " + under)
                .isGreaterThanOrEqualTo(least);
    }

    /** The contrast ratio of WCAG 2. */
    private static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

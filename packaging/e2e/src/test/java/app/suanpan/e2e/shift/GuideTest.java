package app.suanpan.e2e.shift;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.ui.text.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cashier's guide: one page in each language, with the same pictures and keys. */
class GuideTest {
    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(pictures/([^)]+)\\)");
    private static final Pattern KEY = Pattern.compile("<kbd>([^<]+)</kbd>");

    /** About what a page holds beside its pictures. */
    private static final int ONE_PAGE = 60;

    /** Of a picture, in bytes: ten of them load at once on a shop's telephone. */
    private static final long SMALL = 60_000;

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsEachMomentOfTheShiftOnceAndInOrder(Language language) throws IOException {
        assertThat(found(PICTURE, guide(language)))
                .containsExactlyElementsOf(Stream.of(Moment.values())
                        .map(moment -> moment.file(language))
                        .toList());
        for (Moment moment : Moment.values()) {
            assertThat(GuidePictures.FOLDER.resolve(moment.file(language)))
                    .exists()
                    .satisfies(picture -> assertThat(Files.size(picture)).isBetween(1L, SMALL));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isOnePage(Language language) throws IOException {
        assertThat(Files.readAllLines(guide(language))).hasSizeLessThan(ONE_PAGE);
    }

    @Test
    void saysTheSameKeysInBothLanguages() throws IOException {
        assertThat(found(KEY, guide(Language.EN)).stream().sorted())
                .containsExactlyElementsOf(
                        found(KEY, guide(Language.ZH)).stream().sorted().toList());
    }

    @Test
    void aScreenOnWhichOneWordIsAnotherIsFoundToBeAnother() throws IOException {
        BufferedImage sale = read(Moment.SELL);
        assertThat(GuidePictures.differing(sale, read(Moment.SELL))).isZero();
        BufferedImage changed = read(Moment.SELL);
        // The name of the first line is gone.
        for (int x = 80; x < 248; x++) {
            for (int y = 138; y < 168; y++) {
                changed.setRGB(x, y, sale.getRGB(80, 138));
            }
        }
        assertThat(GuidePictures.differing(sale, read(Moment.PAY))).isGreaterThan(10 * GuidePictures.FEW);
        assertThat(GuidePictures.differing(sale, changed)).isGreaterThan(GuidePictures.FEW);
    }

    private static BufferedImage read(Moment moment) throws IOException {
        return ImageIO.read(
                GuidePictures.FOLDER.resolve(moment.file(Language.EN)).toFile());
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Path guide(Language language) {
        return DOCS.resolve(language == Language.ZH ? "cashier.md" : "cashier.en.md");
    }
}

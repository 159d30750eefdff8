package app.suanpan.agent.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.FeedFolder;
import app.suanpan.domain.receipt.ReceiptTemplate;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTemplatesTest {
    private static final String CHINESE = "{\"version\": 1, \"languages\": [\"zh\"]}";
    private static final String BOTH = "{\"version\": 1, \"languages\": [\"en\", \"zh\"]}";

    @TempDir
    private Path folder;

    private long saved;

    @Test
    void withoutAFileReceiptsAreTheStandardOnes() {
        ReceiptTemplates templates = new ReceiptTemplates(folder, "en");
        assertThat(templates.current().template()).isEqualTo(ReceiptTemplate.standard("en"));
        assertThat(templates.current().trouble()).isEmpty();
    }

    @Test
    void whoeverSavesTheFileSeesItOnTheNextReceipt() throws IOException {
        save(CHINESE);
        ReceiptTemplates templates = new ReceiptTemplates(folder, "en");
        assertThat(languages(templates)).containsExactly("zh");
        save(BOTH);
        assertThat(languages(templates)).containsExactly("en", "zh");
        Files.delete(folder.resolve("receipt.json"));
        assertThat(languages(templates)).containsExactly("en");
    }

    @Test
    void aMistakeChangesNothingButIsSaid() throws IOException {
        save(BOTH);
        ReceiptTemplates templates = new ReceiptTemplates(folder, "en");
        save("{\"version\": 1, \"languages\": [\"english\"]}");

        assertThat(languages(templates)).containsExactly("en", "zh");
        assertThat(templates.current().trouble())
                .hasValueSatisfying(why -> assertThat(why).contains("languages", "english"));

        save(CHINESE);
        assertThat(languages(templates)).containsExactly("zh");
        assertThat(templates.current().trouble()).isEmpty();
    }

    @Test
    void aMistakeThatIsStillThereAfterARestartLeavesTheLastGoodTemplate() throws IOException {
        save(BOTH);
        new ReceiptTemplates(folder, "en");
        save("{");

        ReceiptTemplates again = new ReceiptTemplates(folder, "zh");

        assertThat(languages(again)).containsExactly("en", "zh");
        assertThat(again.current().trouble()).isPresent();
    }

    @Test
    void aFirstTemplateThatIsNotRightLeavesTheStandardOne() throws IOException {
        save("{}");
        ReceiptTemplates templates = new ReceiptTemplates(folder, "zh");
        assertThat(templates.current().template()).isEqualTo(ReceiptTemplate.standard("zh"));
        assertThat(templates.current().trouble())
                .hasValueSatisfying(why -> assertThat(why).contains("version"));
    }

    @Test
    void aPictureThatIsNoneIsSaidAndOneThatIsReplacedIsSeen() throws IOException {
        Files.writeString(folder.resolve("logo.png"), "no picture");
        save("{\"version\": 1, \"logo\": \"logo.png\"}");
        ReceiptTemplates templates = new ReceiptTemplates(folder, "en");
        assertThat(templates.current().trouble())
                .hasValueSatisfying(why -> assertThat(why).contains("logo.png is no PNG"));

        picture(40, 20);
        assertThat(templates.current().trouble()).isEmpty();
        assertThat(templates.current().logo().orElseThrow().dots(576).width()).isEqualTo(40);

        picture(60, 20);
        assertThat(templates.current().logo().orElseThrow().dots(576).width()).isEqualTo(60);
    }

    @Test
    void headOfficesTemplateAndPictureCountBeforeTheShopsUntilTheyAreTakenAway() throws IOException {
        picture(40, 20);
        save("{\"version\": 1, \"languages\": [\"zh\"], \"logo\": \"logo.png\"}");
        ReceiptTemplates templates = new ReceiptTemplates(folder, "en");

        FeedFolder.put(folder, "logo.png", png(60, 20));
        assertThat(templates.current().logo().orElseThrow().dots(576).width())
                .as("its own template with head office's picture")
                .isEqualTo(60);
        FeedFolder.put(
                folder, "receipt.json", "{\"version\": 1, \"languages\": [\"en\"]}".getBytes(StandardCharsets.UTF_8));
        assertThat(languages(templates)).containsExactly("en");
        assertThat(templates.current().logo()).isEmpty();

        FeedFolder.remove(folder, "receipt.json");
        FeedFolder.remove(folder, "logo.png");
        assertThat(languages(templates)).containsExactly("zh");
        assertThat(templates.current().logo().orElseThrow().dots(576).width()).isEqualTo(40);
    }

    @Test
    void aPictureIsMadeAsNarrowAsThePaperAndGreyStaysGrey() throws IOException {
        picture(1200, 100);
        save("{\"version\": 1, \"logo\": \"logo.png\"}");
        Logo logo = new ReceiptTemplates(folder, "en").current().logo().orElseThrow();
        var dots = logo.dots(384);
        assertThat(dots.width()).isEqualTo(384);
        assertThat(dots.height()).isEqualTo(32);
        long black = 0;
        for (int y = 0; y < dots.height(); y++) {
            for (int x = 0; x < dots.width(); x++) {
                black += dots.black(x, y) ? 1 : 0;
            }
        }
        assertThat((double) black / (dots.width() * dots.height())).isBetween(0.45, 0.55);
    }

    /** Half grey all over. */
    private void picture(int width, int height) throws IOException {
        Path file = folder.resolve("logo.png");
        Files.write(file, png(width, height));
        Files.setLastModifiedTime(file, later());
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(128, 128, 128));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void save(String json) throws IOException {
        Path file = folder.resolve("receipt.json");
        Files.writeString(file, json);
        Files.setLastModifiedTime(file, later());
    }

    /** Each save a second after the one before, however fast this test is. */
    private FileTime later() {
        saved++;
        return FileTime.from(Instant.parse("2026-11-22T06:00:00Z").plusSeconds(saved));
    }

    private static List<String> languages(ReceiptTemplates templates) {
        return templates.current().template().languages();
    }
}

package app.suanpan.protocol.storefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.suanpan.protocol.feed.FeedName;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What head office may send as a file, and what is refused under which code. */
class SentFilesTest {
    private static final String TEMPLATE = "{\"version\": 1, \"logo\": \"logo.png\"}";

    @Test
    void quickKeysATemplateAndItsPictureMayBeSentTogether() {
        assertThatCode(() -> SentFiles.check(
                        FeedName.CONFIGURATION,
                        Map.of(
                                "quick-keys.json",
                                utf8("{\"pages\": []}"),
                                "receipt.json",
                                utf8(TEMPLATE),
                                "logo.png",
                                picture(40, 20, "png"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aTemplateWithoutItsPictureIsNotRight() {
        refused(FileRefusal.F7_NOT_RIGHT, "receipt.json", utf8(TEMPLATE), "receipt.json names the picture logo.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store.json",
                "staff.json",
                "roles.json",
                "feed.key",
                "../store.json",
                "identity/box.key",
                "logo.jpg",
                "..png",
                "a/../../logo.png"
            })
    void whatMakesABoxTheBoxThatItIsIsNeverSent(String name) {
        refused(FileRefusal.F9_NOT_FROM_AFAR, name, utf8("{}"), "no file called " + name + " is taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store",
                "profile",
                "box",
                "workstations",
                "operators",
                "guides",
                "broker",
                "http",
                "joins",
                "deskPort",
                "simulation"
            })
    void whatOnlyTheBoxMaySayIsRefusedAmongItsSettingsWhateverItIs(String field) {
        refused(
                FileRefusal.F9_NOT_FROM_AFAR,
                "settings.json",
                utf8("{\"lockAfterMinutes\": 5, \"" + field + "\": null}"),
                "settings.json says " + field + ", which is said at the box alone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'till': {'varianceLimit': '20'}} | not the currency of its amounts",
                "{'currency': 'JPY', 'till': {'varianceLimit': '20.50'}} | till.varianceLimit is",
                "{'currency': 'CNY', 'till': {'varianceLimits': '20'}} | nothing is called",
                "{'lockAfterMinutes': 1441} | must be 0 (never) to 1440",
                "{'tares': [{'code': 'bag', 'name': {'en': 'Bag'}, 'grams': 5}, {'code': 'bag', 'name': {'en': 'Bag'}, 'grams': 6}]} | have one id: bag",
                "[] | an object in braces"
            })
    void settingsThatCannotBeAreNotRight(String json, String sentence) {
        refused(FileRefusal.F7_NOT_RIGHT, "settings.json", utf8(json.replace('\'', '"')), sentence);
    }

    @Test
    void aMistakeInAFileIsSaidAsTheShopWouldSayIt() {
        refused(
                FileRefusal.F7_NOT_RIGHT,
                "quick-keys.json",
                utf8("{\"pages\": [{\"id\": \"a\", \"name\": {\"en\": \"A\"}, \"keys\": [], \"colour\": \"RED\"}]}"),
                "Nothing is called");
        refused(FileRefusal.F7_NOT_RIGHT, "receipt.json", utf8("{\"version\": 2}"), "this edition of Suanpan knows 1");
        refused(FileRefusal.F7_NOT_RIGHT, "reasons.json", utf8("no JSON"), "reasons.json is not right");
    }

    @Test
    void whatOnlySaysThatItIsAPictureIsFoundOut() throws IOException {
        byte[] good = picture(40, 20, "png");
        byte[] cut = Arrays.copyOf(good, good.length / 2);
        refused(FileRefusal.F7_NOT_RIGHT, "logo.png", utf8("<svg onload='alert(1)'/>"), "logo.png is no PNG");
        refused(FileRefusal.F7_NOT_RIGHT, "logo.png", picture(40, 20, "jpeg"), "logo.png is no PNG");
        refused(FileRefusal.F7_NOT_RIGHT, "logo.png", cut, "logo.png is damaged");
    }

    @Test
    void aSmallFileThatClaimsToBeAHugePictureIsNotDecoded() {
        refused(FileRefusal.F7_NOT_RIGHT, "logo.png", claiming(60_000, 60_000), "more than 4 million pixels");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        refused(FileRefusal.F8_TOO_LARGE, "receipt.json", new byte[256 * 1024 + 1], "receipt.json has 262145 bytes");
        refused(FileRefusal.F8_TOO_LARGE, "logo.png", new byte[2_000_001], "logo.png has 2000001 bytes");
    }

    @Test
    void screensMayHaveWordsAndAPhotographAndNothingElse() throws IOException {
        byte[] words = utf8("{\"kiosk\": {\"sentence\": {\"en\": \"Spring\"}, \"picture\": \"spring.jpg\"}}");
        assertThatCode(() -> SentFiles.check(
                        FeedName.TEXTS, Map.of("screens.json", words, "spring.jpg", picture(40, 20, "jpeg"))))
                .doesNotThrowAnyException();
        screensRefused(FileRefusal.F7_NOT_RIGHT, Map.of("screens.json", words), "names the picture spring.jpg");
        screensRefused(
                FileRefusal.F7_NOT_RIGHT, Map.of("spring.jpg", picture(40, 20, "gif")), "spring.jpg is no PNG or JPEG");
        screensRefused(FileRefusal.F9_NOT_FROM_AFAR, Map.of("reasons.json", utf8("{}")), "no file called reasons.json");
        for (String wrong : List.of(
                "{\"kiosk\": {\"consent\": {\"en\": \"You agree to everything\"}}}",
                "{\"kiosk\": {\"sentence\": {\"en\": \"" + "x".repeat(41) + "\"}}}",
                "{\"kiosk\": {\"sentence\": {\"en\": \" \"}}}",
                "{\"kiosk\": {\"picture\": \"../store.png\"}}",
                "{\"kiosk\": {\"pictures\": [\"a.png\", \"../store.png\"]}}",
                "{\"kiosk\": {\"pictures\": [\"a.png\", \"a.png\"]}}",
                "{\"kiosk\": {\"pictures\": [\"a.png\"], \"picture\": \"b.png\"}}",
                "{\"kiosk\": {\"pictures\": [\"1.png\", \"2.png\", \"3.png\", \"4.png\", \"5.png\", \"6.png\", \"7.png\", \"8.png\", \"9.png\"]}}",
                "[]")) {
            screensRefused(
                    FileRefusal.F7_NOT_RIGHT, Map.of("screens.json", utf8(wrong)), "screens.json is not right: ");
        }
    }

    @Test
    void anIdleKioskMayHaveSeveralPicturesWhichAreAllThere() throws IOException {
        byte[] words = utf8("{\"kiosk\": {\"pictures\": [\"spring.jpg\", \"ring.png\"]}}");
        assertThat(ScreenFile.read(words).kioskPictures()).containsExactly("spring.jpg", "ring.png");
        screensRefused(
                FileRefusal.F7_NOT_RIGHT,
                Map.of("screens.json", words, "spring.jpg", picture(40, 20, "jpeg")),
                "names the picture ring.png");
    }

    private static void screensRefused(FileRefusal why, Map<String, byte[]> files, String sentence) {
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> SentFiles.check(FeedName.TEXTS, files))
                .withMessageContaining(sentence)
                .satisfies(e -> assertThat(e.why()).isEqualTo(why));
    }

    @Test
    void aProfileAndPromotionsAreReadAsTheShopReadsThem() {
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> SentFiles.check(FeedName.PROFILE, Map.of("profile.json", utf8("{}"))))
                .withMessageContaining("it lacks id");
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> SentFiles.check(
                        FeedName.PROMOTIONS, Map.of("promotions.json", utf8("{\"promotions\": [{\"id\": \"x\"}]}"))));
    }

    private static void refused(FileRefusal why, String name, byte[] content, String sentence) {
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> SentFiles.check(FeedName.CONFIGURATION, Map.of(name, content)))
                .withMessageContaining(sentence)
                .satisfies(e -> assertThat(e.why()).isEqualTo(why));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** The head of a PNG of this size, and nothing behind it. */
    private static byte[] claiming(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put(utf8("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .array();
    }
}

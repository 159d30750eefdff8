package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.checkout.PreferenceFile.Remembered;
import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceFileTest {
    private static final Preferences USUAL = Preferences.in(Language.EN);

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsRead() {
        Preferences liked = new Preferences(
                Language.ZH, Appearance.CONTRAST, TextSize.LARGE, Volume.FAINT, Optional.of(Language.EN));
        file().write(USUAL);
        file().write(liked);
        assertThat(file().read(USUAL)).isEqualTo(new Remembered(liked, false));
    }

    @Test
    void aFileThatIsNotThereSaysNothing() {
        assertThat(file().read(USUAL)).isEqualTo(new Remembered(USUAL, false));
    }

    @Test
    void whatItDoesNotSayIsAsUsualAndWhatNobodyAsksIsLeftAlone() throws IOException {
        write("text = large\ncoffee = black\n");
        assertThat(file().read(USUAL)).isEqualTo(new Remembered(USUAL.with(TextSize.LARGE), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=huge", "language=", "theme=\\u00zz", "sound=7", "customer-language=fr"})
    void aDamagedFileIsToldAndAllIsAsUsual(String content) throws IOException {
        write("theme=dark\n" + content + "\n");
        assertThat(file().read(USUAL)).isEqualTo(new Remembered(USUAL, true));
    }

    @Test
    void bytesThatAreNoTextAreADamagedFile() throws IOException {
        write("");
        Files.write(file().path(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertThat(file().read(USUAL).damaged()).isTrue();
        file().write(USUAL.with(Appearance.DARK));
        assertThat(file().read(USUAL)).isEqualTo(new Remembered(USUAL.with(Appearance.DARK), false));
    }

    @Test
    void aFolderThatCannotBeMadeIsToldToWhoeverAsked() throws IOException {
        Files.writeString(folder.resolve("screen-settings"), "not a folder");
        assertThatThrownBy(() -> file().write(USUAL)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void eachWorkstationOfEachStoreHasItsOwn() {
        Path home = Path.of("/home/anna");
        assertThat(PreferenceFile.of(URI.create("suanpan://10.0.0.5:7070"), "till/2", home)
                        .path())
                .isEqualTo(home.resolve(".config/suanpan/_10.0.0.5_7070-till_2.properties"));
        assertThat(file().path()).isEqualTo(folder.resolve("screen-settings/till-1.properties"));
    }

    private PreferenceFile file() {
        return PreferenceFile.of(folder.toUri(), "till-1", Path.of("unused"));
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder.resolve("screen-settings"));
        Files.writeString(file().path(), content);
    }
}

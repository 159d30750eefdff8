package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.window.WindowPlace;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KioskOptionsTest {

    @Test
    void everyOptionIsRead() throws KioskOptions.NotUnderstood {
        KioskOptions options = KioskOptions.parse(List.of(
                        "--store",
                        "suanpan://127.0.0.1:7070",
                        "--workstation",
                        "k2",
                        "--language",
                        "zh",
                        "--theme",
                        "dark",
                        "--size",
                        "1080x1920",
                        "--at",
                        "100,20",
                        "--mounted",
                        "700-1600",
                        "--full-screen"))
                .orElseThrow();
        assertThat(options)
                .isEqualTo(new KioskOptions(
                        URI.create("suanpan://127.0.0.1:7070"),
                        "k2",
                        Language.ZH,
                        Appearance.DARK,
                        1080,
                        1920,
                        Optional.of(new WindowPlace(100, 20)),
                        Optional.of(new ScreenMount(700, 1600)),
                        true));
    }

    @Test
    void aDataFolderIsAnAddress() throws KioskOptions.NotUnderstood {
        KioskOptions options =
                KioskOptions.parse(List.of("--data", "/var/lib/suanpan")).orElseThrow();
        assertThat(options.store().getScheme()).isEqualTo("file");
        assertThat(options.workstation()).isEqualTo("kiosk-1");
    }

    @Test
    void helpIsHelp() throws KioskOptions.NotUnderstood {
        assertThat(KioskOptions.parse(List.of("--help"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "--size",
                "--size 10x",
                "--size axb",
                "--theme pink",
                "--at here",
                "--mounted 900",
                "--mounted 1458-750",
                "--mounted 1300-1500",
                "--store %%"
            })
    void whatIsNotUnderstoodIsNamed(String line) {
        assertThatThrownBy(() -> KioskOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(KioskOptions.NotUnderstood.class)
                .hasMessageContaining(line.split(" ")[line.split(" ").length - 1]);
    }
}

package app.suanpan.ui.sound;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class SoundsTest {
    @Test
    void aMachineWithoutLoudspeakersIsSilentAndNothingFails() {
        assertThatCode(() -> {
                    try (Sounds sounds = new Sounds()) {
                        for (int i = 0; i < 100; i++) {
                            sounds.good();
                            sounds.bad();
                        }
                    }
                })
                .doesNotThrowAnyException();
    }
}

package app.suanpan.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class SoundsTest {
    @Test
    void aMachineWithoutLoudspeakersIsSilentAndNothingFails() {
        assertThatCode(() -> {
                    try (Sounds sounds = new Sounds(Volume.LOUD)) {
                        for (int i = 0; i < 100; i++) {
                            sounds.good();
                            sounds.bad();
                            sounds.blocked();
                            sounds.paid();
                            sounds.asks();
                        }
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void turnedDownFarEnoughTheyAreOffAndThenLoudAgain() {
        try (Sounds sounds = Sounds.silent()) {
            assertThat(sounds.volume()).isEqualTo(Volume.LOUD);
            sounds.turn();
            sounds.turn();
            assertThat(sounds.volume()).isEqualTo(Volume.FAINT);
            sounds.turn();
            assertThat(sounds.volume()).isEqualTo(Volume.OFF);
            sounds.turn();
            assertThat(sounds.volume()).isEqualTo(Volume.LOUD);
        }
    }
}

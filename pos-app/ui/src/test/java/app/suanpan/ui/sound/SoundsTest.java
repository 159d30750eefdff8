package app.suanpan.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;
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
                            sounds.blocked();
                            sounds.paid();
                        }
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void turnedDownFarEnoughTheyAreOffAndThenLoudAgain() {
        try (Sounds sounds = Sounds.silent()) {
            assertThat(sounds.isOff()).isFalse();
            sounds.turn();
            sounds.turn();
            assertThat(sounds.isOff()).isFalse();
            sounds.turn();
            assertThat(sounds.isOff()).isTrue();
            sounds.turn();
            assertThat(sounds.isOff()).isFalse();
        }
    }
}

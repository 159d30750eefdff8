package app.suanpan.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {

    @Test
    void aPlaceIsTwoNumbers() {
        assertThat(WindowPlace.parse("1280,0")).contains(new WindowPlace(1280, 0));
        assertThat(WindowPlace.parse("-1920,40")).contains(new WindowPlace(-1920, 40));
    }

    @Test
    void whatIsWrittenIsRead() {
        WindowPlace place = new WindowPlace(12, -7);
        assertThat(WindowPlace.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12,", "a,b", "1,2,3", "1.5,2", "123456,1"})
    void anythingElseIsNoPlace(String text) {
        assertThat(WindowPlace.parse(text)).isEmpty();
    }
}

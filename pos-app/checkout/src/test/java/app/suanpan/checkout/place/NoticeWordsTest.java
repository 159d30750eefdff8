package app.suanpan.checkout.place;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.text.Texts;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class NoticeWordsTest {
    private final Texts texts =
            new Texts(Language.EN, locale -> ResourceBundle.getBundle("app.suanpan.checkout.texts", locale));

    @Test
    void anAmountIsWrittenAsTheLanguageWritesAmounts() {
        assertThat(NoticeWords.of(Notice.of(NoticeCode.UNKNOWN_CODE, "-12.50 CNY"), texts))
                .contains("−¥12.50")
                .doesNotContain("CNY");
    }

    @Test
    void aPermissionHasItsWords() {
        assertThat(NoticeWords.of(Notice.of(NoticeCode.NOT_PERMITTED, "price-override"), texts))
                .contains(texts.text("permission.price-override"))
                .doesNotContain("price-override");
    }

    @Test
    void whatWasReadOrTypedIsSaidAsItIs() {
        assertThat(NoticeWords.of(Notice.of(NoticeCode.UNKNOWN_CODE, "price-override"), texts))
                .contains("price-override");
    }
}

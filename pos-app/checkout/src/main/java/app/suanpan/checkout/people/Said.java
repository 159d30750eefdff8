package app.suanpan.checkout.people;

import app.suanpan.checkout.place.NoticeWords;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What the register said to an answer, in the panel that gave it: the bar below is behind the panel. */
final class Said extends Label {
    private final Texts texts;

    Said(Texts texts) {
        this.texts = texts;
        setId("people-said");
        getStyleClass().add("people-said");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        setManaged(false);
    }

    /** Shows the refusal in this state, if there is one. */
    void render(RegisterState state) {
        Optional<Notice> refusal =
                state.notice().filter(notice -> notice.code().severity() != NoticeCode.Severity.INFORMATION);
        textProperty()
                .bind(texts.derive(
                        t -> refusal.map(notice -> NoticeWords.of(notice, t)).orElse("")));
        setManaged(refusal.isPresent());
    }
}

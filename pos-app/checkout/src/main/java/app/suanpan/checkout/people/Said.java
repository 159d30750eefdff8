package app.suanpan.checkout.people;

import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.text.Texts;
import java.util.Locale;
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
        String sentence = state.notice()
                .filter(notice -> notice.code().severity() != NoticeCode.Severity.INFORMATION)
                .map(this::sentence)
                .orElse("");
        setText(sentence);
        setManaged(!sentence.isEmpty());
    }

    private String sentence(Notice notice) {
        Object[] details = notice.details().stream()
                .map(detail -> texts.has("permission." + detail) ? texts.text("permission." + detail) : detail)
                .toArray();
        return texts.text(
                "notice." + notice.code().name().toLowerCase(Locale.ROOT).replace('_', '-'), details);
    }
}

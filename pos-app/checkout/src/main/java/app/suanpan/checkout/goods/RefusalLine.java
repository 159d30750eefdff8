package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.NoticeWords;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What the register would not do, said in the panel that asked for it: the notice below is behind the panel. */
final class RefusalLine extends Label {
    private final Texts texts;
    private Optional<Notice> said = Optional.empty();

    RefusalLine(Texts texts) {
        this.texts = texts;
        setId("refusal");
        getStyleClass().add("refusal-line");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        texts.languageProperty().addListener((observable, was, is) -> show());
        show();
    }

    /** Shows the refusal in this state, or takes no room if there is none. */
    void render(RegisterState state) {
        said = state.notice()
                // What waits is said by the panel itself, as long as it waits.
                .filter(notice -> notice.code() != NoticeCode.SCAN_WAITS)
                .filter(notice -> notice.code() == NoticeCode.NOTHING_FOUND
                        || notice.code().severity() != NoticeCode.Severity.INFORMATION);
        show();
    }

    private void show() {
        setText(said.map(notice -> NoticeWords.of(notice, texts)).orElse(""));
        setVisible(said.isPresent());
        setManaged(said.isPresent());
    }
}

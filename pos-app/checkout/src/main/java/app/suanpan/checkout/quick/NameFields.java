package app.suanpan.checkout.quick;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A name in both languages; where one is left empty the other stands for both. */
final class NameFields extends VBox {
    private final TextField zh;
    private final TextField en;

    /**
     * @param name what stands in the fields at first
     * @param shown what an empty field says that it would be otherwise
     */
    NameFields(Texts texts, Optional<LocalName> name, Optional<LocalName> shown) {
        super(8);
        zh = field("quick-name-zh", texts, "quick.name-zh");
        en = field("quick-name-en", texts, "quick.name-en");
        name.ifPresent(words -> {
            zh.setText(words.zh());
            en.setText(words.en().equals(words.zh()) ? "" : words.en());
        });
        shown.ifPresent(words -> {
            zh.setPromptText(words.zh());
            en.setPromptText(words.en());
        });
        getChildren().addAll(label(texts, "quick.name-zh"), zh, label(texts, "quick.name-en"), en);
    }

    /** The name typed; empty if neither language has one. */
    Optional<LocalName> name() {
        return Optional.of(new LocalName(zh.getText().strip(), en.getText().strip()))
                .filter(QuickKey::isName);
    }

    TextField first() {
        return zh;
    }

    /** From one field to the other. */
    void next() {
        (zh.isFocused() ? en : zh).requestFocus();
    }

    Observable[] texts() {
        return new Observable[] {zh.textProperty(), en.textProperty()};
    }

    private static TextField field(String id, Texts texts, String words) {
        TextField field = new TextField();
        field.setId(id);
        field.accessibleTextProperty().bind(texts.bind(words));
        field.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= QuickKey.LONGEST_NAME ? change : null));
        VBox.setVgrow(field, Priority.NEVER);
        return field;
    }

    private static Label label(Texts texts, String words) {
        Label label = new Label();
        label.getStyleClass().add("sp-secondary");
        label.textProperty().bind(texts.bind(words));
        return label;
    }
}

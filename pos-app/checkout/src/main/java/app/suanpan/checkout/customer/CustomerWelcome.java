package app.suanpan.checkout.customer;

import app.suanpan.checkout.customer.CustomerModel.Face;
import app.suanpan.ui.control.Glyphs;
import app.suanpan.ui.control.QrView;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What the screen shows while nobody is being served: the shop, its greeting, and beside them the code by which whoever waits can
 * join. The code is the shop's and nobody's in particular.
 */
final class CustomerWelcome extends HBox {
    /** The code's share of the height and of the width, whichever is less. */
    private static final double CODE_HIGH = 0.5;

    private static final double CODE_WIDE = 0.34;

    private final CustomerModel model;
    private final Texts texts;
    private final VBox invitation = new VBox();
    private final Label join;

    CustomerWelcome(CustomerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("customer-welcome");
        setAlignment(Pos.CENTER);
        StackPane abacus = new StackPane(Glyphs.ofName("abacus"));
        abacus.getStyleClass().add("customer-abacus");
        Label store =
                label("customer-store", t -> model.store.get().in(t.language().code()), model.store);
        store.setId("customer-store");
        Label words = label("customer-words", this::words, model.face, model.member, model.connected, model.greeting);
        words.setId("customer-words");
        VBox shop = new VBox(abacus, store, words);
        shop.getStyleClass().add("customer-shop");
        shop.setAlignment(Pos.CENTER);
        shop.setMinWidth(0);
        HBox.setHgrow(shop, Priority.ALWAYS);
        join = label("customer-words", t -> t.text("customer.join"));
        invitation.setId("customer-idle-invitation");
        invitation.getStyleClass().add("customer-invitation");
        invitation.setAlignment(Pos.CENTER);
        invitation.setMinWidth(USE_PREF_SIZE);
        invitation.managedProperty().bind(invitation.visibleProperty());
        getChildren().addAll(shop, invitation);
        for (Observable each :
                new Observable[] {model.face, model.connected, model.invitation, widthProperty(), heightProperty()}) {
            each.addListener(observable -> invite());
        }
        invite();
    }

    private String words(Texts t) {
        if (!model.connected.get() || model.face.get() == Face.AWAY) {
            return t.text("customer.moment");
        }
        if (model.face.get() == Face.CLOSED) {
            return t.text("customer.closed");
        }
        if (!model.member.get().isEmpty()) {
            return t.text("customer.greeting", model.member.get());
        }
        return model.greeting
                .get()
                .map(greeting -> greeting.in(t.language().code()))
                .orElseGet(() -> t.text("customer.welcome"));
    }

    private void invite() {
        Optional<String> link = model.invitation
                .get()
                .filter(ignored -> model.connected.get() && model.face.get() == Face.WELCOME && getHeight() > 0);
        invitation.setVisible(link.isPresent());
        invitation.getChildren().clear();
        link.ifPresent(content -> {
            double side = Math.floor(Math.min(CODE_HIGH * getHeight(), CODE_WIDE * getWidth()));
            QrView picture = new QrView(side);
            picture.setId("customer-idle-code");
            picture.contentProperty().set(content);
            join.setMaxWidth(side);
            invitation.getChildren().addAll(picture, join);
        });
    }

    private Label label(String style, Function<Texts, String> text, Observable... watched) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(texts.derive(text, watched));
        return label;
    }
}

package app.suanpan.checkout.quick;

import app.suanpan.domain.register.QuickView.Tab;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.Glyphs;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The tabs of the pages, each with its key. */
public final class PageTabs extends FlowPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double SIGN = 24;

    private final QuickPages pages;
    private final Texts texts;
    private final String prefix;
    private final Consumer<String> turnTo;

    /**
     * @param prefix what the ids of the tabs' buttons begin with
     * @param turnTo turns to a page
     */
    public PageTabs(QuickPages pages, Texts texts, String prefix, Consumer<String> turnTo) {
        this.pages = pages;
        this.texts = texts;
        this.prefix = prefix;
        this.turnTo = turnTo;
        getStyleClass().add("tabs");
        pages.tabs().addListener((ListChangeListener<Tab>) change -> show());
        pages.pageProperty().addListener((observable, was, is) -> mark());
        show();
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        for (int i = 0; i < pages.tabs().size(); i++) {
            shown.add(tab(pages.tabs().get(i), i));
        }
        getChildren().setAll(shown);
        mark();
    }

    private Node tab(Tab tab, int at) {
        Action turn = PageKeys.action(prefix + tab.id(), at, () -> turnTo.accept(tab.id()));
        ActionButton button =
                new ActionButton(turn, ActionButton.Kind.QUIET, texts.derive(t -> TileFaces.name(tab, t)));
        button.setUserData(tab.id());
        button.getStyleClass().add("tab");
        HBox head = new HBox(6);
        head.setAlignment(Pos.CENTER);
        Glyphs.ofCategory(tab.name().en()).map(PageTabs::level).ifPresent(head.getChildren()::add);
        if (button.getGraphic() != null) {
            head.getChildren().add(button.getGraphic());
        }
        button.setGraphic(head);
        return button;
    }

    /** Signs of different heights in boxes of one height, so that the words under them stand on one line. */
    private static Node level(Node sign) {
        StackPane box = new StackPane(sign);
        box.setMinHeight(SIGN);
        box.setMaxHeight(SIGN);
        return box;
    }

    private void mark() {
        for (Node tab : getChildren()) {
            tab.pseudoClassStateChanged(CHOSEN, pages.pageProperty().get().equals(tab.getUserData()));
        }
    }
}

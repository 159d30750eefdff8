package app.suanpan.checkout.quick;

import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.quickkey.QuickEdit;
import app.suanpan.domain.register.QuickView.Tab;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A page: its name and place, another one beside it, or no page any more. */
final class PageController extends OfLayout {
    private final NameFields names;
    private final PanelFrame view;

    /** @param page the page that is shown; where there is none, one can be added */
    PageController(Workplace place, LayoutController layout, Optional<Tab> page) {
        super(layout, "keys.lay-page");
        Texts texts = place.texts();
        names = new NameFields(texts, page.map(Tab::name), Optional.empty());
        ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper(page.isPresent());
        var named = Bindings.createBooleanBinding(() -> names.name().isPresent(), names.texts());
        Action rename = add(
                "page-rename",
                "quick.page-rename",
                "Enter",
                () -> edit(page, tab -> new QuickEdit.RenamePage(tab.id(), typed())));
        rename.enabledProperty().bind(named.and(there));
        Action add = add("page-add", "quick.page-add", "F7", () -> {
            layout().open();
            layout().edit(new QuickEdit.AddPage(typed()));
        });
        add.enabledProperty().bind(named);
        Action earlier =
                ofPage("page-earlier", "quick.page-earlier", "F5", page, tab -> new QuickEdit.MovePage(tab.id(), -1));
        Action later = ofPage("page-later", "quick.page-later", "F6", page, tab -> new QuickEdit.MovePage(tab.id(), 1));
        Action remove =
                ofPage("page-remove", "quick.page-remove", "F8", page, tab -> new QuickEdit.RemovePage(tab.id()));
        add("page-other-name", "quick.other-name", "Tab", names::next);
        view = new PanelFrame(
                PanelFrame.heading(texts, "quick.page-title"),
                new VBox(
                        16,
                        names,
                        LayoutView.row(
                                new ActionButton(earlier, Kind.PLAIN, texts),
                                new ActionButton(later, Kind.PLAIN, texts)),
                        LayoutView.row(
                                new ActionButton(remove, Kind.DANGER, texts),
                                new ActionButton(add, Kind.PLAIN, texts))),
                PanelFrame.back(place),
                new ActionButton(rename, Kind.MAIN, texts));
        view.setPrefWidth(560);
    }

    private Action ofPage(String id, String words, String key, Optional<Tab> page, Function<Tab, QuickEdit> edit) {
        Action action = add(id, words, key, () -> edit(page, edit));
        action.enabledProperty().set(page.isPresent());
        return action;
    }

    private void edit(Optional<Tab> page, Function<Tab, QuickEdit> edit) {
        layout().open();
        page.map(edit).ifPresent(layout()::edit);
    }

    private LocalName typed() {
        return names.name().orElseThrow();
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return names.first();
    }
}

package app.suanpan.checkout.journal;

import app.suanpan.checkout.place.ChoiceList;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.JournalView;
import app.suanpan.domain.register.JournalView.Detail;
import app.suanpan.domain.register.JournalView.Row;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.ReceiptView;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The nodes of the journal: a form with the list below it, or one entry with its receipt. */
final class JournalPanel extends StackPane {
    private static final double WIDTH = 600;
    private static final int ROWS = 4;
    private static final double ENTRY_HEIGHT = 380;

    private final JournalModel model;
    private final Texts texts;
    private final ZoneId zone;
    private final JournalForm form;
    private final ReceiptView paper = new ReceiptView();

    /** What can be done, as buttons and keys. */
    record Answers(
            Action list, Action look, Action reprint, Action back, Action older, Action newer, Action everything) {}

    JournalPanel(JournalModel model, Workplace place, ZoneId zone, Answers answers, Consumer<Row> open) {
        this.model = model;
        this.texts = place.texts();
        this.zone = zone;
        ActionButton everything = new ActionButton(
                answers.everything(),
                Kind.QUIET,
                texts.derive(
                        t -> t.text(model.everything.get() ? "journal.receipts-only" : "journal.everything"),
                        model.everything));
        this.form = new JournalForm(texts);
        PanelFrame found = new PanelFrame(
                PanelFrame.heading(texts, "journal.title"),
                new VBox(
                        12,
                        form,
                        list(open),
                        told(),
                        pages(
                                everything,
                                new ActionButton(answers.newer(), Kind.QUIET, texts),
                                new ActionButton(answers.older(), Kind.QUIET, texts))),
                PanelFrame.back(place),
                new ActionButton(answers.look(), Kind.MAIN, texts));
        PanelFrame entry = new PanelFrame(
                PanelFrame.heading(texts, "journal.entry"),
                entry(),
                new ActionButton(answers.list(), Kind.PLAIN, texts),
                new ActionButton(answers.back(), Kind.PLAIN, texts),
                new ActionButton(answers.reprint(), Kind.MAIN, texts));
        for (PanelFrame frame : new PanelFrame[] {found, entry}) {
            frame.setPrefWidth(WIDTH);
        }
        show(found, entry);
        model.open.addListener((observable, was, is) -> show(found, entry));
        getChildren().addAll(found, entry);
    }

    JournalForm form() {
        return form;
    }

    private void show(Node found, Node entry) {
        Detail detail = model.open.get();
        found.setVisible(detail == null);
        entry.setVisible(detail != null);
        if (detail == null) {
            form.first().requestFocus();
        } else {
            detail.receipt().ifPresent(paper::show);
            entry.requestFocus();
        }
    }

    private Node list(Consumer<Row> open) {
        ChoiceList<Row> list = new ChoiceList<>(
                model.rows,
                "journal-rows",
                texts.bind("journal.title"),
                () -> new EntryCell(texts, zone, model.rows, open));
        list.getStyleClass().addAll("rows", "sp-card");
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty().multiply(ROWS).add(2));
        Label nothing = new Label();
        nothing.getStyleClass().add("sp-secondary");
        nothing.textProperty().bind(texts.bind("journal.nothing"));
        list.setPlaceholder(nothing);
        return list;
    }

    private static Node pages(ActionButton everything, ActionButton newer, ActionButton older) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(8, everything, between, newer, older);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** What was understood, and what a search cannot find yet. */
    private Label told() {
        Label told = new Label();
        told.setId("journal-told");
        told.getStyleClass().add("sp-secondary");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.textProperty().bind(texts.derive(t -> told(t, model.page.get()), model.page));
        return told;
    }

    private static String told(Texts texts, @Nullable JournalView page) {
        if (page == null) {
            return texts.text("journal.hint");
        }
        if (page.unread() > 0) {
            return texts.text("journal.unread", page.unread());
        }
        return page.item()
                .map(item ->
                        texts.text("journal.of-item", item.in(texts.language().code())))
                .orElseGet(() -> texts.text("journal.hint"));
    }

    private Node entry() {
        Label what = new Label();
        what.setId("entry-what");
        what.getStyleClass().add("found-name");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.textProperty().bind(texts.derive(t -> of(row -> Sentences.what(row, t)), model.open));
        Label origin = new Label();
        origin.getStyleClass().add("sp-secondary");
        origin.setWrapText(true);
        origin.setMinHeight(Region.USE_PREF_SIZE);
        origin.textProperty().bind(texts.derive(t -> of(row -> Sentences.origin(row, t, zone)), model.open));
        Label amount = new Label();
        amount.setId("entry-amount");
        amount.getStyleClass().add("found-price");
        amount.setMinWidth(USE_PREF_SIZE);
        amount.textProperty().bind(texts.derive(t -> of(row -> Sentences.amount(row, t)), model.open));
        VBox words = new VBox(4, what, origin);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(12, words, amount);
        paper.setId("entry-receipt");
        HBox centred = new HBox(paper);
        centred.getStyleClass().add("desk");
        centred.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(ENTRY_HEIGHT);
        scroll.setMinHeight(0);
        scroll.visibleProperty()
                .bind(model.open.map(detail -> detail.receipt().isPresent()).orElse(false));
        model.open.addListener((observable, was, is) -> scroll.setVvalue(0));
        return new VBox(12, head, scroll);
    }

    private String of(Function<Row, String> text) {
        Detail detail = model.open.get();
        return detail == null ? "" : text.apply(detail.row());
    }
}

package app.suanpan.checkout.journal;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.journal.EventDigest;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.register.JournalCommand;
import app.suanpan.domain.register.JournalQuestion;
import app.suanpan.domain.register.JournalView.Row;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;

/**
 * The panel in which earlier receipts are found, and everything else that happened: by what is typed, or by scanning a receipt. Enter
 * looks for what was typed, and then opens what is chosen; from an open receipt it is printed again.
 */
public final class JournalController implements Panel {
    private final Workplace place;
    private final JournalModel model = new JournalModel();
    private final KeyScope keys = new KeyScope("keys.journal");
    private final JournalPanel view;

    /** The panel, which asks for the newest receipts at once. */
    public JournalController(Workplace place, RegisterState state) {
        this.place = place;
        Action list = keys.add(Action.of("journal-list", "journal.list", "Esc", () -> model.open.set(null)));
        list.enabledProperty().bind(model.open.isNotNull());
        Action look = keys.add(Action.of("journal-look", "journal.look", "Enter", this::lookOrOpen));
        look.enabledProperty().bind(model.open.isNull());
        Action reprint = keys.add(Action.of("journal-reprint", "journal.reprint", "F8", this::reprint));
        reprint.enabledProperty()
                .bind(model.open.map(detail -> detail.receipt().isPresent()).orElse(false));
        boolean nothingInHand = state.phase() instanceof Phase.Completed
                || state.basket().lines().isEmpty() && state.returning().isEmpty();
        Action back = keys.add(Action.of("journal-back", "journal.back", "F9", this::bringBack));
        back.enabledProperty()
                .bind(model.open
                        .map(detail -> nothingInHand && detail.row().kind() == EventDigest.Kind.SALE)
                        .orElse(false));
        Action older = keys.add(Action.of("journal-older", "journal.older", "Page Down", () -> ask(model.olderPage())));
        older.enabledProperty().bind(model.older.and(model.open.isNull()));
        Action newer = keys.add(Action.of("journal-newer", "journal.newer", "Page Up", () -> ask(model.newerPage())));
        newer.enabledProperty().bind(model.newer.and(model.open.isNull()));
        Action everything = keys.add(Action.of("journal-everything", "journal.everything", "F6", this::everything));
        everything.enabledProperty().bind(model.open.isNull());
        Action up = keys.add(model.rows.up("journal-up", "journal.up"));
        up.enabledProperty().bind(model.open.isNull());
        Action down = keys.add(model.rows.down("journal-down", "journal.down"));
        down.enabledProperty().bind(model.open.isNull());
        this.view = new JournalPanel(
                model,
                place,
                state.zone(),
                new JournalPanel.Answers(list, look, reprint, back, older, newer, everything),
                this::open);
        ReadOnlyObjectProperty<?> open = place.panels().openProperty();
        open.addListener((observable, was, is) -> {
            if (was == this) {
                place.send(new JournalCommand.LeaveJournal());
            }
        });
        place.send(new JournalCommand.LookBack(JournalQuestion.RECEIPTS, Journal.NEWEST));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view.form().first();
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        state.journal().ifPresent(answer -> {
            JournalQuestion typed = view.form().question(model.everything.get());
            if (model.update(answer) && !model.asked().equals(typed)) {
                view.form().show(model.asked());
            }
        });
        return !(state.phase() instanceof Phase.SignedOff) && !state.refuses(Permission.JOURNAL_VIEW);
    }

    private void lookOrOpen() {
        JournalQuestion typed = view.form().question(model.everything.get());
        if (!typed.equals(model.asked())) {
            place.send(new JournalCommand.LookBack(typed, Journal.NEWEST));
        } else {
            model.rows.chosen().ifPresent(this::open);
        }
    }

    private void everything() {
        place.send(new JournalCommand.LookBack(view.form().question(!model.everything.get()), Journal.NEWEST));
    }

    private void ask(long before) {
        place.send(new JournalCommand.LookBack(model.asked(), before));
    }

    private void open(Row row) {
        place.send(new JournalCommand.OpenEntry(row.sequence()));
    }

    /** Goods of the sale come back, or all of it is undone. */
    private void bringBack() {
        var detail = model.open.get();
        if (detail != null) {
            detail.row().receipt().ifPresent(receipt -> {
                place.panels().close();
                place.send(new MoneyBackCommand.ReturnByReceipt(receipt));
            });
        }
    }

    private void reprint() {
        var detail = model.open.get();
        if (detail != null) {
            place.send(new JournalCommand.ReprintEntry(detail.row().sequence()));
        }
    }
}

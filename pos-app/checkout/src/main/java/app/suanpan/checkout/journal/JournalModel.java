package app.suanpan.checkout.journal;

import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.register.JournalQuestion;
import app.suanpan.domain.register.JournalView;
import app.suanpan.domain.register.JournalView.Detail;
import app.suanpan.domain.register.JournalView.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The page that is shown and the entry that is open, and the way back to newer pages. */
final class JournalModel {
    final ChoiceRows<Row> rows = new ChoiceRows<>();
    final ObjectProperty<@Nullable JournalView> page = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Detail> open = new SimpleObjectProperty<>();
    final BooleanProperty older = new SimpleBooleanProperty();
    final BooleanProperty newer = new SimpleBooleanProperty();
    final BooleanProperty everything = new SimpleBooleanProperty();

    private final Deque<Long> newerPages = new ArrayDeque<>();

    /** Takes what the register answered; returns whether it is another page than before. */
    boolean update(JournalView view) {
        if (view.open().isPresent()) {
            open.set(view.open().get());
            return false;
        }
        JournalView before = page.get();
        if (view.equals(before)) {
            return false;
        }
        boolean another = before == null || !view.question().equals(before.question());
        if (another || view.before() == Journal.NEWEST) {
            newerPages.clear();
        }
        page.set(view);
        // Another page begins at its first row, whatever is in it.
        rows.show(view.rows());
        rows.chooseFirst();
        open.set(null);
        everything.set(view.question().everything());
        older.set(view.next().isPresent());
        newer.set(view.before() != Journal.NEWEST);
        return true;
    }

    /** Where the next older page begins. */
    long olderPage() {
        JournalView now = page.get();
        if (now == null || now.next().isEmpty()) {
            return Journal.NEWEST;
        }
        newerPages.push(now.before());
        return now.next().get();
    }

    /** Where the page before this one began. */
    long newerPage() {
        return newerPages.isEmpty() ? Journal.NEWEST : newerPages.pop();
    }

    /** What the page answers. */
    JournalQuestion asked() {
        JournalView now = page.get();
        return now == null ? JournalQuestion.RECEIPTS : now.question();
    }
}

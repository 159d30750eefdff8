package app.suanpan.checkout.journal;

import app.suanpan.domain.register.JournalQuestion;
import app.suanpan.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** What is looked for: a field for each thing that an earlier receipt can be found by. */
final class JournalForm extends GridPane {
    private static final int COLUMNS = 4;

    private final TextField receipt;
    private final TextField amount;
    private final TextField from;
    private final TextField until;
    private final TextField item;
    private final TextField member;
    private final TextField operator;

    JournalForm(Texts texts) {
        super(8, 8);
        this.receipt = field("journal-receipt", "journal.receipt", texts);
        this.amount = field("journal-amount", "journal.amount", texts);
        this.from = field("journal-from", "journal.from", texts);
        this.until = field("journal-until", "journal.until", texts);
        this.item = field("journal-item", "journal.item", texts);
        this.member = field("journal-member", "journal.member", texts);
        this.operator = field("journal-operator", "journal.operator", texts);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints quarter = new ColumnConstraints();
            quarter.setPercentWidth(100.0 / COLUMNS);
            quarter.setFillWidth(true);
            getColumnConstraints().add(quarter);
        }
        add(receipt, 0, 0, 2, 1);
        add(from, 2, 0);
        add(until, 3, 0);
        addRow(1, amount, item, member, operator);
    }

    private static TextField field(String id, String key, Texts texts) {
        TextField field = new TextField();
        field.setId(id);
        field.setMaxWidth(Double.MAX_VALUE);
        field.promptTextProperty().bind(texts.bind(key));
        field.accessibleTextProperty().bind(texts.bind(key));
        return field;
    }

    Node first() {
        return receipt;
    }

    JournalQuestion question(boolean everything) {
        return new JournalQuestion(
                everything,
                from.getText(),
                until.getText(),
                amount.getText(),
                item.getText(),
                member.getText(),
                operator.getText(),
                receipt.getText());
    }

    /** Shows a question that was asked otherwise than by typing, as by scanning a receipt. */
    void show(JournalQuestion question) {
        from.setText(question.from());
        until.setText(question.until());
        amount.setText(question.amount());
        item.setText(question.item());
        member.setText(question.member());
        operator.setText(question.operator());
        receipt.setText(question.receipt());
    }
}

package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.journal.MemberErased;
import app.suanpan.ledger.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** For which members this box has printed a card, and on which business day last, as rows. */
final class CardDerivation implements Derivation {
    @Override
    public String script() {
        return "card-1.sql";
    }

    @Override
    public int edition() {
        return 25;
    }

    @Override
    public List<String> tables() {
        return List.of("member_card_printed");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case MemberCardPrinted card ->
                sqlite.update("""
                        INSERT INTO member_card_printed (member, day) VALUES (?,?)
                        ON CONFLICT (member) DO UPDATE SET day = max(day, excluded.day)""", card.member(), card.header().businessDay().toString());
            case MemberErased erased ->
                sqlite.update("DELETE FROM member_card_printed WHERE member = ?", erased.member());
            default -> {
                // Nothing else says that a card was printed.
            }
        }
    }

    /** The latest business day on which a card was printed for a member. */
    static Optional<LocalDate> latest(Sqlite sqlite, UUID member) {
        return sqlite.queryOne(
                "SELECT day FROM member_card_printed WHERE member = ?",
                row -> LocalDate.parse(row.getString(1)),
                member);
    }
}

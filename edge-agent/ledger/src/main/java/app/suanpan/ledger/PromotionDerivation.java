package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;
import java.util.UUID;

/** How far promotions are used up, as rows: what counts for budgets and for limits a member. A return gives back what it says. */
final class PromotionDerivation implements Derivation {
    @Override
    public String script() {
        return "promotion-1.sql";
    }

    @Override
    public int edition() {
        return 13;
    }

    @Override
    public List<String> tables() {
        return List.of("promotion_spending", "promotion_use");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case SaleCompleted sale -> count(sale.sale(), 1, sqlite);
            case ReturnCompleted refund -> count(refund.refund(), -1, sqlite);
            case SalePostVoided undone -> count(undone.reversal(), -1, sqlite);
            default -> {
                // Nothing else uses a promotion or gives it back.
            }
        }
    }

    private static void count(Transaction transaction, int sign, Sqlite sqlite) {
        if (transaction.promotions() == null) {
            return;
        }
        for (SoldPromotion promotion : transaction.promotions()) {
            sqlite.update("""
                    INSERT INTO promotion_spending (promotion, spent) VALUES (?, ?)
                    ON CONFLICT (promotion) DO UPDATE SET spent = spent + excluded.spent""", promotion.id(), sign * promotion.saved());
            UUID member = transaction.member();
            if (member != null && promotion.uses() != 0) {
                sqlite.update("""
                        INSERT INTO promotion_use (member, promotion, uses) VALUES (?, ?, ?)
                        ON CONFLICT (member, promotion) DO UPDATE SET uses = uses + excluded.uses""", member, promotion.id(), sign * promotion.uses());
            }
        }
    }
}

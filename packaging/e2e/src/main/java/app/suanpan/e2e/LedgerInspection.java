package app.suanpan.e2e;

import app.suanpan.agent.StoreAgent;
import app.suanpan.e2e.KillCampaign.Receipt;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.SalesBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a ledger against the receipts that were reported committed. */
final class LedgerInspection {
    private final Path ledger;

    LedgerInspection(Path ledger) {
        this.ledger = ledger;
    }

    /** Everything that is not as it should be. */
    List<String> problems(List<Receipt> reported) {
        List<String> problems = new ArrayList<>(
                LedgerVerifier.verify(ledger, StoreAgent.derivations()).findings());
        Map<String, String> stored = SalesBook.referencesByReceipt(ledger);
        Set<String> invoices = new HashSet<>();
        // Goods of several receipts come back under one invoice: what is there twice then is found by the last replay's
        // sums.
        stored.values().stream()
                .filter(invoice -> invoice == null || !invoice.startsWith("C"))
                .filter(invoice -> !invoices.add(invoice))
                .forEach(invoice -> problems.add("invoice " + invoice + " is in the ledger twice"));
        Set<String> seen = new HashSet<>();
        for (Receipt receipt : reported) {
            if (!seen.add(receipt.number())) {
                problems.add("receipt number " + receipt.number() + " was given out twice");
            }
            if (!receipt.invoice().equals(stored.get(receipt.number()))) {
                problems.add("receipt " + receipt.number() + " of invoice " + receipt.invoice()
                        + " was reported committed and the ledger says " + stored.get(receipt.number()));
            }
        }
        return problems;
    }
}

package app.suanpan.demo.unattended;

import app.suanpan.agent.StoreAgent;
import app.suanpan.demo.screen.Photographer;
import app.suanpan.demo.store.RunningShop;
import app.suanpan.demo.store.ShopFolder;
import app.suanpan.ledger.LedgerVerifier;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Adds up after the day and holds against each other what screen, ledger, collector and printer say of it. */
final class Reckoning {
    private final RunningShop shop;
    private final LedgerBooks ledger;
    private final CollectorBooks collector;
    private final PaperPile paper;
    private final Takings ledgerBefore;
    private final Takings collectorBefore;
    private final long membersBefore;

    private Reckoning(RunningShop shop, LedgerBooks ledger, CollectorBooks collector, PaperPile paper)
            throws InterruptedException {
        this.shop = shop;
        this.ledger = ledger;
        this.collector = collector;
        this.paper = paper;
        this.ledgerBefore = ledger.takings();
        this.collectorBefore = collector.takings();
        this.membersBefore = ledger.members();
    }

    /** Looks into the books before the day: what earlier days sold is not today's. */
    static Reckoning begin(RunningShop shop) throws InterruptedException {
        return new Reckoning(
                shop,
                new LedgerBooks(shop.folder()),
                new CollectorBooks(shop.console(), shop.consoleToken(), shop.config()),
                new PaperPile(shop.devices().printer()));
    }

    /** Phone numbers that nobody who joined here on an earlier day has given. */
    PhoneNumbers newNumbers() {
        return new PhoneNumbers(membersBefore);
    }

    /** The store's ledger. */
    LedgerBooks ledger() {
        return ledger;
    }

    /**
     * Adds up.
     *
     * @param screen what the screen showed as committed
     * @param findings what is known to be wrong already
     */
    DayReport end(Takings screen, Findings findings, Photographer photographer) throws InterruptedException {
        ShopFolder folder = shop.folder();
        int transactions = screen.transactions();
        try {
            paper.await(transactions);
        } catch (TimeoutException e) {
            findings.brokeOff(e);
        }
        Takings today = ledger.takings().minus(ledgerBefore);
        Takings arrived = collector.takings().minus(collectorBefore);
        LedgerVerifier.Report verified = LedgerVerifier.verify(ledger.file(), StoreAgent.derivations());
        long unsent = verified.events() - collector.watermark();
        findings.expectEqual("what the screen showed and the ledger holds", screen, today);
        findings.expectEqual("what the ledger holds and the collector has", ledger.takings(), collector.takings());
        findings.expectEqual("receipts printed and sales made", paper.count(), transactions);
        verified.findings().forEach(finding -> findings.expect(false, "The ledger agrees with itself: " + finding));
        return new DayReport(
                screen,
                today,
                arrived,
                ledger.members() - membersBefore,
                paper.count(),
                verified.events(),
                unsent,
                photographer.pictures().size(),
                folder.screens().toString(),
                folder.receipts().toString(),
                folder.root().toString(),
                List.copyOf(findings.broken()));
    }
}

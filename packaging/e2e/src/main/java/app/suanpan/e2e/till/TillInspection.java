package app.suanpan.e2e.till;

import app.suanpan.agent.StoreAgent;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.StoredEvent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Judges what is left of a till that was killed: by what it reported, by what the customers' cards say, and by the events alone, with
 * none of the sums that the register itself uses.
 */
final class TillInspection {
    private static final int PAGE = 500;
    private static final int PAGE_BYTES = 8 * 1024 * 1024;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> receipts = new HashSet<>();
    private final Set<String> closes = new HashSet<>();
    private final Map<UUID, Transaction> sales = new HashMap<>();
    private final Map<UUID, Map<Integer, BigDecimal>> back = new HashMap<>();
    private final Set<UUID> undone = new HashSet<>();
    private final Map<String, Long> onGiftCards = new HashMap<>();
    private final Map<String, Half> exchanges = new HashMap<>();
    private long onCards;
    private long onPhones;
    private int byCode;
    private long transactions;

    private TillInspection() {}

    /**
     * What was found.
     *
     * @param problems everything that is not as it should be
     * @param sales sales in the journal
     * @param returns returns in the journal
     * @param postVoids sales that were undone
     * @param exchanges returns and sales that were committed together
     * @param byCode sales that a phone paid, or paid a part of
     * @param closes Z reports
     */
    record Findings(
            List<String> problems, int sales, int returns, int postVoids, int exchanges, int byCode, int closes) {
        Findings {
            problems = List.copyOf(problems);
        }
    }

    /** One half of an exchange: what it is settled with, and on which receipt the other half stands. */
    private record Half(String other, long amount, int sign) {}

    /**
     * Judges a data folder that nobody has open.
     *
     * @param reported lines of receipt or Z report, and what it was
     * @param kills how often the till was killed: each may have come between the commit and the report of one thing
     * @param charged what the payment terminal has taken from all cards together, minor units
     * @param chargedByCode what the provider has taken from all phones together, minor units
     */
    static Findings inspect(Path folder, List<String> reported, int kills, long charged, long chargedByCode) {
        TillInspection inspection = new TillInspection();
        inspection.problems.addAll(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                .findings());
        inspection.read(folder);
        inspection.checkExchanges();
        inspection.checkReports(reported, kills);
        inspection.checkMoney(charged, chargedByCode);
        return new Findings(
                inspection.problems,
                inspection.count("SaleCompleted"),
                inspection.count("ReturnCompleted"),
                inspection.count("SalePostVoided"),
                inspection.exchanges.size() / 2,
                inspection.byCode,
                inspection.closes.size());
    }

    private int count(String kind) {
        return kinds.getOrDefault(kind, 0);
    }

    private void read(Path folder) {
        Epoch unused = new Epoch("0".repeat(32));
        try (Ledger ledger = Ledger.open(folder, StoreAgent.derivations(), unused, Clock.systemUTC())) {
            long after = 0;
            List<StoredEvent> page = ledger.outbox().read(after, PAGE, PAGE_BYTES);
            while (!page.isEmpty()) {
                for (StoredEvent stored : page) {
                    EventCodec.decode(stored.body().toArray()).ifPresent(this::see);
                    after = stored.sequence();
                }
                page = ledger.outbox().read(after, PAGE, PAGE_BYTES);
            }
        }
    }

    private void see(JournalEvent event) {
        kinds.merge(event.getClass().getSimpleName(), 1, Integer::sum);
        switch (event) {
            case SaleCompleted sale -> {
                transaction(sale.sale(), 1);
                sales.put(sale.sale().id(), sale.sale());
            }
            case ReturnCompleted refund -> {
                transaction(refund.refund(), -1);
                if (refund.original() != null) {
                    comeBack(refund.original(), refund.refund());
                }
            }
            case SalePostVoided gone -> {
                transaction(gone.reversal(), -1);
                comeBack(gone.sale(), gone.reversal());
                Transaction sale = sales.get(gone.sale());
                if (!undone.add(gone.sale())) {
                    problems.add(gone.saleReceipt() + " was undone twice");
                }
                if (sale == null
                        || !sale.shift().equals(gone.reversal().shift())
                        || sale.total() != gone.reversal().total()) {
                    problems.add(gone.saleReceipt() + " was undone otherwise than it was sold");
                }
            }
            case TillSettled settled -> closes.add("Z" + settled.number());
            default -> {
                // Moves no goods and no money of a customer.
            }
        }
    }

    private void transaction(Transaction body, int sign) {
        transactions++;
        if (!receipts.add(body.receipt())) {
            problems.add("receipt number " + body.receipt() + " was given out twice");
        }
        long given = body.tenders().stream().mapToLong(SoldTender::amount).sum();
        if (given - body.change() != body.total() + body.rounding()) {
            problems.add(body.receipt() + " was not paid as its total says");
        }
        if (body.net() + body.tax() != body.total()) {
            problems.add(body.receipt() + " does not add up");
        }
        onCards += sign * body.card();
        onPhones += sign * (body.electronic() - body.card());
        byCode += sign > 0 && body.electronic() > body.card() ? 1 : 0;
        for (SoldTender tender : body.tenders()) {
            if (tender.kind().equals("exchange")) {
                exchanges.put(body.receipt(), new Half(String.valueOf(tender.maskedNumber()), tender.amount(), sign));
            } else if (tender.number() != null) {
                onGiftCards.merge(tender.number(), -sign * tender.amount(), Long::sum);
            }
        }
        for (SoldLine line : body.lines()) {
            if (line.taxCategory().equals(TaxCategory.LIABILITY) && line.pack() != null) {
                onGiftCards.merge(String.valueOf(line.pack().serial()), sign * line.net(), Long::sum);
            }
        }
        onGiftCards.forEach((card, left) -> {
            if (left < 0) {
                problems.add("more was spent from card " + card + " than was on it, at " + body.receipt());
            }
        });
    }

    private void comeBack(UUID sale, Transaction refund) {
        Transaction sold = sales.get(sale);
        if (sold == null) {
            problems.add(refund.receipt() + " brings back what nobody sold");
            return;
        }
        Map<Integer, BigDecimal> so = back.computeIfAbsent(sale, ignored -> new HashMap<>());
        for (SoldLine line : refund.lines()) {
            BigDecimal all = so.merge(line.line(), line.quantity(), BigDecimal::add);
            boolean more = sold.lines().stream()
                    .noneMatch(
                            was -> was.line() == line.line() && was.quantity().compareTo(all) >= 0);
            if (more) {
                problems.add(refund.receipt() + " brings back more of line " + line.line() + " of " + sold.receipt()
                        + " than was sold");
            }
        }
    }

    /** Either half has the other, of the same amount. */
    private void checkExchanges() {
        exchanges.forEach((receipt, half) -> {
            Half other = exchanges.get(half.other());
            if (other == null
                    || !other.other().equals(receipt)
                    || other.amount() != half.amount()
                    || other.sign() == half.sign()) {
                problems.add(receipt + " is half of an exchange, and " + half.other() + " is not the other");
            }
        });
    }

    /** All that was reported is there, and at most one thing a kill is there that was not. */
    private void checkReports(List<String> reported, int kills) {
        Set<String> told = new HashSet<>();
        for (String line : reported) {
            String number = line.split("\t")[0];
            if (!told.add(number)) {
                problems.add(line + " was reported twice");
            }
            if (!receipts.contains(number) && !closes.contains(number)) {
                problems.add(line + " was reported committed and is not in the ledger");
            }
        }
        // What came back in an exchange stands under a receipt of its own, and is reported with what was sold.
        long untold = transactions - exchanges.size() / 2 + closes.size() - told.size();
        if (untold > kills) {
            problems.add(untold + " things are in the ledger that nobody reported, after " + kills + " kills");
        }
    }

    private void checkMoney(long charged, long chargedByCode) {
        if (onPhones != chargedByCode) {
            problems.add("the ledger has " + onPhones + " on phones and the provider has taken " + chargedByCode);
        }
        if (onCards != charged) {
            problems.add("the ledger has " + onCards + " on cards and the terminal has taken " + charged);
        }
    }
}

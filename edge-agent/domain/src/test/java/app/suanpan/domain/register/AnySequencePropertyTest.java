package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.CardReversal;
import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.AnyCommands.Drawn;
import app.suanpan.domain.shop.SmallOffers;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.ReceiptRange;
import app.suanpan.domain.till.TaxFigure;
import app.suanpan.domain.till.TillFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds whatever anybody asks of a register, in whatever order. */
class AnySequencePropertyTest {
    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void nothingIsCommittedUnpaidAndNothingThrows(
            @ForAll("sequences") List<Drawn> sequence, @ForAll("rules") CashRounding rule) {
        Till till = Till.open(SmallShop.withDiplomats(rule), true).promotes(SmallOffers.ALL);
        for (Drawn drawn : sequence) {
            RegisterSession before = till.session();
            Step step = till.does(drawn.at(till));
            till.state();
            check(before, step);
        }
        checkJournal(till);
        checkTills(till);
        Statistics.label("tills closed in a sequence")
                .collect(Math.min(3, till.ledger().all(TillSettled.class).size()));
        Statistics.label("sales in a sequence")
                .collect(Math.min(3, till.ledger().sales().size()));
    }

    private static void check(RegisterSession before, Step step) {
        boolean attention = step.reply()
                .notice()
                .filter(notice -> notice.code().severity() == NoticeCode.Severity.ATTENTION)
                .isPresent();
        // What waited behind a question follows its answer, and some of it may be refused.
        boolean asked = before.open().asking().isPresent();
        if (attention
                && !asked
                && step.events().isEmpty()
                && step.reply().refusals().isEmpty()) {
            assertThat(step.session()).as("what is refused changes nothing").isEqualTo(before);
        }
        step.events().forEach(event -> {
            switch (event) {
                case SaleCompleted sale -> checkMoney(sale.sale(), 1);
                case ReturnCompleted refund -> checkMoney(refund.refund(), 2);
                case SalePostVoided undone -> checkMoney(undone.reversal(), 1);
                default -> {}
            }
        });
    }

    /**
     * What was paid, or paid back, is what was due.
     *
     * @param units of cash rounding that it is rounded by at most: two where goods come back, since the part that closes a sale makes
     *     good what the sale and the parts before it were rounded by
     */
    private static void checkMoney(Transaction paid, int units) {
        assertThat(paid.lines()).isNotEmpty();
        assertThat(paid.total()).isNotNegative();
        long given = paid.tenders().stream().mapToLong(SoldTender::amount).sum();
        assertThat(paid.change()).isNotNegative();
        assertThat(given - paid.change()).isEqualTo(paid.total() + paid.rounding());
        assertThat(paid.net() + paid.tax()).isEqualTo(paid.total());
        assertThat(sum(paid.taxes().stream().mapToLong(SoldTax::amount))).isEqualTo(paid.tax());
        assertThat(sum(paid.lines().stream().mapToLong(SoldLine::net))).isEqualTo(paid.net());
        assertThat(sum(paid.lines().stream()
                        .flatMap(line -> line.taxes().stream())
                        .mapToLong(SoldTax::amount)))
                .isEqualTo(paid.tax());
        checkReductions(paid);
        assertThat(Math.abs(paid.rounding()))
                .isLessThan(units * paid.profile().cashRounding().unit());
    }

    /** What the lines cost less what was taken off them is due, and every promotion is in the lines as the event says. */
    private static void checkReductions(Transaction paid) {
        long charged = sum(paid.lines().stream().mapToLong(line -> line.amount() - line.reduced()));
        if (paid.exemption() == null) {
            assertThat(charged).isEqualTo(paid.total());
        } else {
            assertThat(paid.total()).isLessThanOrEqualTo(charged);
        }
        paid.lines().forEach(line -> assertThat(line.reduced()).isBetween(0L, line.amount()));
        if (paid.promotions() != null) {
            paid.promotions()
                    .forEach(promotion -> assertThat(sum(paid.lines().stream()
                                    .flatMap(line -> line.reductions() == null
                                            ? Stream.<SoldReduction>of()
                                            : line.reductions().stream())
                                    .filter(reduction -> reduction.source().equals(promotion.id()))
                                    .mapToLong(SoldReduction::amount)))
                            .isEqualTo(promotion.saved()));
        }
    }

    /** Receipts are gapless, ids are never used twice, and every card that paid was asked for and approved, once. */
    private static void checkJournal(Till till) {
        List<JournalEvent> events = till.ledger().events();
        assertThat(events.stream().map(event -> event.header().id())).doesNotHaveDuplicates();
        List<Transaction> paid = new ArrayList<>(till.ledger().sales());
        paid.addAll(till.ledger().returns());
        paid.addAll(till.ledger().undone());
        assertThat(paid.stream().map(Transaction::id)).doesNotHaveDuplicates();
        assertThat(paid.stream().map(Transaction::receiptNumber))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, paid.size()).boxed().toList());
        Set<UUID> approved = new HashSet<>();
        till.ledger().all(CardPaymentResolved.class).stream()
                .filter(event -> event.outcome() == CardPaymentResolved.Outcome.APPROVED)
                .forEach(event -> assertThat(approved.add(event.intent())).isTrue());
        assertThat(till.ledger().all(CardPaymentRequested.class))
                .extracting(CardPaymentRequested::intent)
                .containsAll(approved);
        Set<UUID> spent = new HashSet<>();
        paid.stream()
                .flatMap(transaction -> transaction.tenders().stream())
                .filter(SoldTender::isElectronic)
                .forEach(tender -> assertThat(spent.add(tender.intent())).isTrue());
        assertThat(approved).containsAll(spent);
        assertThat(till.ledger().all(CardPaymentResolved.class).stream()
                        .filter(event -> event.outcome() == CardPaymentResolved.Outcome.REVERSED)
                        .map(CardPaymentResolved::intent))
                .as("what was taken back was asked to be, once, and pays for nothing")
                .doesNotHaveDuplicates()
                .allSatisfy(gone -> assertThat(spent).doesNotContain(gone))
                .isSubsetOf(till.ledger().all(CardReversal.class).stream()
                        .map(CardReversal::intent)
                        .toList());
        AnyCommands.CARDS.forEach(number -> assertThat(till.ledger()
                        .valueOf(ValueCard.parse(number).orElseThrow())
                        .balance())
                .as("nobody spends more than is on a card and the floor of one from elsewhere")
                .isGreaterThanOrEqualTo(-SmallShop.TILL_RULES.giftCardFloor()));
        checkWhatCameBackWithoutReceipt(events);
    }

    /**
     * Without a receipt no more of the same goods comes back than was sold and is still out. Whoever has a receipt brings theirs back in any
     * case, also where somebody without one was before them.
     */
    private static void checkWhatCameBackWithoutReceipt(List<JournalEvent> events) {
        Map<String, BigDecimal> out = new HashMap<>();
        for (JournalEvent event : events) {
            switch (event) {
                case SaleCompleted sold -> count(sold.sale(), BigDecimal.ONE, out);
                case SalePostVoided undone -> count(undone.reversal(), BigDecimal.ONE.negate(), out);
                case ReturnCompleted back -> {
                    count(back.refund(), BigDecimal.ONE.negate(), out);
                    if (back.original() == null) {
                        back.refund()
                                .lines()
                                .forEach(line -> assertThat(out.get(line.goods()))
                                        .as(line.goods())
                                        .isNotNegative());
                    }
                }
                default -> {}
            }
        }
    }

    private static void count(Transaction transaction, BigDecimal sign, Map<String, BigDecimal> out) {
        transaction
                .lines()
                .forEach(line -> out.merge(line.goods(), line.quantity().multiply(sign), BigDecimal::add));
    }

    /**
     * Every till was closed with what its events come to: reckoned here from the journal alone, and not by the sum that the
     * register itself uses.
     */
    private static void checkTills(Till till) {
        List<TillSettled> closed = till.ledger().all(TillSettled.class);
        assertThat(closed.stream().map(TillSettled::number))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, closed.size()).boxed().toList());
        for (TillSettled settled : closed) {
            List<Transaction> sales = of(till.ledger().sales(), settled.shift());
            List<Transaction> returns = of(till.ledger().returns(), settled.shift());
            List<Transaction> undone = of(till.ledger().undone(), settled.shift());
            long cash = sum(sales.stream().mapToLong(Transaction::cash))
                    - sum(returns.stream().mapToLong(Transaction::cash))
                    - sum(undone.stream().mapToLong(Transaction::cash));
            long moved = till.ledger().all(CashMoved.class).stream()
                    .filter(event -> event.shift().equals(settled.shift()))
                    .filter(event -> event.currency().equals(settled.currency()))
                    .mapToLong(event -> event.kind() == CashMovement.PAID_IN ? event.amount() : -event.amount())
                    .sum();
            assertThat(settled.expected()).isEqualTo(settled.openingLoan() + cash + moved);
            checkForeign(till, settled, sales);
            assertThat(settled.counted() - settled.expected()).isEqualTo(settled.variance());
            TillFigures figures = settled.figures();
            long undoneTotal = Optional.ofNullable(figures.postVoidsTotal()).orElse(0L);
            assertThat(figures.salesTotal() - figures.returnsTotal() - undoneTotal)
                    .isEqualTo(sum(sales.stream().mapToLong(Transaction::total))
                            - sum(returns.stream().mapToLong(Transaction::total))
                            - sum(undone.stream().mapToLong(Transaction::total)))
                    .isEqualTo(figures.net()
                            + Optional.ofNullable(figures.liabilities()).orElse(0L)
                            + sum(figures.taxes().stream().mapToLong(TaxFigure::amount)))
                    .isEqualTo(sum(figures.tenders().stream().mapToLong(kind -> kind.taken() - kind.paidBack()))
                            - figures.rounding());
            assertThat(sum(figures.receipts().stream().mapToLong(ReceiptRange::count)))
                    .isEqualTo(sales.size() + returns.size() + undone.size());
            boolean within = Math.abs(settled.variance()) <= SmallShop.TILL_RULES.varianceLimit()
                    && Optional.ofNullable(settled.foreign()).stream()
                            .flatMap(List::stream)
                            .noneMatch(count -> count.currency().equals("USD") && count.variance() != 0);
            assertThat(within
                            || settled.refusedCounts() >= 2
                                    && !settled.varianceReason().isEmpty())
                    .isTrue();
        }
    }

    /** Dollars taken and moved are the dollars that should be there, and none of them is in a sum of yuan. */
    private static void checkForeign(Till till, TillSettled settled, List<Transaction> sales) {
        long taken = sum(sales.stream()
                .flatMap(sale -> sale.tenders().stream())
                .filter(tender -> "USD".equals(tender.foreignCurrency()))
                .mapToLong(tender -> Optional.ofNullable(tender.foreignAmount()).orElse(0L)));
        long moved = sum(till.ledger().all(CashMoved.class).stream()
                .filter(event -> event.shift().equals(settled.shift()))
                .filter(event -> event.currency().equals("USD"))
                .mapToLong(event -> event.kind() == CashMovement.PAID_IN ? event.amount() : -event.amount()));
        long expected = settled.foreign() == null
                ? 0
                : sum(settled.foreign().stream()
                        .filter(count -> count.currency().equals("USD"))
                        .mapToLong(ForeignCount::expected));
        assertThat(expected).isEqualTo(taken + moved);
    }

    private static List<Transaction> of(List<Transaction> all, UUID shift) {
        return all.stream()
                .filter(transaction -> transaction.shift().equals(shift))
                .toList();
    }

    private static long sum(LongStream amounts) {
        return amounts.sum();
    }

    @Provide
    Arbitrary<List<Drawn>> sequences() {
        return AnyCommands.sequences(60);
    }

    @Provide
    Arbitrary<CashRounding> rules() {
        return Arbitraries.of(
                CashRounding.NONE,
                new CashRounding(5, RoundingMode.HALF_UP, true),
                new CashRounding(100, RoundingMode.DOWN, true),
                new CashRounding(1000, RoundingMode.UP, false));
    }
}

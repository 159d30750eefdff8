package app.suanpan.e2e.power;

import app.suanpan.agent.StoreAgent;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.lookback.JournalBook;
import app.suanpan.ledger.member.MemberKeyFolder;
import app.suanpan.ledger.member.MemberVault;
import app.suanpan.ledger.member.StoredMember;
import app.suanpan.ledger.sqlite.SqliteException;
import app.suanpan.protocol.uplink.StoredEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Opens what a power cut left, as the store does when the power is back, and holds it against what had been told. */
final class CutInspection {
    private final Path shop;
    private final Journalled whole;
    private final List<Told> told;
    private final long promised;
    private final List<String> problems = new ArrayList<>();
    private boolean lost;

    /**
     * @param shop the data folder that was left
     * @param whole the ledger as it was when the recording ended
     * @param told what had been told before the cut
     * @param atLeast how much of the journal was on the disk before the recording began
     */
    CutInspection(Path shop, Journalled whole, List<Told> told, long atLeast) {
        this.shop = shop;
        this.whole = whole;
        this.told = told;
        this.promised =
                Math.max(atLeast, told.stream().mapToLong(Told::sequence).max().orElse(0));
    }

    /**
     * What was found.
     *
     * @param problems everything that is not as it should be
     * @param lost whether something is gone that had been told
     */
    record Findings(List<String> problems, boolean lost) {
        Findings {
            problems = List.copyOf(problems);
        }
    }

    /** Opens and judges. */
    Findings inspect() {
        try (Ledger ledger = Ledger.open(shop, StoreAgent.derivations(), Journalled.ANOTHER, Clock.systemUTC())) {
            Journalled left = Journalled.of(ledger);
            journal(left);
            queue(left);
            members(ledger);
            index(ledger);
            if (!left.events().isEmpty() && ledger.head().epoch().equals(Journalled.ANOTHER)) {
                problems.add("the ledger took itself for another one and began a new life");
            }
            problems.addAll(LedgerVerifier.verify(ledger.path(), StoreAgent.derivations())
                    .findings());
        } catch (LedgerException | SqliteException e) {
            lose("it cannot be opened: " + e.getMessage());
        }
        try {
            goods();
        } catch (LedgerException | SqliteException e) {
            lose("prices or guides cannot be opened: " + e.getMessage());
        }
        return new Findings(problems, lost);
    }

    private void journal(Journalled left) {
        List<StoredEvent> events = left.events();
        if (events.size() < promised) {
            lose("the journal ends at " + events.size() + ", and " + promised + " events had been told");
        }
        for (int i = 0; i < events.size(); i++) {
            if (i >= whole.events().size()
                    || !events.get(i).equals(whole.events().get(i))) {
                problems.add("event " + (i + 1) + " is not the one that was committed");
                return;
            }
        }
        if (left.acknowledged() > events.size()) {
            problems.add("acknowledged through " + left.acknowledged() + " of " + events.size());
        }
        for (Told thing : told) {
            boolean receipt = whole.receipts().contains(thing.what());
            if (receipt && !left.receipts().contains(thing.what())) {
                lose("receipt " + thing.what() + " (" + thing.kind() + ") was told and is gone");
            }
        }
    }

    /** A receipt is to be printed for exactly those sales that are there. */
    private void queue(Journalled left) {
        Set<String> expected = new HashSet<>(whole.jobs());
        expected.retainAll(left.transactions());
        if (!left.jobs().equals(expected)) {
            problems.add("receipts are queued for " + left.jobs().size() + " transactions and should be for "
                    + expected.size());
        }
    }

    private void members(Ledger ledger) {
        List<Told> joined =
                told.stream().filter(thing -> thing.kind().equals(Told.MEMBER)).toList();
        if (joined.isEmpty() && !MemberVault.holdsKeys(ledger)) {
            return;
        }
        MemberVault vault = new MemberVault(ledger, new MemberKeyFolder(shop).read());
        for (Told thing : joined) {
            String name = MemberNumber.read(thing.what())
                    .flatMap(vault::byNumber)
                    .map(StoredMember::data)
                    .map(data -> data.firstName())
                    .orElse("");
            if (name.isEmpty()) {
                lose("member " + thing.what() + " was told and cannot be read");
            }
        }
    }

    private void index(Ledger ledger) {
        try (JournalBook book = JournalBook.open(ledger, shop)) {
            book.takeInAll();
            for (Told thing : told) {
                if (whole.receipts().contains(thing.what())
                        && book.receipt(thing.what()).isEmpty()) {
                    problems.add("receipt " + thing.what() + " is not found in the journal");
                }
            }
        }
    }

    private void goods() {
        CutGoods goods = new CutGoods(shop);
        long[] editions = goods.editions();
        long least = Arrays.stream(editions).min().orElse(0);
        if (Arrays.stream(editions).anyMatch(edition -> edition != least)) {
            problems.add("half of the prices are of another edition: " + Arrays.toString(editions));
        }
        if (least < last(Told.PRICES)) {
            lose("the prices are of edition " + least + ", and " + last(Told.PRICES) + " was told");
        }
        if (goods.lastGuide() < last(Told.GUIDE)) {
            lose("guide " + last(Told.GUIDE) + " was told and is gone");
        }
    }

    private long last(String kind) {
        return told.stream()
                .filter(thing -> thing.kind().equals(kind))
                .mapToLong(thing -> Long.parseLong(thing.what()))
                .max()
                .orElse(0);
    }

    private void lose(String what) {
        lost = true;
        problems.add(what);
    }
}

package app.suanpan.domain.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal that is a list: every search looks at each event. */
record ListedJournal(List<? extends JournalEvent> events) implements Journal {

    @Override
    public JournalPage page(JournalSearch search, long before, int size) {
        List<JournalEntry> found = new ArrayList<>();
        for (long sequence = Math.min(events.size(), before - 1); sequence >= 1; sequence--) {
            JournalEvent event = at(sequence);
            if (search.isAnsweredBy(event)) {
                if (found.size() == size) {
                    return new JournalPage(found, Optional.of(found.getLast().sequence()), 0);
                }
                found.add(new JournalEntry(sequence, event));
            }
        }
        return new JournalPage(found, Optional.empty(), 0);
    }

    @Override
    public Optional<JournalEntry> entry(long sequence) {
        return sequence >= 1 && sequence <= events.size()
                ? Optional.of(new JournalEntry(sequence, at(sequence)))
                : Optional.empty();
    }

    @Override
    public Optional<JournalEntry> receipt(String receipt) {
        return page(JournalSearch.RECEIPTS.withReceipt(receipt), NEWEST, 1).entries().stream()
                .findFirst();
    }

    private JournalEvent at(long sequence) {
        return events.get((int) sequence - 1);
    }
}

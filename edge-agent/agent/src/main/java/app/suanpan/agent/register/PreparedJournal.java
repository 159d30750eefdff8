package app.suanpan.agent.register;

import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.JournalEntry;
import app.suanpan.domain.journal.JournalPage;
import app.suanpan.domain.journal.JournalSearch;
import app.suanpan.domain.register.JournalCommand;
import app.suanpan.domain.register.JournalSteps;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterContext;
import app.suanpan.ledger.LedgerException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The journal, with the page that one command will ask for read beforehand: while a long journal is looked through nobody has to
 * wait for the register or the ledger.
 *
 * @param journal answers everything else
 * @param search what was looked for
 * @param before where the page begins
 * @param size how many entries at most
 * @param page what was found
 */
record PreparedJournal(Journal journal, JournalSearch search, long before, int size, JournalPage page)
        implements Journal {

    /** The journal as this command will ask for it; takes as long as it takes to look. */
    static Journal before(RegisterCommand command, Journal journal, Supplier<RegisterContext> context) {
        try {
            return command instanceof JournalCommand.LookBack look
                    ? JournalSteps.searched(look.question(), context.get())
                            .<Journal>map(search -> new PreparedJournal(
                                    journal,
                                    search,
                                    look.before(),
                                    JournalSteps.PAGE,
                                    journal.page(search, look.before(), JournalSteps.PAGE)))
                            .orElse(journal)
                    : journal;
        } catch (LedgerException e) {
            // It will be asked once more, by the one who tells the cashier what it says.
            return journal;
        }
    }

    @Override
    public JournalPage page(JournalSearch wanted, long from, int most) {
        return wanted.equals(search) && from == before && most == size ? page : journal.page(wanted, from, most);
    }

    @Override
    public Optional<JournalEntry> entry(long sequence) {
        return journal.entry(sequence);
    }

    @Override
    public Optional<JournalEntry> receipt(String receipt) {
        return journal.receipt(receipt);
    }
}

package app.suanpan.agent.register;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.ledger.LedgerException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log is told of one checkout's register: never what a command holds, which may be a phone number or a payment code. */
final class RegisterLog {
    private static final Logger log = LoggerFactory.getLogger(RegisterLog.class);

    private final String workstation;
    private @Nullable RegisterCommand refused;

    RegisterLog(String workstation) {
        this.workstation = workstation;
    }

    /** An event is in the journal. */
    void committed(JournalEvent event, long sequence) {
        Optional<Transaction> transaction = switch (event) {
            case SaleCompleted sale -> Optional.of(sale.sale());
            case ReturnCompleted refund -> Optional.of(refund.refund());
            case SalePostVoided undone -> Optional.of(undone.reversal());
            default -> Optional.empty();
        };
        transaction.ifPresentOrElse(
                body -> log.info(
                        "{}: sequence={} receipt={} lines={} total={}",
                        name(event),
                        sequence,
                        body.receipt(),
                        body.lines().size(),
                        body.total()),
                () -> log.info("{}: sequence={} workstation={}", name(event), sequence, workstation));
    }

    /** A command is done with. */
    void done() {
        refused = null;
    }

    /** A command could not be committed. One that is given again and again is in the log with its whole story once. */
    void notCommitted(RegisterCommand command, LedgerException why) {
        if (command.equals(refused)) {
            log.warn("still not committed: workstation={} command={} code={}", workstation, name(command), why.code());
        } else {
            log.error("not committed: workstation={} command={}", workstation, name(command), why);
        }
        refused = command;
    }

    private static String name(Object what) {
        return what.getClass().getSimpleName();
    }
}

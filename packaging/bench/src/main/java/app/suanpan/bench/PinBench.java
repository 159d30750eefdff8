package app.suanpan.bench;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.staff.Person;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.journal.Seal;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody waits who types a PIN, and what somebody who guesses pays for each: with the parameters that stand in what is kept of a
 * PIN today. Beside it the badge, which is a signature, and the signature under an approval.
 */
final class PinBench {
    private static final int TRIES = 60;
    private static final int WARM_UP = 10;
    private static final String SOMEBODY = "op";
    private static final String PIN = "704152";
    private static final Pattern PARAMETERS =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]+),t=([0-9]+),p=([0-9]+)\\$.*");

    private PinBench() {}

    /** Measures, and writes what came of it. */
    static void run(Page page) throws IOException {
        try (BenchStore store = new BenchStore(1)) {
            StaffBook book = StaffBook.open(store.folder(), AgentConfig.load(store.folder()));
            book.keepPin(SOMEBODY, book.verifierOf(PIN));
            book.giveBadge(SOMEBODY);
            String badge = book.badgeOf(SOMEBODY).orElseThrow();
            Times right = new Times();
            Times wrong = new Times();
            Times scanned = new Times();
            Times signed = new Times();
            for (int i = -WARM_UP; i < TRIES; i++) {
                long rightOne = timed(() -> proves(book, new Credential.Pin(SOMEBODY, PIN), true));
                long wrongOne = timed(() -> proves(book, new Credential.Pin(SOMEBODY, "704153"), false));
                long badgeOne = timed(() -> proves(book, new Credential.Badge(badge), true));
                long sealOne = timed(() -> sealed(book.seal("the text of an approval")));
                if (i >= 0) {
                    right.add(rightOne);
                    wrong.add(wrongOne);
                    scanned.add(badgeOne);
                    signed.add(sealOne);
                }
            }
            page.row("a PIN is tried, and right: " + parameters(book), right);
            page.row("a PIN is tried, and wrong", wrong);
            page.row("a badge is read", scanned);
            page.row("an approval is signed: Ed25519", signed);
            page.sentence("""
                    One try uses one core. A PIN is tried before the register's lock is taken: no other checkout waits for it.""");
        }
    }

    private static String parameters(StaffBook book) {
        String kept = book.everybody().stream()
                .filter(person -> person.id().equals(SOMEBODY))
                .map(Person::pin)
                .findFirst()
                .orElseThrow();
        Matcher parameters = PARAMETERS.matcher(kept);
        if (!parameters.matches()) {
            throw new IllegalStateException("A PIN is kept otherwise than this knows");
        }
        return "Argon2id, %s KiB, %s passes, %s lane"
                .formatted(parameters.group(1), parameters.group(2), parameters.group(3));
    }

    private static void proves(StaffBook book, Credential credential, boolean right) {
        if (book.prove(credential) instanceof Proof.Known != right) {
            throw new IllegalStateException("taken for somebody else");
        }
    }

    private static void sealed(Seal seal) {
        if (seal.signature().isEmpty()) {
            throw new IllegalStateException("not signed");
        }
    }

    private static long timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }
}

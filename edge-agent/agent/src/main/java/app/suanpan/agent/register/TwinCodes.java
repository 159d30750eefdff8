package app.suanpan.agent.register;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.register.RegisterCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Knows the two codes of one pack: for some years packs carry bars and a 2D code, and one scanner reads both in one movement. The
 * same code twice is two packs; that a scanner reads one pack's code once is the scanner's business. For one scanner and one thread.
 */
public final class TwinCodes {
    /** How long after the first code of a pack its second one is believed to be the same pack's. */
    static final Duration TOGETHER = Duration.ofMillis(1500);

    private final ScanRules rules;
    private Optional<Seen> last = Optional.empty();

    /** The code that was read last, if it names an article. */
    private record Seen(Gtin article, String symbology, boolean gs1, Instant at) {}

    /**
     * @param rules how to read codes
     */
    public TwinCodes(ScanRules rules) {
        this.rules = rules;
    }

    /**
     * What a scan asks of the register.
     *
     * @return nothing if it says no more than the pack's other code did
     */
    public Optional<RegisterCommand> command(ScanInput input, Instant at) {
        Optional<Seen> before = last;
        ScannedCode code = ScanInterpreter.interpret(input, rules, ScanMoment.BASKET);
        Optional<Seen> seen = code.named().map(article -> seen(article, code, input, at));
        boolean twin = seen.isPresent() && before.isPresent() && areTwins(before.get(), seen.get());
        if (!twin) {
            last = seen;
            return Optional.of(new RegisterCommand.Scan(input));
        }
        // A third reading within the time is a pack of its own again, whichever code it is.
        last = Optional.empty();
        return seen.get().gs1() && !before.get().gs1()
                ? Optional.of(new RegisterCommand.ScanTwin(input))
                : Optional.empty();
    }

    private static Seen seen(Gtin article, ScannedCode code, ScanInput input, Instant at) {
        boolean gs1 = !(code instanceof ScannedCode.ArticleCode);
        String kind = code.getClass().getSimpleName();
        return new Seen(article, input.aim().orElse(kind), gs1, at);
    }

    private static boolean areTwins(Seen first, Seen second) {
        return first.article().equals(second.article())
                && !first.symbology().equals(second.symbology())
                && Duration.between(first.at(), second.at()).compareTo(TOGETHER) <= 0;
    }
}

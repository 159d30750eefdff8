package app.suanpan.agent.identity;

import app.suanpan.protocol.identity.Distrust;
import java.util.Locale;
import java.util.Optional;

/** Makes out of what a broken connection says why head office did not take it, where it says that at all. */
public final class Refusals {
    private Refusals() {}

    /** The deepest reason of a failure, in its own words. */
    public static String reason(Throwable problem) {
        var deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }

    /**
     * Reads a refusal.
     *
     * @param words what the broker or TLS said: a code of ours, or an alert of TLS
     * @return why this box is not taken; empty if that is not what was said
     */
    public static Optional<Distrust> of(String words) {
        var known = Distrust.of(words.strip());
        if (known.isPresent()) {
            return known;
        }
        var alert = words.toLowerCase(Locale.ROOT);
        if (!alert.contains("alert")) {
            return Optional.empty();
        }
        if (alert.contains("certificate_revoked")) {
            return Optional.of(Distrust.REVOKED);
        }
        if (alert.contains("certificate_expired")) {
            return Optional.of(Distrust.EXPIRED);
        }
        return alert.contains("certificate_required")
                        || alert.contains("bad_certificate")
                        || alert.contains("unknown_ca")
                        || alert.contains("certificate_unknown")
                ? Optional.of(Distrust.NOT_ENROLLED)
                : Optional.empty();
    }
}

package app.suanpan.agent.join;

import app.suanpan.domain.member.Guide;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The links that kiosks show as QR codes. Each is made for one visit, lives for a moment longer than its code is on the
 * screen, and belongs to the first phone that opens it, for as long as it takes to fill in a form.
 */
final class JoinLinks {
    /** How long a code is on the screen. */
    static final Duration SHOWN = Duration.ofSeconds(60);
    /** How long a code works after it was made: someone may have scanned it in its last second. */
    static final Duration OPENS = Duration.ofSeconds(90);
    /** How long a phone may take with the form. */
    static final Duration HELD = Duration.ofMinutes(10);

    private final Map<String, Link> links = new HashMap<>();
    private final Supplier<String> tokens;

    /**
     * A link of a kiosk.
     *
     * @param token what the QR says after {@code /j/}
     * @param kiosk the workstation that showed it
     * @param guide the guide who had been greeting there
     * @param until when it stops working
     * @param holder the secret of the phone that opened it
     */
    record Link(String token, String kiosk, Optional<Guide> guide, Instant until, Optional<String> holder) {}

    /** @param tokens makes secrets that cannot be guessed */
    JoinLinks(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    /** Makes a new link for a kiosk. */
    synchronized String offer(String kiosk, Optional<Guide> guide, Instant now) {
        links.values().removeIf(link -> !now.isBefore(link.until()));
        String token = tokens.get();
        links.put(token, new Link(token, kiosk, guide, now.plus(OPENS), Optional.empty()));
        return token;
    }

    /**
     * Opens a link for a phone.
     *
     * @param holder the secret that the phone was given when it opened the link before, if it did
     * @return the link, held by this phone; empty if it is too old, was never there, or is another phone's
     */
    synchronized Optional<Link> open(String token, Optional<String> holder, Instant now) {
        return Optional.ofNullable(links.get(token))
                .filter(link -> now.isBefore(link.until()))
                .filter(link -> link.holder().isEmpty() || link.holder().equals(holder))
                .map(link -> link.holder().isPresent() ? link : claim(link, now));
    }

    /** The link, if this phone holds it. */
    synchronized Optional<Link> held(String token, String holder, Instant now) {
        return Optional.ofNullable(links.get(token))
                .filter(link -> now.isBefore(link.until()))
                .filter(link -> link.holder().filter(holder::equals).isPresent());
    }

    private Link claim(Link link, Instant now) {
        Link claimed = new Link(link.token(), link.kiosk(), link.guide(), now.plus(HELD), Optional.of(tokens.get()));
        links.put(link.token(), claimed);
        return claimed;
    }
}

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
 * screen, and belongs to the first phone on which somebody begins, for as long as it takes to fill in a form. Looking at a link
 * changes nothing: messengers do, to show a preview, long before a person does.
 */
final class JoinLinks {
    /** How long a code is on the screen. */
    static final Duration SHOWN = Duration.ofSeconds(60);
    /** How long a code works after it was made: someone may have scanned it in its last second, and has yet to begin. */
    static final Duration OPENS = Duration.ofSeconds(120);
    /** How long a phone may take with the form. */
    static final Duration HELD = Duration.ofMinutes(10);

    private final Map<String, Link> links = new HashMap<>();
    private final Supplier<String> tokens;

    /**
     * A link of a kiosk.
     *
     * @param token what the QR says after {@code /j/}
     * @param kiosk the workstation that showed it
     * @param visit which of that kiosk's visits it was made for
     * @param guide the guide who had been greeting there
     * @param until when it stops working
     * @param holder the secret of the phone that began with it
     */
    record Link(
            String token, String kiosk, long visit, Optional<Guide> guide, Instant until, Optional<String> holder) {}

    /** @param tokens makes secrets that cannot be guessed */
    JoinLinks(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    /** Makes a new link for one visit at a kiosk. */
    synchronized String offer(String kiosk, long visit, Optional<Guide> guide, Instant now) {
        links.values().removeIf(link -> !now.isBefore(link.until()));
        String token = tokens.get();
        links.put(token, new Link(token, kiosk, visit, guide, now.plus(OPENS), Optional.empty()));
        return token;
    }

    /**
     * Looks at a link, and leaves it as it is.
     *
     * @param holder the secret of the phone that looks, if it has begun with a link
     * @return the link; empty if it is too old, was never there, or is another phone's
     */
    synchronized Optional<Link> look(String token, Optional<String> holder, Instant now) {
        return Optional.ofNullable(links.get(token))
                .filter(link -> now.isBefore(link.until()))
                .filter(link -> link.holder().isEmpty() || link.holder().equals(holder));
    }

    /**
     * A link that is a phone's.
     *
     * @param link the link
     * @param first whether it was nobody's before; a second tap on the same page is not
     */
    record Begun(Link link, boolean first) {}

    /**
     * Somebody begins with a link: from now on it is their phone's.
     *
     * @param holder the secret that the phone has from the page it begins on
     * @return empty if it is too old, was never there, or is another phone's
     */
    synchronized Optional<Begun> begin(String token, String holder, Instant now) {
        return look(token, Optional.of(holder), now)
                .map(link ->
                        link.holder().isPresent() ? new Begun(link, false) : new Begun(claim(link, holder, now), true));
    }

    /** The link, if this phone holds it. */
    synchronized Optional<Link> held(String token, String holder, Instant now) {
        return Optional.ofNullable(links.get(token))
                .filter(link -> now.isBefore(link.until()))
                .filter(link -> link.holder().filter(holder::equals).isPresent());
    }

    private Link claim(Link link, String holder, Instant now) {
        Link claimed =
                new Link(link.token(), link.kiosk(), link.visit(), link.guide(), now.plus(HELD), Optional.of(holder));
        links.put(link.token(), claimed);
        return claimed;
    }
}

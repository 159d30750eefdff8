package app.suanpan.agent.join;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The links by which members take their data along. Each is shown on a kiosk, opens for one phone only, and not for long; looking at it shows and
 * changes nothing, for a messenger may do so to show a preview.
 */
final class DataLinks {
    /** How long somebody may take to begin. */
    static final Duration OPENS = Duration.ofSeconds(120);
    /** How long the phone that began may look. */
    static final Duration HELD = Duration.ofMinutes(10);

    private final Map<String, Link> links = new HashMap<>();
    private final Supplier<String> tokens;

    private record Link(UUID member, Instant until, Optional<String> holder) {}

    /** @param tokens makes secrets that cannot be guessed */
    DataLinks(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    /** Makes a new link for a member who is known to stand there; one that they had goes. */
    synchronized String offer(UUID member, Instant now) {
        links.values()
                .removeIf(link -> !now.isBefore(link.until()) || link.member().equals(member));
        String token = tokens.get();
        links.put(token, new Link(member, now.plus(OPENS), Optional.empty()));
        return token;
    }

    /** Whether somebody may begin with a link. */
    synchronized boolean waits(String token, Instant now) {
        Link link = links.get(token);
        return link != null && now.isBefore(link.until()) && link.holder().isEmpty();
    }

    /**
     * Whose data a phone may see: the first one that begins, and from then on no other.
     *
     * @param holder the secret that the phone has from the page it begins on
     */
    synchronized Optional<UUID> open(String token, String holder, Instant now) {
        Link link = links.get(token);
        if (link == null
                || !now.isBefore(link.until())
                || link.holder().filter(it -> !it.equals(holder)).isPresent()) {
            return Optional.empty();
        }
        if (link.holder().isEmpty()) {
            links.put(token, new Link(link.member(), now.plus(HELD), Optional.of(holder)));
        }
        return Optional.of(link.member());
    }
}

package app.suanpan.agent.join;

import app.suanpan.domain.join.ShownCards;
import app.suanpan.pages.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Wrong phone numbers after which a link opens nothing: whoever found a card may guess no longer than somebody mistypes. */
    static final int MOST_WRONG = 3;

    /** And in an hour, over all links that were made for one card. */
    private static final int MOST_WRONG_AN_HOUR = 9;

    private final RateLimit wrongNumbers = new RateLimit(MOST_WRONG_AN_HOUR, Duration.ofHours(1));
    private final Map<String, Link> links = new HashMap<>();
    private final Supplier<String> tokens;

    private record Link(ShownCards cards, Instant until, Optional<String> holder, int wrong) {}

    /** @param tokens makes secrets that cannot be guessed */
    DataLinks(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    /** Makes a new link for a member who is known to stand there; one that they had goes. */
    synchronized String offer(ShownCards cards, Instant now) {
        links.values()
                .removeIf(link -> !now.isBefore(link.until())
                        || !Collections.disjoint(link.cards().all(), cards.all()));
        String token = tokens.get();
        links.put(token, new Link(cards, now.plus(OPENS), Optional.empty(), 0));
        return token;
    }

    /** Whose link it is, if somebody may begin with it. */
    synchronized Optional<ShownCards> waiting(String token, Instant now) {
        return Optional.ofNullable(links.get(token))
                .filter(link -> now.isBefore(link.until()) && link.holder().isEmpty())
                .map(Link::cards)
                .filter(cards -> !wrongNumbers.isReached(card(cards), now));
    }

    /** Somebody did not know the phone number of whose link it is. */
    synchronized void wrong(String token, Instant now) {
        Optional.ofNullable(links.get(token)).ifPresent(link -> wrongNumbers.count(card(link.cards()), now));
        links.computeIfPresent(
                token,
                (_, link) -> link.wrong() + 1 == MOST_WRONG
                        ? null
                        : new Link(link.cards(), link.until(), link.holder(), link.wrong() + 1));
    }

    private static String card(ShownCards cards) {
        return cards.last().toString();
    }

    /**
     * Whose data a phone may see: the first one that begins, and from then on no other.
     *
     * @param holder the secret that the phone has from the page it begins on
     */
    synchronized Optional<ShownCards> open(String token, String holder, Instant now) {
        Link link = links.get(token);
        if (link == null
                || (link.holder().isEmpty() && wrongNumbers.isReached(card(link.cards()), now))
                || !now.isBefore(link.until())
                || link.holder().filter(it -> !it.equals(holder)).isPresent()) {
            return Optional.empty();
        }
        if (link.holder().isEmpty()) {
            links.put(token, new Link(link.cards(), now.plus(HELD), Optional.of(holder), link.wrong()));
        }
        return Optional.of(link.cards());
    }
}

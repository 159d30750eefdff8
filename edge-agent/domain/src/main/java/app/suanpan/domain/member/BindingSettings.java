package app.suanpan.domain.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The two settings of a brand that decide about its members' guides.
 *
 * @param snatch days for which a bound customer is protected from other guides; {@link #ANYONE}: not at all, {@link #NEVER}:
 *     for as long as the binding lasts
 * @param validity days after which a binding ends if nothing renews it; {@link #FOR_EVER}: it does not
 */
public record BindingSettings(int snatch, int validity) {

    /** As {@code snatch}: any guide may take the customer at any time. */
    public static final int ANYONE = -1;
    /** As {@code snatch}: no guide may take the customer. */
    public static final int NEVER = -2;
    /** As {@code validity}: a binding does not end by itself. */
    public static final int FOR_EVER = -1;
    /** Protected for 30 days, valid for 180. */
    public static final BindingSettings DEFAULT = new BindingSettings(30, 180);

    public BindingSettings {
        if (snatch < NEVER || validity < FOR_EVER) {
            throw new IllegalArgumentException(
                    "No binding settings: snatch=%d validity=%d".formatted(snatch, validity));
        }
    }

    /** Until when a binding made at {@code boundAt} is protected; empty for {@link #NEVER}, which this setting alone decides. */
    Optional<Instant> protectedUntil(Instant boundAt) {
        return switch (snatch) {
            case NEVER -> Optional.empty();
            case ANYONE -> Optional.of(boundAt);
            default -> Optional.of(boundAt.plus(Duration.ofDays(snatch)));
        };
    }

    /** When a binding made or renewed at {@code at} ends; empty for {@link #FOR_EVER}. */
    public Optional<Instant> expiresAt(Instant at) {
        return validity == FOR_EVER ? Optional.empty() : Optional.of(at.plus(Duration.ofDays(validity)));
    }
}

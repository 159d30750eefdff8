package app.suanpan.domain.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a box decided a binding request with, as far as only that box knew it: with the request itself enough to decide it again elsewhere,
 * beside requests of which the box had not heard.
 *
 * @param guideActive whether the guide who asked worked for the brand, as the box had been told
 * @param currentGuide the guide whose customer the member was, as far as the box knew, or null for none
 * @param currentGuideActive whether that guide worked for the brand; without meaning if there was none
 * @param snatch as in {@link BindingSettings}
 * @param validity as in {@link BindingSettings}
 * @param clockAhead by how many milliseconds the box's clock was ahead of head office's, less than 0 where it was behind; null where that was
 *     not measured since the box started
 */
public record BindingGrounds(
        boolean guideActive,
        @Nullable Long currentGuide,
        boolean currentGuideActive,
        int snatch,
        int validity,
        @Nullable Long clockAhead) {
    /** A clock that is known to be wrong by more is put right; one that is wrong by less is better than what it was measured by. */
    public static final Duration TRUSTED = Duration.ofSeconds(120);

    /** The grounds of a decision at a box. */
    public static BindingGrounds of(
            Optional<Binding> current, BindingRequest request, BindingSettings settings, Optional<Duration> ahead) {
        return new BindingGrounds(
                request.guideActive(),
                current.map(Binding::guide).orElse(null),
                request.currentGuideActive(),
                settings.snatch(),
                settings.validity(),
                ahead.map(Duration::toMillis).orElse(null));
    }

    /** The brand's settings at that time. */
    public BindingSettings settings() {
        return new BindingSettings(snatch, validity);
    }

    /** Whether a guide may keep the member, as far as the box knew: of another one than the member's it said nothing. */
    public boolean mayKeep(long guide) {
        return currentGuideActive || currentGuide == null || currentGuide != guide;
    }

    /** When a request takes effect that was made at {@code at} by the box's clock. */
    public Instant effective(Instant at) {
        return clockAhead == null ? at : putRight(at, Duration.ofMillis(clockAhead));
    }

    /**
     * What time it was when a clock said {@code at}.
     *
     * @param ahead how far it was ahead, as far as that was measured
     */
    public static Instant putRight(Instant at, Duration ahead) {
        return ahead.abs().compareTo(TRUSTED) > 0 ? at.minus(ahead) : at;
    }
}

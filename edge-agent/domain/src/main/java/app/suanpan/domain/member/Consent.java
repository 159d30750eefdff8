package app.suanpan.domain.member;

import java.time.Instant;

/**
 * One decision of a member about one purpose: the record that proves it, or its withdrawal, to whoever asks.
 *
 * @param purpose for what
 * @param granted given or refused
 * @param textVersion which edition of the text was on the screen
 * @param textHash SHA-256 of that text, hexadecimal
 * @param language the text's language, {@code zh} or {@code en}
 * @param method how it was given, for example {@code kiosk} or {@code join-page}
 * @param at when
 */
public record Consent(
        Purpose purpose,
        boolean granted,
        String textVersion,
        String textHash,
        String language,
        String method,
        Instant at) {}

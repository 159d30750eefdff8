package app.suanpan.collector.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends and the next one begins. Unlike a number of rows to skip it costs the same on the millionth page, and
 * rows that arrive meanwhile move nothing.
 *
 * @param day the business day of the last row
 * @param at its time
 * @param journal its journal
 * @param sequence its sequence
 */
public record Place(String day, String at, long journal, long sequence) {
    private static final Pattern FORM =
            Pattern.compile("([0-9+-]{8,16})\\|([0-9TZ:.+-]{1,40})\\|([0-9]{1,18})\\|([0-9]{1,18})");

    /** Behind everything of this day, and before everything of the days before it. */
    public static Place endOf(LocalDate day) {
        return new Place(day.toString(), "0001-01-01T00:00:00.000Z", 0, 0);
    }

    /** As it stands in an address; opaque to whoever carries it. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + "|" + at + "|" + journal + "|" + sequence).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text} wrote; null for an empty text, which is the beginning.
     *
     * @throws IllegalArgumentException if nobody wrote it here
     */
    public static @Nullable Place parse(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a place in a list");
        }
        return new Place(
                parts.group(1), parts.group(2), Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4)));
    }
}

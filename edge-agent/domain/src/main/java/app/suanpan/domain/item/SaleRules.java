package app.suanpan.domain.item;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has to be asked, or kept to, when an item is sold.
 *
 * @param minimumAge how old a customer has to be, in years; 0 for any age, at most {@value #MOST_YEARS}
 * @param hours when it may be sold; at any time if empty
 * @param serial whether each piece has a serial number that has to be known
 * @param lot whether its batch has to be known
 * @param tare what its own packaging weighs in grams, taken off when it is weighed by hand; 0 for none
 */
public record SaleRules(int minimumAge, Optional<Hours> hours, boolean serial, boolean lot, int tare) {
    /** Older than this nobody has to be for anything. */
    public static final int MOST_YEARS = 99;

    /** Anybody may buy it at any time, and nothing is asked. */
    public static final SaleRules NONE = new SaleRules(0, Optional.empty(), false, false, 0);

    public SaleRules {
        if (minimumAge < 0 || minimumAge > MOST_YEARS) {
            throw new IllegalArgumentException("Not an age that can be asked for: " + minimumAge);
        }
        if (tare < 0 || tare > Tare.MOST_GRAMS) {
            throw new IllegalArgumentException("Not a tare: " + tare + " g");
        }
    }

    /**
     * From when until when, where the shop is; past midnight if it ends earlier than it begins.
     *
     * @param from the first minute
     * @param until the first minute in which it is over
     */
    public record Hours(LocalTime from, LocalTime until) {
        private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
        private static final Pattern WRITTEN =
                Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])");

        /** Refuses hours that are none. */
        public Hours {
            if (from.equals(until)) {
                throw new IllegalArgumentException("Hours that end when they begin: " + from);
            }
        }

        /** Reads {@code 08:00-22:00}; nothing if it is not written so. */
        public static Optional<Hours> parse(String text) {
            Matcher matcher = WRITTEN.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            LocalTime from = LocalTime.parse(text.substring(0, 5));
            LocalTime until = LocalTime.parse(text.substring(6));
            return from.equals(until) ? Optional.empty() : Optional.of(new Hours(from, until));
        }

        /** Whether it may be sold at this time of the day. */
        public boolean include(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }

        /** As {@link #parse} reads it. */
        @Override
        public String toString() {
            return MINUTES.format(from) + "-" + MINUTES.format(until);
        }
    }

    /** Whether there is nothing to ask and nothing to keep to. */
    public boolean areNone() {
        return equals(NONE);
    }

    /** In words that {@link #parse} reads, for example {@code age=18 hours=08:00-22:00 serial lot}; empty if there is nothing. */
    public String written() {
        List<String> words = new ArrayList<>();
        if (minimumAge > 0) {
            words.add("age=" + minimumAge);
        }
        hours.ifPresent(when -> words.add("hours=" + when));
        if (serial) {
            words.add("serial");
        }
        if (lot) {
            words.add("lot");
        }
        if (tare > 0) {
            words.add("tare=" + tare);
        }
        return String.join(" ", words);
    }

    /** Reads what {@link #written} wrote. A word of a later edition says nothing. */
    public static SaleRules parse(String text) {
        SaleRules rules = NONE;
        for (String word : text.split(" ")) {
            rules = word.isEmpty() ? rules : rules.with(word);
        }
        return rules;
    }

    private SaleRules with(String word) {
        if (word.equals("serial")) {
            return new SaleRules(minimumAge, hours, true, lot, tare);
        }
        if (word.equals("lot")) {
            return new SaleRules(minimumAge, hours, serial, true, tare);
        }
        if (word.startsWith("hours=")) {
            return new SaleRules(minimumAge, Hours.parse(word.substring("hours=".length())), serial, lot, tare);
        }
        if (word.startsWith("tare=")) {
            return new SaleRules(minimumAge, hours, serial, lot, Integer.parseInt(word.substring("tare=".length())));
        }
        return word.startsWith("age=")
                ? new SaleRules(Integer.parseInt(word.substring("age=".length())), hours, serial, lot, tare)
                : this;
    }
}

package app.suanpan.domain.item.gs1;

import java.util.Optional;
import java.util.function.Predicate;

/** The inside of North American coupon codes (GS1 "North American Coupon Application Guideline"). */
final class Gs1Coupons {

    private static final String REQUIREMENT_CODES = "012349";

    private Gs1Coupons() {}

    /** AI 8110: the offer, what must be bought, and optional fields, each under its number and in their order. */
    static boolean isCoupon(String text) {
        Reader reader = new Reader(text);
        reader.counted(0, 6, 6);
        reader.digits(6);
        reader.counted(1, 5, 0);
        purchase(reader);
        boolean combined = reader.optional('1');
        if (combined) {
            reader.one("0123");
            purchase(reader);
            company(reader);
        }
        if (reader.optional('2')) {
            purchase(reader);
            company(reader);
        }
        Optional<String> ends = reader.optional('3') ? date(reader) : Optional.empty();
        Optional<String> starts = reader.optional('4') ? date(reader) : Optional.empty();
        if (reader.optional('5')) {
            reader.counted(0, 9, 6);
        }
        if (reader.optional('6')) {
            reader.counted(1, 7, 6);
        }
        if (reader.optional('9')) {
            reader.one("01256");
            reader.one("012");
            reader.digits(1);
            reader.one("01");
        }
        boolean inOrder = ends.isEmpty() || starts.isEmpty() || starts.get().compareTo(ends.get()) <= 0;
        return reader.finished() && inOrder;
    }

    /** AI 8112: format 0 or 1, company, offer, serial. */
    static boolean isPositiveOffer(String text) {
        Reader reader = new Reader(text);
        reader.one("01");
        reader.counted(0, 6, 6);
        reader.digits(6);
        reader.counted(0, 9, 6);
        return reader.finished();
    }

    private static void purchase(Reader reader) {
        reader.counted(1, 5, 0);
        reader.one(REQUIREMENT_CODES);
        reader.digits(3);
    }

    /** The company prefix of a further purchase; 9 says that it is the first one's. */
    private static void company(Reader reader) {
        if (!reader.optional('9')) {
            reader.counted(0, 6, 6);
        }
    }

    private static Optional<String> date(Reader reader) {
        return reader.digits(6, value -> !value.endsWith("00") && Gs1Calendar.isDate(value));
    }

    /** Reads from the left; after the first thing that does not fit nothing does. */
    private static final class Reader {
        private final String text;
        private int at;
        private boolean broken;

        Reader(String text) {
            this.text = text;
            this.broken = !Gs1Characters.N.has(text);
        }

        void digits(int count) {
            digits(count, value -> true);
        }

        Optional<String> digits(int count, Predicate<String> condition) {
            if (broken || at + count > text.length()) {
                broken = true;
                return Optional.empty();
            }
            String value = text.substring(at, at + count);
            at += count;
            broken = !condition.test(value);
            return Optional.of(value);
        }

        void one(String allowed) {
            digits(1, allowed::contains);
        }

        /** A digit that says how many follow, in addition to {@code more}. */
        void counted(int fewest, int most, int more) {
            Optional<String> count = digits(1, value -> {
                int number = Integer.parseInt(value);
                return number >= fewest && number <= most;
            });
            count.ifPresent(value -> digits(Integer.parseInt(value) + more));
        }

        boolean optional(char number) {
            boolean there = !broken && at < text.length() && text.charAt(at) == number;
            at += there ? 1 : 0;
            return there;
        }

        boolean finished() {
            return !broken && at == text.length();
        }
    }
}

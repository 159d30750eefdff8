package app.suanpan.collector.store;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQLite and PostgreSQL spell differently. In a statement it stands in braces: {@code {bytes}}, {@code {time}}, {@code {day}},
 * {@code {decimal}} and {@code {uuid}} are types of columns, {@code {now}} is the database's clock, {@code {lock}} keeps the rows that
 * were read from everybody else until the transaction ends, {@code {empty}} takes all rows out of a table, {@code {silent}} says of a column {@code seen_at} that it is
 * older than a living collector lets it become. A word may have a column behind it: {@code {negative line.quantity}} is that quantity with
 * the other sign, {@code {sorted box.store}} that text in the order of its bytes,
 * {@code {month sale.business_day}} the first day of that one's month, {@code {small sale.operator}} that text in
 * small letters, of whatever alphabet, {@code {amount sale.total}} that amount as a decimal with the digits of its {@code currency_unit}.
 */
enum Dialect {
    /** Types are hints there: times are texts of one form, and one transaction at a time is all the locking there is. */
    SQLITE(Map.ofEntries(
            Map.entry("bytes", "BLOB"),
            Map.entry("time", "TEXT"),
            Map.entry("day", "TEXT"),
            Map.entry("decimal", "TEXT"),
            Map.entry("uuid", "TEXT"),
            Map.entry("now", "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"),
            Map.entry("lock", ""),
            Map.entry("empty", "DELETE FROM"),
            Map.entry("silent", "seen_at < strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-20 seconds')"),
            Map.entry("sorted", "$"),
            Map.entry("month", "substr($, 1, length($) - 2) || '01'"),
            Map.entry("small", SqliteConnections.SMALL + "($)"),
            // Quantities are texts there, and keep their digits.
            Map.entry(
                    "negative",
                    "CASE WHEN CAST($ AS REAL) = 0 THEN $ WHEN $ LIKE '-%' THEN substr($, 2) ELSE '-' || $ END"),
            Map.entry(
                    "amount",
                    "CASE WHEN $ < 0 THEN '-' ELSE '' END || CASE currency_unit.digits WHEN 0 THEN abs($)"
                            + " ELSE (abs($) / currency_unit.factor) || '.'"
                            + " || substr('0000' || (abs($) % currency_unit.factor), -currency_unit.digits) END"))),
    POSTGRESQL(Map.ofEntries(
            Map.entry("bytes", "BYTEA"),
            Map.entry("time", "TIMESTAMPTZ"),
            Map.entry("day", "DATE"),
            Map.entry("decimal", "NUMERIC"),
            Map.entry("uuid", "UUID"),
            Map.entry("now", "now()"),
            Map.entry("lock", "FOR UPDATE"),
            Map.entry("empty", "TRUNCATE"),
            Map.entry("silent", "seen_at < now() - INTERVAL '20 seconds'"),
            Map.entry("sorted", "$ COLLATE \"C\""),
            Map.entry("month", "CAST(date_trunc('month', $) AS DATE)"),
            Map.entry("small", "lower($)"),
            Map.entry("negative", "-$"),
            Map.entry(
                    "amount",
                    "round(CAST($ AS NUMERIC) / CAST(currency_unit.factor AS NUMERIC), currency_unit.digits)")));

    private static final Pattern WORD = Pattern.compile("\\{([a-z-]+)(?: ([a-z_.]+))?}");

    private final Map<String, String> words;

    Dialect(Map<String, String> words) {
        this.words = words;
    }

    /** The statement as this database reads it. */
    String spell(String statement) {
        return WORD.matcher(statement).replaceAll(found -> {
            var word = words.get(found.group(1));
            if (word == null) {
                throw new IllegalArgumentException("no word of a dialect: " + found.group());
            }
            var column = found.group(2);
            return Matcher.quoteReplacement(column == null ? word : word.replace("$", column));
        });
    }
}

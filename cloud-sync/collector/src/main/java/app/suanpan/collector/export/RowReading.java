package app.suanpan.collector.export;

import app.suanpan.collector.export.Catalogue.Days;
import app.suanpan.collector.export.Catalogue.Table;
import app.suanpan.domain.item.LocalName;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns the database's rows of one table into exported ones. What a box wrote into its events may be anything: a value that is not what
 * its column holds is left out and counted, and never stops an export or passes for another value.
 */
final class RowReading {
    private final Table table;
    private final List<OutColumn> columns;
    private final NamedGuides guides;
    /** Where in the answer the currency stands, from 1; 0 if there is none. */
    private final int currency;

    private final Map<String, Long> unreadable = new TreeMap<>();
    private final Map<String, Optional<Currency>> currencies = new HashMap<>();

    /** @param guides says what the guides of its rows are called */
    RowReading(Table table, NamedGuides guides) {
        this.table = table;
        this.guides = guides;
        this.columns = OutColumn.of(table);
        int own = table.place("currency");
        this.currency = own == 0 && table.borrowsCurrency() ? table.columns().size() + 1 : own;
    }

    List<OutColumn> columns() {
        return columns;
    }

    /** Returns how many values of which columns were left out. */
    Map<String, Long> unreadable() {
        return unreadable;
    }

    /** Returns the values of a row, one for each exported column. */
    @Nullable
    Object[] values(ResultSet row) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        var next = 0;
        for (var i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var value = read(column.name(), column.form(), row.getObject(i + 1));
            switch (column.form()) {
                case MONEY -> {
                    values[next++] = value;
                    values[next++] = value == null ? null : major((Long) value, row);
                }
                case BODY -> {
                    var text = value == null ? null : text((byte[]) value);
                    values[next++] = text;
                    values[next++] = value == null || text != null
                            ? null
                            : HexFormat.of().formatHex((byte[]) value);
                }
                default -> values[next++] = value;
            }
        }
        if (table.borrowsCurrency()) {
            values[next++] = row.getString(currency);
        }
        if (table.named()) {
            var name = guides.of(table, row);
            values[next++] = name.map(LocalName::zh).orElse(null);
            values[next] = name.map(LocalName::en).orElse(null);
        }
        return values;
    }

    /** Whether a row is of the period, where the database cannot tell. */
    boolean isOf(Period period, ResultSet row) throws SQLException {
        if (table.days() != Days.EVENT || period.isAll()) {
            return true;
        }
        for (var i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).form() == Form.BODY) {
                return period.has(businessDay(row.getBytes(i + 1)));
            }
        }
        return true;
    }

    private static @Nullable LocalDate businessDay(byte[] body) {
        try {
            return (LocalDate) Form.DAY.read(
                    Json.tree(body).path("header").path("businessDay").asString(""));
        } catch (UnreadableJsonException | IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Object read(String column, Form form, @Nullable Object raw) {
        try {
            return form.readOptional(raw);
        } catch (IllegalArgumentException e) {
            unreadable.merge(column, 1L, Long::sum);
            return null;
        }
    }

    /** With as many decimals as the currency has; nothing if nobody knows the currency. */
    private @Nullable BigDecimal major(long minor, ResultSet row) throws SQLException {
        var code = row.getString(currency);
        return code == null
                ? null
                : currencies
                        .computeIfAbsent(code, RowReading::known)
                        .map(known -> BigDecimal.valueOf(minor, known.getDefaultFractionDigits()))
                        .orElse(null);
    }

    private static Optional<Currency> known(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(it -> it.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

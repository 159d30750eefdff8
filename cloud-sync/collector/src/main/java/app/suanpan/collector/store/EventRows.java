package app.suanpan.collector.store;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.uplink.Bytes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says, in one place, what rows an event is made into. Fields that are not known are ignored. An event of a type, or with a
 * decision, that only a later version knows makes no rows and says why: the event itself is kept whatever it is, what it means is
 * not guessed, and a later version of this class can make its rows then.
 */
final class EventRows {
    /** Raised whenever the rows change; a database with another number has all its rows made again: see {@link Remaking}. */
    static final int VERSION = 24;

    private static final int MOST_DIGITS = 18;
    /** No amount and no number of ours is as large; one that is would be too much for the sums of others. */
    private static final long MOST = 1_000_000_000_000_000L;

    private static final BigDecimal MOST_QUANTITY = BigDecimal.valueOf(1_000_000_000_000L);

    /** The tables that are made here, and made again. What a signature was worth when it came is not judged again. */
    static final List<String> TABLES = List.of(
            "sale",
            "sale_line",
            "sale_tender",
            "sale_voucher",
            "sale_tax",
            "sale_promotion",
            "coupon_change",
            "points_entry",
            "points_used",
            "sale_credit",
            "member",
            "binding",
            "member_change",
            "letter_change",
            "member_consent",
            "member_erased",
            "member_verified",
            "voided_line",
            "shift_event",
            "cash_movement",
            "refused_count",
            "foreign_count",
            "settlement_tender",
            "settlement_tax",
            "approval",
            "access_event",
            "drawer_opening",
            "staff_change",
            "role_change");

    /** The types of the journal that this version knows, with rows or without. */
    private static final Set<String> TYPES = Arrays.stream(JournalEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * A row, without the journal and sequence that begin every one. A table's rows all have the same columns.
     *
     * @param table which table
     * @param columns the names of the columns
     * @param values their values, each a text, a whole number or null
     */
    record Row(String table, List<String> columns, List<@Nullable Object> values) {
        /** The value of a column that the table has. */
        @Nullable
        Object value(String column) {
            return values.get(columns.indexOf(column));
        }

        /** The same of a store that is known by another name than its id. */
        Row ofStore(String name) {
            var place = columns.indexOf("store");
            if (place < 0) {
                return this;
            }
            var changed = new ArrayList<>(values);
            changed.set(place, name);
            return new Row(table, columns, changed);
        }
    }

    /** An event that says it is of a known type and lacks what that type always has. */
    static final class UnmappableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnmappableException(String message) {
            super(message);
        }
    }

    private EventRows() {}

    /**
     * What an event is made into.
     *
     * @param type as the event says
     * @param store as the event says; null if it does not say
     * @param rows none for a type that makes none
     */
    record Made(String type, @Nullable String store, List<Row> rows) {}

    /**
     * Returns the rows of an event.
     *
     * @throws UnmappableException if the event cannot be read as what it says it is
     */
    static Made of(Bytes body) {
        JsonNode event;
        try {
            event = Json.tree(body.toArray());
        } catch (UnreadableJsonException e) {
            throw new UnmappableException("not JSON");
        }
        var type = event.path("type").asString("");
        if (!TYPES.contains(type)) {
            throw new UnmappableException("its type is not known to this version");
        }
        return new Made(type, optionalText(event.path("header"), "store"), rows(type, event));
    }

    private static List<Row> rows(String type, JsonNode event) {
        return switch (type) {
            case "SaleCompleted" -> transaction("sale", event, event.path("sale"));
            case "ReturnCompleted" -> transaction("return", event, event.path("refund"));
            case "SalePostVoided" -> transaction("void", event, event.path("reversal"));
            case "MemberJoined" -> MemberRows.joined(event);
            case "BindingDecided" -> MemberRows.bound(event);
            case "ConsentDecided" -> MemberRows.decided(event);
            case "MemberErased" -> MemberRows.erased(event);
            case "LetterKeysOffered" -> MemberRows.letter("offered");
            case "LetterAnswered" -> MemberRows.letter("answered");
            case "PhoneVerified" -> MemberRows.verified(event);
            case "ShiftOpened" -> List.of(TillRows.opened(event));
            case "TillSettled" -> TillRows.settled(event);
            case "CashMoved" -> List.of(TillRows.moved(event));
            case "TillCounted" -> TillRows.refused(event);
            case "ApprovalGranted" -> List.of(PeopleRows.granted(event));
            case "ApprovalRefused" -> List.of(PeopleRows.refused(event));
            case "AccessRecorded" -> List.of(PeopleRows.access(event));
            case "StaffChanged" -> List.of(PeopleRows.staff(event));
            case "RoleChanged" -> List.of(PeopleRows.role(event));
            case "DrawerOpened" -> List.of(PeopleRows.drawer(event));
            case "LinesVoided" -> PeopleRows.voided(event);
            default -> List.of();
        };
    }

    private static List<Row> transaction(String kind, JsonNode event, JsonNode body) {
        var rows = new ArrayList<Row>();
        var sale = new RowBuilder("sale")
                .put("kind", kind)
                .put("transaction_id", text(body, "id"))
                .put("receipt", text(body, "receipt"))
                .put("store", header(event, "store"))
                .put("workstation", header(event, "workstation"))
                .put("operator", body.path("operatorName").asString(""))
                .put("business_day", header(event, "businessDay"))
                .put("at", time(event))
                .put("currency", text(body, "currency"))
                .put("net", number(body, "net"))
                .put("tax", number(body, "tax"))
                .put("total", number(body, "total"))
                .put("rounding", number(body, "rounding"))
                .put("change", number(body, "change"))
                .put("lines", body.path("lines").size())
                .put("member_id", optionalText(body, "member"))
                .put("serving_guide", optionalNumber(body, "servingGuide"))
                .put("member_guide", optionalNumber(body, "memberGuide"))
                .put("original_id", optionalText(event, kind.equals("void") ? "sale" : "original"))
                .put("liability", liability(body))
                .put("note", optionalText(body, "note"))
                .put("reason", optionalText(event, "reason"));
        rows.add(sale.row());
        PointsRows.of(event, body, kind.equals("sale"), optionalText(event, kind.equals("void") ? "sale" : "original"))
                .ifPresent(rows::add);
        rows.addAll(CreditRows.of(event, body, kind, number(body, "net") - liability(body)));
        body.path("lines").forEach(line -> rows.add(LineRows.of(line)));
        var ordinal = 0;
        for (var tender : body.path("tenders")) {
            rows.add(new RowBuilder("sale_tender")
                    .put("ordinal", ordinal++)
                    .put("kind", text(tender, "kind"))
                    .put("amount", number(tender, "amount"))
                    .row());
            if (tender.hasNonNull("voucher")) {
                rows.add(voucher(ordinal - 1, tender));
            }
            if (tender.hasNonNull("points")) {
                rows.addAll(PointsRows.used(event, body, kind.equals("sale"), ordinal - 1, tender));
            }
        }
        ordinal = 0;
        for (var tax : body.path("taxes")) {
            rows.add(new RowBuilder("sale_tax")
                    .put("ordinal", ordinal++)
                    .put("tax", text(tax, "tax"))
                    .put("base", number(tax, "base"))
                    .put("amount", number(tax, "amount"))
                    .row());
        }
        ordinal = 0;
        for (var promotion : body.path("promotions")) {
            rows.add(new RowBuilder("sale_promotion")
                    .put("ordinal", ordinal++)
                    .put("promotion", text(promotion, "id"))
                    .put("uses", number(promotion, "uses"))
                    .put("saved", number(promotion, "saved"))
                    .put("coupon", optionalText(promotion, "coupon"))
                    .row());
            var coupon = optionalText(promotion, "coupon");
            if (coupon != null && MemberCoupon.parse(coupon).isPresent()) {
                rows.add(new RowBuilder("coupon_change")
                        .put("ordinal", ordinal)
                        .put("code", coupon)
                        .row());
            }
        }
        return rows;
    }

    /** By its number a voucher is found that was used at two stores. */
    private static Row voucher(int ordinal, JsonNode tender) {
        var voucher = tender.path("voucher");
        return new RowBuilder("sale_voucher")
                .put("ordinal", ordinal)
                .put("kind", text(voucher, "kind"))
                .put("number", text(voucher, "number"))
                .put("face", number(voucher, "face"))
                .put("amount", number(tender, "amount"))
                .row();
    }

    /** What of it is owed and not earned: money that was put onto gift cards. */
    private static long liability(JsonNode body) {
        var owed = 0L;
        for (var line : body.path("lines")) {
            owed += LineRows.isOwed(line) ? number(line, "net") : 0;
        }
        return owed;
    }

    static String header(JsonNode event, String field) {
        return text(event.path("header"), field);
    }

    static String time(JsonNode event) {
        return instant(header(event, "at"));
    }

    /** A time as the tables keep it. */
    static String instant(String written) {
        try {
            return Times.text(Instant.parse(written));
        } catch (DateTimeException e) {
            throw new UnmappableException("\"at\" is not a time");
        }
    }

    static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isString()) {
            throw new UnmappableException("\"" + field + "\" is missing or not a text");
        }
        return value.stringValue();
    }

    /** A text on which it depends what the event means: one of the words that this version knows, or none is taken for it. */
    static <E extends Enum<E>> String word(JsonNode node, String field, Class<E> words) {
        var word = text(node, field);
        if (Arrays.stream(words.getEnumConstants())
                .noneMatch(known -> known.name().equals(word))) {
            throw new UnmappableException("\"" + field + "\" has a value that is not known to this version");
        }
        return word;
    }

    static @Nullable String optionalText(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    static long number(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnmappableException("\"" + field + "\" is missing or not a whole number");
        }
        var number = value.longValue();
        if (number > MOST || number < -MOST) {
            throw new UnmappableException("\"" + field + "\" is larger than any amount");
        }
        return number;
    }

    static @Nullable Long optionalNumber(JsonNode node, String field) {
        var value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
    }

    /** A number as it was written. One with more digits than any quantity has is not written out: it might take all of the memory. */
    static BigDecimal decimal(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isNumber()) {
            throw new UnmappableException("\"" + field + "\" is missing or not a number");
        }
        var number = value.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new UnmappableException("\"" + field + "\" has more than " + MOST_DIGITS + " digits");
        }
        if (number.abs().compareTo(MOST_QUANTITY) > 0) {
            throw new UnmappableException("\"" + field + "\" is larger than any quantity");
        }
        return number;
    }

    static final class RowBuilder {
        private final String table;
        private final List<String> columns = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        RowBuilder(String table) {
            this.table = table;
        }

        RowBuilder put(String column, @Nullable Object value) {
            columns.add(column);
            values.add(value);
            return this;
        }

        Row row() {
            return new Row(table, columns, values);
        }
    }
}

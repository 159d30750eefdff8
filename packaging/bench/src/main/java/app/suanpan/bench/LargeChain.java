package app.suanpan.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Four hundred days of a chain of a thousand stores with two tills each, put into an empty PostgreSQL by the server itself: the rows are what a
 * collector makes of sales with three lines, in the order in which the days went by. What is looked at on a page is as in life, what is
 * inside an event is not.
 */
final class LargeChain {
    static final int STORES = 1_000;
    static final int DAYS = 400;

    private static final int TILLS = 2 * STORES;
    private static final int LINES = 3;
    private static final int ITEMS = 20_000;

    /** Rows of one sale each, and the till and the place in its journal that it is at; days and hours go by evenly. */
    private static final String SALES = """
            FROM generate_series(1, %1$d) AS s, generate_series(1, %2$d) AS j,
                 LATERAL (SELECT current_date - (%3$d - 1 - (s - 1) * %3$d / %1$d) AS day,
                                 hashint8(s * 100003::bigint + j)::bigint & 1073741823 AS dice) AS made""";

    private final Connection connection;
    private final int each;

    private LargeChain(Connection connection, long sales) {
        this.connection = connection;
        this.each = Math.max(2, (int) (sales / TILLS));
    }

    /**
     * Fills a database that a collector has made and nothing has come into.
     *
     * @param sales about how many
     * @return how many rows there are then, all in all
     */
    static long fill(String url, long sales) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(true);
            LargeChain chain = new LargeChain(connection, sales);
            List<String> later = chain.takeIndexesAway();
            chain.boxes();
            chain.sales();
            chain.people();
            chain.sums();
            for (String index : later) {
                chain.run(index);
            }
            chain.run("VACUUM ANALYZE");
            return chain.count();
        }
    }

    private void boxes() throws SQLException {
        run("INSERT INTO box (id, tenant, store, workstation, store_name, online, head, version, devices, last_seen_at)"
                + " SELECT j, 'suanpan', " + store() + ", " + till() + ", " + store() + ", 1, " + last()
                + ", '1.0', '[]', now()"
                + " FROM generate_series(1, " + TILLS + ") AS j");
        run("INSERT INTO store_name (name, tenant, store) SELECT DISTINCT store_name, tenant, store FROM box");
        run("INSERT INTO journal (id, box_id, epoch, base, base_hash, watermark, head_hash, moved_at)"
                + " SELECT j, j, md5(j::text), 0, sha256('0'), " + last() + ", sha256('1'), now()"
                + " FROM generate_series(1, " + TILLS + ") AS j");
        run("INSERT INTO summary_cursor (journal_id, through) SELECT id, watermark FROM journal");
    }

    private void sales() throws SQLException {
        String sales = " " + SALES.formatted(each, TILLS, DAYS);
        run("INSERT INTO event (journal_id, sequence, hash, body, received_at)"
                + " SELECT j, s, sha256(int8send(dice)), convert_to('{\"type\":\"SaleCompleted\",\"header\":{\"businessDay\":\"' || day || '\"},\"sale\":\"'"
                + " || repeat(md5(dice::text), 40) || '\"}', 'UTF8'), " + at() + sales);
        run(
                "INSERT INTO sale (journal_id, sequence, kind, transaction_id, receipt, store, workstation, operator, business_day, at, currency,"
                        + " net, tax, total, rounding, change, lines, member_id, serving_guide)"
                        + " SELECT j, s, CASE WHEN dice % 40 = 0 THEN 'return' ELSE 'sale' END, " + transaction() + ", "
                        + store() + " || '-' || "
                        + till() + " || '-' || s, " + store() + ", " + till() + ", 'Cashier ' || dice % 9, day, " + at()
                        + ", 'CNY', " + total() + " * 100 / 113, " + total() + " - " + total() + " * 100 / 113, "
                        + total() + ", 0, 0, " + LINES
                        + ", CASE WHEN dice % 4 = 0 THEN md5('member' || dice % 500000)::uuid END, CASE WHEN dice % 5 = 0 THEN dice % 30 END"
                        + sales);
        String lines = sales + ", generate_series(1, " + LINES + ") AS line";
        run(
                "INSERT INTO sale_line (journal_id, sequence, line, item, gtin, name_zh, name_en, unit, quantity, unit_price, amount, net, sold)"
                        + " SELECT j, s, line, " + item() + ", '069000000' || lpad((" + number()
                        + ")::text, 5, '0'), '商品 ' || " + number() + ", 'Item ' || "
                        + number() + ", 'EACH', 1, " + price() + ", " + price() + ", " + price() + " * 100 / 113, "
                        + price() + lines);
        run("INSERT INTO sale_tender (journal_id, sequence, ordinal, kind, amount) SELECT j, s, 0, 'card', " + total()
                + sales);
        run("INSERT INTO sale_tax (journal_id, sequence, ordinal, tax, base, amount) SELECT j, s, 0, 'v13', " + total()
                + " * 100 / 113, " + total() + " - " + total() + " * 100 / 113" + sales);
    }

    /** A member for twenty sales; each till opened and closed every day; approvals, sign-ons and drawers as often as in a careless shop. */
    private void people() throws SQLException {
        String sales = " " + SALES.formatted(each, TILLS, DAYS);
        run(
                "INSERT INTO member (journal_id, sequence, member_id, number, store, workstation, business_day, at, touchpoint, language, guide)"
                        + " SELECT j, s, md5('member' || dice % 500000)::uuid, 100000000 + dice % 500000, " + store()
                        + ", " + till() + ", day, " + at()
                        + ", 'kiosk-badge', 'zh', dice % 30" + sales + " WHERE dice % 20 = 0");
        String shifts = " FROM generate_series(0, " + (DAYS - 1) + ") AS d, generate_series(1, " + TILLS + ") AS j";
        String opened = "(current_date - (" + (DAYS - 1) + " - d))";
        String shift =
                "INSERT INTO shift_event (journal_id, sequence, kind, shift_id, store, workstation, operator, business_day, at, currency,"
                        + " opening_loan, expected, counted, variance, number) SELECT j, ";
        run(shift + last() + " + 2 * d, 'opened', md5('shift' || j || '.' || d)::uuid, " + store() + ", " + till()
                + ", 'Cashier ' || j % 9, " + opened + ", " + opened
                + " + time '01:00', 'CNY', 50000, NULL, NULL, NULL, NULL" + shifts);
        run(shift + last() + " + 2 * d + 1, 'settled', md5('shift' || j || '.' || d)::uuid, " + store() + ", " + till()
                + ", 'Cashier ' || j % 9, " + opened + ", " + opened
                + " + time '13:00', 'CNY', 50000, 90000, 90000 - j % 7, -(j % 7), d" + shifts + " WHERE d < "
                + (DAYS - 1));
        run(
                "INSERT INTO approval (journal_id, sequence, outcome, store, workstation, business_day, at, operator, operator_name, approver,"
                        + " approver_name, means, permission, extent, command, reason, transaction_id) SELECT j, s, 'GRANTED', "
                        + store() + ", " + till()
                        + ", day, " + at()
                        + ", 'op', 'Operator', 'boss', 'Boss', 'PIN', 'PRICE_OVERRIDE', 0, '', 'broken', "
                        + transaction() + sales
                        + " WHERE dice % 25 = 0");
        run("INSERT INTO signature (journal_id, sequence, name, verdict) SELECT journal_id, sequence, 'key',"
                + " CASE WHEN journal_id % 700 = 0 THEN 'WRONG' ELSE 'GOOD' END FROM approval");
        run(
                "INSERT INTO access_event (journal_id, sequence, kind, store, workstation, business_day, at, person, person_name, detail)"
                        + " SELECT j, s, 'SIGNED_ON', " + store() + ", " + till() + ", day, " + at()
                        + ", 'op', 'Operator', ''" + sales
                        + " WHERE dice % 10 = 0");
    }

    /** What the collector would have added up. */
    private void sums() throws SQLException {
        String stores = "(VALUES (0), (1)) AS every (one)";
        String store = "CASE WHEN one = 0 THEN store ELSE '*' END";
        String tally = "count(*) FILTER (WHERE kind = 'sale'), coalesce(sum(total) FILTER (WHERE kind = 'sale'), 0),"
                + " count(*) FILTER (WHERE kind <> 'sale'), coalesce(sum(total) FILTER (WHERE kind <> 'sale'), 0)";
        run("INSERT INTO sale_hour SELECT " + store + ", business_day, currency, extract(hour FROM at)::int, " + tally
                + " FROM sale, " + stores + " GROUP BY 1, 2, 3, 4");
        run("INSERT INTO sale_day SELECT " + store + ", business_day, currency, " + tally + " FROM sale, " + stores
                + " GROUP BY 1, 2, 3");
        run(
                "INSERT INTO item_day (store, business_day, item, unit, currency, name_zh, name_en, sold_quantity, sold, returned_quantity, returned)"
                        + " SELECT " + store
                        + ", business_day, item, unit, currency, min(name_zh), min(name_en), sum(1000 * quantity), sum(amount), 0, 0"
                        + " FROM sale JOIN sale_line USING (journal_id, sequence), " + stores
                        + " GROUP BY 1, 2, 3, 4, 5");
        run(
                "INSERT INTO item_month SELECT store, date_trunc('month', business_day)::date, item, unit, currency, min(name_zh), min(name_en),"
                        + " sum(sold_quantity), sum(sold), 0, 0 FROM item_day GROUP BY 1, 2, 3, 4, 5");
    }

    private String last() {
        return Integer.toString(each);
    }

    private static String store() {
        return "'s' || lpad(((j + 1) / 2)::text, 4, '0')";
    }

    private static String till() {
        return "'till-' || 2 - j % 2";
    }

    private static String at() {
        return "day + interval '1 second' * (3600 + dice % 43200)";
    }

    private static String transaction() {
        return "md5(j || '-' || s)::uuid";
    }

    /** The product of two even chances: some things are sold far more often than others. */
    private static String number() {
        return "(dice * line % " + ITEMS + ") * (dice / 7 * line % " + ITEMS + ") / " + ITEMS;
    }

    private static String item() {
        return "'i' || " + number();
    }

    private static String price() {
        return "(100 + 37 * (" + number() + ") % 9900)";
    }

    private static String total() {
        return "(300 + dice % 20000)";
    }

    /** Indexes are made faster than kept: they come back when the rows are there. */
    private List<String> takeIndexesAway() throws SQLException {
        List<String> later = new ArrayList<>();
        List<String> now = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT tablename, indexname, indexdef, conname, pg_get_constraintdef(pg_constraint.oid)
                        FROM pg_indexes LEFT JOIN pg_constraint ON conname = indexname AND contype = 'p'
                        WHERE schemaname = current_schema() AND tablename IN ('event', 'sale', 'sale_line', 'sale_tender', 'sale_tax',
                              'item_day', 'item_month', 'approval', 'access_event', 'shift_event', 'member', 'signature', 'sale_hour', 'sale_day')""")) {
            while (rows.next()) {
                String table = rows.getString(1);
                String name = rows.getString(2);
                if (rows.getString(4) == null) {
                    now.add("DROP INDEX " + name);
                    later.add(rows.getString(3));
                } else {
                    now.add("ALTER TABLE " + table + " DROP CONSTRAINT " + name);
                    later.add("ALTER TABLE " + table + " ADD CONSTRAINT " + name + " " + rows.getString(5));
                }
            }
        }
        for (String statement : now) {
            run(statement);
        }
        return later;
    }

    private long count() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT sum(reltuples)::bigint FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package app.suanpan.protocol.feed;

import java.util.List;

/**
 * The columns of an item in the feed of items: its value is one CSV record of these, in this order. A later edition may add some
 * behind them, which an earlier one does not read.
 */
public final class ItemColumns {
    /** The columns of an item file. The first is the key. */
    public static final List<String> ALL = List.of(
            "code", "gtin", "name_zh", "name_en", "price", "tax", "unit", "category", "age", "hours", "ask", "tare");

    private ItemColumns() {}
}

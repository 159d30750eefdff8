package app.suanpan.command.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What customers have bought and not brought back yet: by it a line that comes back finds the receipt it was bought on, as a customer
 * with a name and a drawer full of receipts would.
 */
final class SoldGoods {
    private final Map<Key, List<Bought>> bought = new HashMap<>();

    private record Key(String customer, String stockCode, BigDecimal unitPrice) {}

    /** One line of a receipt. */
    private static final class Bought {
        private final String receipt;
        private final int line;
        private BigDecimal left;

        Bought(String receipt, int line, BigDecimal left) {
            this.receipt = receipt;
            this.line = line;
            this.left = left;
        }
    }

    /**
     * Where a line was bought.
     *
     * @param receipt the sale's receipt number
     * @param line the number that it was sold under
     */
    record Origin(String receipt, int line) {}

    /** A line of an invoice was sold, or is known to have been: {@code left} of it has not come back. */
    void sold(String customer, String stockCode, BigDecimal unitPrice, Origin origin, BigDecimal left) {
        if (!customer.isEmpty() && left.signum() > 0) {
            bought.computeIfAbsent(key(customer, stockCode, unitPrice), key -> new ArrayList<>())
                    .add(new Bought(origin.receipt(), origin.line(), left));
        }
    }

    /**
     * The latest line from which so many can still come back at the same price, and takes them from it; nothing if no one line has
     * them, or nobody knows the customer.
     */
    Optional<Origin> bringBack(String customer, String stockCode, BigDecimal unitPrice, BigDecimal quantity) {
        List<Bought> lines = bought.getOrDefault(key(customer, stockCode, unitPrice), List.of());
        for (Bought line : lines.reversed()) {
            if (quantity.signum() > 0 && line.left.compareTo(quantity) >= 0) {
                line.left = line.left.subtract(quantity);
                return Optional.of(new Origin(line.receipt, line.line));
            }
        }
        return Optional.empty();
    }

    /** Prices are compared as numbers: 1.5 is 1.50. */
    private static Key key(String customer, String stockCode, BigDecimal unitPrice) {
        return new Key(customer, stockCode, unitPrice.stripTrailingZeros());
    }
}

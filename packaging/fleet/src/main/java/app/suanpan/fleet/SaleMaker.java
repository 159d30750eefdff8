package app.suanpan.fleet;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes sales as a supermarket has them: one to fifteen lines, most of them few, VAT on each, one in four a member's. */
public final class SaleMaker {
    private static final int MOST_LINES = 15;
    private static final int ITEMS = 20_000;
    private static final int MEMBERS = 5_000;
    private static final BigDecimal GROSS = new BigDecimal("1.13");
    private static final ArithmeticProfile PROFILE = new ArithmeticProfile(
            "cn",
            1,
            true,
            TaxRounding.PER_LINE,
            RoundingMode.HALF_UP,
            CashRounding.NONE,
            List.of(new Tax("v13", "增值税 13%", new BigDecimal("13"), new LocalName("增值税 13%", "VAT 13%"), null, null)),
            List.of(new TaxCategory("standard", List.of("v13"))));

    private final Box box;
    private final RandomGenerator random;
    private final UUID shift;
    private long receipt;

    /** Of one box; whatever is chosen, {@code random} chooses. */
    public SaleMaker(Box box, RandomGenerator random) {
        this.box = box;
        this.random = random;
        this.shift = id();
    }

    /** Returns the bytes of the box's next sale. */
    public Bytes next(Instant now) {
        // The product of two even chances: few lines are likelier than many.
        return next(now, 1 + random.nextInt(1 + random.nextInt(MOST_LINES)));
    }

    /** Returns the bytes of the box's next sale, with so many lines. */
    public Bytes next(Instant now, int count) {
        receipt++;
        var lines = new ArrayList<SoldLine>();
        var total = 0L;
        var net = 0L;
        for (var number = 1; number <= count; number++) {
            var line = line(number);
            lines.add(line);
            total += line.amount();
            net += line.net();
        }
        var header = new EventHeader(
                id(), box.store(), box.workstation(), "op", LocalDate.ofInstant(now, ZoneOffset.UTC), now);
        return Bytes.of(EventCodec.encode(new SaleCompleted(
                header,
                new Transaction(
                        id(),
                        receipt,
                        box.store() + "-" + box.workstation() + "-" + receipt,
                        shift,
                        "Operator",
                        null,
                        "CNY",
                        PROFILE,
                        lines,
                        List.of(new SoldTax("v13", net, total - net)),
                        net,
                        total - net,
                        total,
                        List.of(SoldTender.cash(total)),
                        0,
                        0,
                        random.nextInt(4) == 0 ? new UUID(5, random.nextInt(MEMBERS)) : null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))));
    }

    private SoldLine line(int number) {
        var item = random.nextInt(random.nextInt(ITEMS) + 1);
        var price = 100 + 37L * item % 9_900;
        var net =
                BigDecimal.valueOf(price).divide(GROSS, 0, RoundingMode.HALF_UP).longValueExact();
        return new SoldLine(
                number,
                "i" + item,
                "%014d".formatted(6_900_000_000_000L + item),
                "商品 " + item,
                "Item " + item,
                "EACH",
                BigDecimal.ONE,
                price,
                price,
                null,
                "standard",
                price,
                net,
                List.of(new SoldTax("v13", net, price - net)),
                null,
                null,
                null,
                null,
                null);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}

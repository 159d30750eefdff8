package app.suanpan.collector;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * A week of one till in one shop, as a seed will have it: it opens every morning, sells as shops do, takes things back, and is counted in
 * the evening. The events are those of a real till; only names, days and ids are put into them afterwards, for a till of the tests knows
 * one shop and one day.
 */
public final class ShopWeek {
    private static final List<Item> GOODS = List.of(
            item("1001", "纯牛奶 1 L", "Fresh milk 1 l", 1250, "food"),
            item("1002", "全麦面包", "Wholemeal bread", 890, "food"),
            item("1003", "鸡蛋 10 枚", "Ten eggs", 1680, "food"),
            item("1004", "矿泉水 550 ml", "Mineral water 550 ml", 200, "food"),
            item("1005", "美式咖啡", "Americano", 1500, "food"),
            item("1006", "红富士苹果", "Fuji apples", 1290, "food"),
            item("1007", "五常大米 5 kg", "Wuchang rice 5 kg", 6990, "food"),
            item("1008", "花生油 1.8 L", "Peanut oil 1.8 l", 5480, "food"),
            item("1009", "原味酸奶", "Plain yoghurt", 650, "food"),
            item("1010", "黑巧克力 85%", "Dark chocolate 85 %", 2380, "food"),
            item("2001", "抽纸 6 包", "Tissues, six boxes", 1990, "standard"),
            item("2002", "洗手液", "Hand soap", 1450, "standard"),
            item("2003", "晴雨伞", "Umbrella", 5900, "standard"),
            item("2004", "五号电池 4 节", "AA batteries, four", 1280, "standard"),
            item("2005", "帆布购物袋", "Canvas bag", 1200, "standard"),
            item("2006", "有机全脂高钙纯牛奶家庭装大瓶礼盒", "Organic whole milk with extra calcium, gift box of six", 12_800, "food"));

    private static final List<Operator> CASHIERS =
            List.of(new Operator("chen", "陈静"), new Operator("wang", "王小明"), new Operator("liu", "Liu Yang"));
    /** How likely each hour from nine is. */
    private static final int[] HOURS = {2, 3, 5, 9, 7, 4, 3, 4, 7, 10, 8, 4};

    private static final int OPENS = 9;

    private final Box box;
    private final ZoneId zone;
    private final Random random;
    private final Epoch epoch;
    private final String ids;
    private final List<StoredEvent> events = new ArrayList<>();
    private int joined;

    /**
     * Makes it.
     *
     * @param today the last of its days, on which the till is still open
     * @param now up to when
     * @param busy how many sales a day, about
     */
    public ShopWeek(String store, String workstation, ZoneId zone, LocalDate today, Instant now, int busy, long seed) {
        this.box = new Box("suanpan", store, workstation);
        this.zone = zone;
        this.random = new Random(seed);
        this.epoch = new Epoch("%016x%016x".formatted(random.nextLong(), random.nextLong()));
        this.ids = "%08x-0000-7001-".formatted(random.nextInt());
        var till = Till.closed(MemoryStaff.ofEqual(CASHIERS.toArray(Operator[]::new)));
        till.sells(GOODS);
        var shift = new Shift(till);
        for (var day = today.minusDays(6); !day.isAfter(today); day = day.plusDays(1)) {
            shift.day(day, now, busy * (day.getDayOfWeek().getValue() > 5 ? 3 : 2) / 2);
        }
    }

    /** Which box it is. */
    public Box box() {
        return box;
    }

    /** How many events there are. */
    public long size() {
        return events.size();
    }

    /** What it says when it connects. */
    public Hello hello() {
        return new Hello(head(), 0);
    }

    /** All but the last ones, in one envelope. */
    public Envelope allBut(int last) {
        return Envelope.pack(
                box, head(), JournalChain.GENESIS, events.subList(0, events.size() - last), BoxJournal.SENT);
    }

    private JournalHead head() {
        return new JournalHead(epoch, 0, JournalChain.GENESIS, events.size(), hash());
    }

    private ChainHash hash() {
        return events.isEmpty() ? JournalChain.GENESIS : events.getLast().hash();
    }

    /** What happens at the till, day after day. */
    private final class Shift {
        private final Till till;
        private Instant clock = SmallShop.NOW;
        private int taken;

        Shift(Till till) {
            this.till = till;
        }

        void day(LocalDate day, Instant now, int sales) {
            var times = new ArrayList<Instant>();
            for (var sale = 0; sale < sales; sale++) {
                times.add(day.atTime(time()).atZone(zone).toInstant());
            }
            times.sort(null);
            var cashier = CASHIERS.get(random.nextInt(CASHIERS.size()));
            moveTo(day.atTime(OPENS - 1, 40 + random.nextInt(15)).atZone(zone).toInstant());
            till.does(new RegisterCommand.SignOn(cashier.id(), SmallShop.yuan("500.00")));
            for (var time : times) {
                if (time.isAfter(now)) {
                    takeOver(day);
                    return;
                }
                moveTo(time);
                customer();
                if (random.nextInt(9) == 0) {
                    takeOver(day);
                    join(day, time);
                }
            }
            moveTo(day.atTime(OPENS + HOURS.length, 5 + random.nextInt(30))
                    .atZone(zone)
                    .toInstant());
            var shift = till.session().shift().orElseThrow().id();
            var expected = till.ledger().totalsOf(shift).expectedCash(50_000);
            var wrong = random.nextInt(4) == 0 ? 10L * (random.nextInt(300) - 150) : 0;
            till.does(new RegisterCommand.SignOff(amount(expected + wrong)));
            if (till.session().shift().isPresent()) {
                till.does(new RegisterCommand.SignOff(amount(expected)));
            }
            takeOver(day);
        }

        private LocalTime time() {
            var chosen = random.nextInt(Arrays.stream(HOURS).sum());
            var hour = 0;
            while (chosen >= HOURS[hour]) {
                chosen -= HOURS[hour++];
            }
            return LocalTime.of(OPENS + hour, random.nextInt(60), random.nextInt(60));
        }

        private void moveTo(Instant time) {
            till.waits(Duration.between(clock, time));
            clock = time;
        }

        private void customer() {
            var sales = till.ledger().sales();
            if (sales.size() > 20 && random.nextInt(25) == 0) {
                till.scans(sales.get(sales.size() - 1 - random.nextInt(15)).receipt());
                till.does(new MoneyBackCommand.TakeAllBack());
                till.does(new MoneyBackCommand.GiveReason("broken"));
                till.does(new RegisterCommand.BeginTender());
                till.does(new RegisterCommand.TenderCash(till.total().negated()));
                till.does(new RegisterCommand.NextCustomer());
                till.does(new RegisterCommand.VoidTransaction("void-mistake"));
                return;
            }
            if (sales.size() % 3 == 0) {
                till.scans("https://shop.example/g/" + SmallShop.BADGE_OF_LI);
            }
            var lines = 1 + random.nextInt(1 + random.nextInt(6));
            for (var line = 0; line < lines; line++) {
                // The product of two even chances: what stands first is sold most.
                var item = GOODS.get(random.nextInt(1 + random.nextInt(GOODS.size())));
                till.does(new RegisterCommand.AddItem(item.code(), Quantity.of(1 + random.nextInt(4) / 3)));
            }
            if (random.nextInt(3) == 0) {
                till.does(new RegisterCommand.BeginTender());
                till.does(new RegisterCommand.TenderCash(till.total()));
            } else {
                till.asksCard();
                till.answers(new CardResult.Approved(
                        "A%05d".formatted(random.nextInt(100_000)), "**** %04d".formatted(random.nextInt(10_000))));
            }
            till.does(new RegisterCommand.NextCustomer());
        }

        private void join(LocalDate day, Instant time) {
            var touchpoint = List.of("kiosk-badge", "kiosk-qr", "join-page", "receipt-qr", "checkout");
            var guide = random.nextInt(3) == 0 ? 0 : 3 + random.nextInt(6);
            append(
                    golden("MemberJoined-1")
                            .replace("\"guide\":7", "\"guide\":" + (guide == 0 ? null : guide))
                            .replace(
                                    "kiosk-badge",
                                    touchpoint.get(random.nextInt(1 + random.nextInt(touchpoint.size()))))
                            .replace("123456789", String.valueOf(100_000_000 + random.nextInt(900_000_000)))
                            .replace(
                                    "\"language\":\"zh\"",
                                    random.nextInt(4) == 0 ? "\"language\":\"en\"" : "\"language\":\"zh\"")
                            .replace("2026-11-21T02:30:00.123Z", time.toString())
                            .replace("till-1", box.workstation())
                            .replace(
                                    "01938a5e-0000-7000-8000-",
                                    ids.substring(0, 9) + "%04d-7002-8000-".formatted(++joined)),
                    day);
            if (guide > 0) {
                asks(guide, "\"decision\":\"BIND\"", day, time);
                if (joined % 4 == 0) {
                    asks(3 + guide % 6, "\"decision\":\"REJECT\",\"reason\":\"BOUND_TO_ANOTHER\"", day, time);
                }
            }
        }

        /** A guide asks for the member who joined last. */
        private void asks(int guide, String decision, LocalDate day, Instant time) {
            append(
                    golden("BindingDecided-2")
                            .replace("\"guide\":7", "\"guide\":" + guide)
                            .replace("\"decision\":\"BIND\",\"changedFrom\":3", decision)
                            .replace("2026-11-21T02:30:00.123Z", time.toString())
                            .replace("till-1", box.workstation())
                            .replace(
                                    "01938a5e-0000-7000-8000-",
                                    ids.substring(0, 9) + "%04d-7002-8000-".formatted(joined)),
                    day);
        }

        private void takeOver(LocalDate day) {
            var made = till.ledger().events();
            while (taken < made.size()) {
                append(new String(EventCodec.encode(made.get(taken++)), StandardCharsets.UTF_8), day);
            }
        }
    }

    private void append(String event, LocalDate day) {
        var body = Bytes.utf8(event.replace("\"businessDay\":\"2026-11-21\"", "\"businessDay\":\"" + day + "\"")
                .replace("\"store\":\"s001\"", "\"store\":\"" + box.store() + "\"")
                .replace("\"workstation\":\"1\"", "\"workstation\":\"" + box.workstation() + "\"")
                .replace("\"servingGuide\":7", "\"servingGuide\":" + guideOf(day))
                .replace("\"guide:7\"", "\"guide:" + guideOf(day) + "\"")
                .replace("s001-1-", box.store() + "-" + box.workstation() + "-")
                .replace("00000000-0000-0001-", ids));
        events.add(new StoredEvent(events.size() + 1L, body, JournalChain.extend(hash(), body)));
    }

    /** Who serves there that day. */
    private int guideOf(LocalDate day) {
        return 3 + Math.floorMod(box.store().hashCode() + day.getDayOfYear(), 6);
    }

    private static Money amount(long minor) {
        return SmallShop.yuan(BigDecimal.valueOf(minor, 2).toPlainString());
    }

    /** An event as a past edition wrote it, such as {@code MemberJoined-1}. */
    public static String golden(String name) {
        try (var in = EventCodec.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Item item(String code, String zh, String en, long price, String tax) {
        return new Item(
                code,
                Optional.of(Gtin.withCheckDigit("69000000" + code)),
                new LocalName(zh, en),
                Money.of(price, "CNY"),
                tax,
                UnitOfMeasure.EACH,
                "other");
    }
}

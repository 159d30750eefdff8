package app.suanpan.e2e.road;

import app.suanpan.agent.identity.BoxIdentity;
import app.suanpan.agent.identity.EnrolmentClient;
import app.suanpan.agent.identity.IdentityFolder;
import app.suanpan.agent.identity.RoadIdentity;
import app.suanpan.agent.uplink.JournalPublisher;
import app.suanpan.agent.uplink.UplinkConfig;
import app.suanpan.agent.uplink.UplinkStatus;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.ledger.Ledger;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.identity.EnrolmentCode;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A box of the small shop: a till that sells, a real ledger on the disk, and its publisher. */
final class RoadBox implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 120;

    private final Path folder;
    private final Box box;
    private final Till till = Till.open();
    private final long idSpace;
    private Ledger ledger;
    private @Nullable JournalPublisher publisher;
    private int taken;
    private long sold;
    private long total;
    private boolean retired;

    RoadBox(Path folder, String workstation) throws IOException {
        this(folder, workstation, 0, 0);
    }

    /**
     * A box that may be another's copy.
     *
     * @param idSpace keeps apart the event ids of two boxes that believe to be one
     * @param soldBefore so many sales are in the ledger already
     */
    RoadBox(Path folder, String workstation, long idSpace, int soldBefore) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.box = new Box("suanpan", "s001", workstation);
        this.idSpace = idSpace;
        this.ledger = open();
        for (var i = 0; i < soldBefore; i++) {
            ring();
        }
        this.taken = soldBefore == 0 ? 0 : till.ledger().events().size();
    }

    private void ring() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("20.00");
    }

    private Ledger open() {
        var epoch = new Epoch(UUID.randomUUID().toString().replace("-", ""));
        return Ledger.open(folder, List.of(), epoch, Clock.systemUTC());
    }

    void connect(URI broker) {
        publisher = JournalPublisher.start(
                ledger.outbox(), new UplinkConfig(broker, box, "test"), Clock.systemUTC(), new Random());
    }

    /** Connects as the box that it was enrolled as, by the clock given. */
    void connectEnrolled(URI broker, Clock clock) {
        var identity = new IdentityFolder(folder);
        var renewing = new EnrolmentClient(identity, clock, new SecureRandom());
        publisher = JournalPublisher.start(
                ledger.outbox(),
                new UplinkConfig(
                        broker, box, "test", "Asia/Shanghai", new RoadIdentity(identity, clock, renewing::renew)),
                Clock.systemUTC(),
                new Random());
    }

    /** Makes the box known to its head office. */
    BoxIdentity enrol(URI collector, String code) {
        var client = new EnrolmentClient(new IdentityFolder(folder), Clock.systemUTC(), new SecureRandom());
        return client.enrol(collector, EnrolmentCode.parse(code).orElseThrow(), box);
    }

    Path folder() {
        return folder;
    }

    void hangUp() {
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }

    /** Sells a bottle of milk for 12.50 so many times, each in a SQLite transaction of its own. */
    void sell(int times) {
        for (var i = 0; i < times; i++) {
            ring();
            var made = till.ledger().events();
            var fresh = made.subList(taken, made.size());
            ledger.transact(writer -> {
                fresh.forEach(event -> writer.append(Renamed.event(event, idSpace)));
                return true;
            });
            taken = made.size();
            sold++;
            total += 1250;
        }
    }

    /** Sells a bottle of milk to a member, who earns points. */
    UUID sellToAMember() {
        till.gives(SmallShop.POINTS);
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        sell(1);
        return SmallShop.WANG.id();
    }

    /** One sale of so many lines, no two at the same price, as when a whole storeroom is sold on one receipt. */
    void sellOnOneReceipt(int lines) {
        var prices = new Random(1);
        till.does(new RegisterCommand.AddLines(IntStream.range(0, lines)
                .mapToObj(line -> new LineRequest(
                        SmallShop.MILK.code(),
                        BigDecimal.ONE,
                        Optional.of(new Money(1 + prices.nextInt(100_000), SmallShop.CNY)),
                        "batch %016x".formatted(prices.nextLong())))
                .toList()));
        var due = till.total();
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(due));
        var made = till.ledger().events();
        var fresh = made.subList(taken, made.size());
        ledger.transact(writer -> {
            fresh.forEach(event -> writer.append(Renamed.event(event, idSpace)));
            return true;
        });
        taken = made.size();
        sold++;
        total += due.minor();
    }

    long sold() {
        return sold;
    }

    long total() {
        return total;
    }

    long head() {
        return ledger.head().sequence();
    }

    Box box() {
        return box;
    }

    /** The bodies of all events of the ledger, in order. */
    List<String> bodies() {
        return ledger.outbox().read(0, Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(event -> event.body().asUtf8())
                .toList();
    }

    int epochs() {
        return ledger.outbox().lives().size();
    }

    /** Says that one of the box's checkouts has a device that is ready. */
    void hasReady(String checkout, String device) {
        if (publisher == null) {
            throw new IllegalStateException("the box is not connected");
        }
        publisher.devices(checkout, List.of(new BoxState.Device(checkout + " " + device, "ready", true)));
    }

    UplinkStatus status() {
        if (publisher == null) {
            throw new IllegalStateException("the box is not connected");
        }
        return publisher.status();
    }

    /** Waits until the collector has acknowledged everything; what was said of the road before the last sale does not count. */
    void awaitAllSent() throws Exception {
        await(status -> status.connected()
                && status.unsent() == 0
                && ledger.outbox().acknowledged() == ledger.head().sequence());
    }

    void await(Predicate<UplinkStatus> state) throws Exception {
        if (publisher == null) {
            throw new IllegalStateException("the box is not connected");
        }
        var reached = new CompletableFuture<UplinkStatus>();
        publisher.onStatus(status -> {
            if (state.test(status)) {
                reached.complete(status);
            }
        });
        reached.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Stops the box and copies its folder, as somebody does who clones a card. */
    void copyTo(Path target) throws IOException {
        hangUp();
        ledger.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var copy = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        ledger = open();
    }

    /** The power is gone for good. */
    void retire() {
        if (!retired) {
            retired = true;
            hangUp();
            ledger.close();
        }
    }

    @Override
    public void close() {
        retire();
    }
}

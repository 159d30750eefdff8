package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.Subscription;
import app.suanpan.ledger.LedgerVerifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while a shop sells: nothing is begun that could not be finished, and whatever was begun is finished. */
@Timeout(120)
class FullDiskTest {
    private static final int MEGABYTES = 128;
    private static final long SECONDS = 30;
    private static final String RESERVE = "disk.reserve";

    @TempDir
    private Path temp;

    @Test
    void howeverTheDiskFillsUpNoSaleThatWasBegunIsStuckAndNoCentIsLost() throws Exception {
        Random chance = new Random(20261122);
        try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"), MEGABYTES)) {
            Path folder = StoreFolder.make(disk.folder().resolve("store"));
            Shift shift = new Shift(folder, disk);
            try (shift) {
                for (int sale = 0; sale < 24; sale++) {
                    shift.sell(chance);
                    if (shift.full) {
                        shift.nothingCanBeBegun();
                        disk.empty();
                        shift.full = false;
                    }
                }
            }
            assertThat(shift.filled).isGreaterThan(8);
            assertThat(shift.startedAnew).isGreaterThan(1);
            assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                            .findings())
                    .isEmpty();
            assertThat(shift.soldByTheLedger).isEqualTo(shift.sold);
            assertThat(shift.totalByTheLedger).isEqualTo(shift.total);
        }
    }

    @Test
    void theLargestSaleIsFinishedOnAFullDiskToo() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"), MEGABYTES)) {
            Path folder = StoreFolder.make(disk.folder().resolve("store"));
            try (Shift shift = new Shift(folder, disk)) {
                shift.register().submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
                disk.fill();
                long keptBack = Files.size(folder.resolve(RESERVE));

                shift.register().submit(new RegisterCommand.AddLines(manyLines()));
                RegisterState due = shift.register().submit(new RegisterCommand.BeginTender());
                RegisterState sold = shift.register().submit(new RegisterCommand.TenderCash(shift.due(due)));

                assertThat(sold.phase()).isInstanceOf(Phase.Completed.class);
                assertThat(Files.size(folder.resolve(RESERVE))).isGreaterThanOrEqualTo(keptBack - (4 << 20));
            }
        }
    }

    @Test
    void theStatusBarSaysThatTheDiskIsNearlyFullAndFeedsWaitLongBeforeSalesDo() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"), MEGABYTES)) {
            Path folder = StoreFolder.make(disk.folder().resolve("store"));
            try (Shift shift = new Shift(folder, disk)) {
                // 128 MB are few to begin with.
                shift.await(state -> condition(state) == Condition.WARNING);
                disk.fill();
                shift.await(state -> condition(state) == Condition.BLOCKED);
                disk.empty();
                shift.await(state -> condition(state) == Condition.WARNING);
            }
        }
    }

    private static List<LineRequest> manyLines() {
        LineRequest line = new LineRequest("rice", BigDecimal.ONE, Optional.of(Money.of(4_210, "CNY")), "of a batch");
        return Collections.nCopies(1_000, line);
    }

    private static Condition condition(RegisterState state) {
        return state.devices().stream()
                .filter(device -> device.role().equals("disk"))
                .map(DeviceStatus::condition)
                .findFirst()
                .orElse(Condition.READY);
    }

    /** A cashier on a disk where a neighbour is hungry: once it is full, whatever becomes free is gone before the next key is pressed. */
    private static final class Shift implements AutoCloseable {
        private final Path folder;
        private final SmallDisk disk;
        private StoreAgent agent;
        private boolean full;
        private int filled;
        private int startedAnew;
        private long sold;
        private long total;
        private long soldByTheLedger;
        private long totalByTheLedger;

        Shift(Path folder, SmallDisk disk) {
            this.folder = folder;
            this.disk = disk;
            this.agent = StoreAgent.open(folder, Clock.systemUTC());
            register().submit(new RegisterCommand.SignOn("lin", Money.of(20_000, "CNY")));
        }

        Register register() {
            return agent.register("till-1").orElseThrow();
        }

        /** One customer, whatever happens meanwhile. */
        void sell(Random chance) throws Exception {
            assertThat(does(new RegisterCommand.AddItem("tea", Quantity.ONE)).notice())
                    .isEmpty();
            int more = chance.nextInt(12);
            int bad = chance.nextInt(more + 6);
            for (int i = 0; i < more; i++) {
                mayHappen(i == bad, chance);
                does(new RegisterCommand.AddItem(i % 2 == 0 ? "rice" : "tea", Quantity.ONE));
            }
            assertThat(register().state().basket().lines()).isNotEmpty();
            mayHappen(bad == more, chance);
            Money due = due(does(new RegisterCommand.BeginTender()));
            mayHappen(bad == more + 1, chance);
            pay(1_000);
            mayHappen(bad == more + 2, chance);
            RegisterState after = pay(due.minor() - 1_000);
            assertThat(after.phase())
                    .isInstanceOfSatisfying(
                            Phase.Completed.class,
                            completed -> assertThat(completed.total()).isEqualTo(due));
            sold++;
            total += due.minor();
        }

        /** A till that is switched on again before any money was taken shows the basket. */
        private RegisterState pay(long amount) throws Exception {
            if (register().state().phase() instanceof Phase.Selling) {
                does(new RegisterCommand.BeginTender());
            }
            return does(new RegisterCommand.TenderCash(Money.of(amount, "CNY")));
        }

        Money due(RegisterState state) {
            return ((Phase.Tendering) state.phase()).dueInCash();
        }

        private RegisterState does(RegisterCommand command) throws Exception {
            if (full) {
                disk.fill();
            }
            RegisterState after = register().submit(command);
            assertThat(after.notice().map(Notice::code)).isNotEqualTo(Optional.of(NoticeCode.LEDGER_NOT_WRITTEN));
            return after;
        }

        private void mayHappen(boolean now, Random chance) throws Exception {
            if (now) {
                full = true;
                filled++;
                disk.fill();
                if (chance.nextInt(3) == 0) {
                    startAnew();
                }
            }
        }

        /** The box is switched off and on in the middle of a sale. */
        private void startAnew() {
            startedAnew++;
            agent.close();
            agent = StoreAgent.open(folder, Clock.systemUTC());
        }

        void nothingCanBeBegun() throws Exception {
            RegisterState refused = does(new RegisterCommand.AddItem("tea", Quantity.ONE));
            assertThat(refused.notice().map(Notice::code)).contains(NoticeCode.DISK_ALMOST_FULL);
            assertThat(refused.phase()).isInstanceOf(Phase.Completed.class);
        }

        void await(Predicate<RegisterState> wanted) throws Exception {
            CompletableFuture<RegisterState> reached = new CompletableFuture<>();
            try (Subscription _ = register().watch(state -> {
                if (wanted.test(state)) {
                    reached.complete(state);
                }
            })) {
                reached.get(SECONDS, TimeUnit.SECONDS);
            }
        }

        @Override
        public void close() {
            soldByTheLedger = agent.ledger().read(db -> db.number("SELECT count(*) FROM sale"));
            totalByTheLedger = agent.ledger().read(db -> db.number("SELECT sum(total) FROM sale"));
            agent.close();
        }
    }
}

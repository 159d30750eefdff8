package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.domain.points.PointsOffice;
import app.suanpan.domain.points.Reserving;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Reserved;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.ledger.sqlite.Sqlite;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points are reserved while the till goes on, used once, and survive a power cut with the basket or are given up with it. */
class PointsAtTheBoxTest {
    @TempDir
    private Path folder;

    private final LateOffice office = new LateOffice();
    private TwoCheckouts box;

    /** Answers when it is told to. */
    private static final class LateOffice implements PointsOffice {
        private final Map<UUID, CompletableFuture<Reserving>> asked = new LinkedHashMap<>();
        private final List<UUID> released = new ArrayList<>();

        @Override
        public CompletionStage<Reserving> reserve(
                UUID reservation, Set<UUID> ids, long points, LocalDate day, LocalDate until) {
            CompletableFuture<Reserving> answer = new CompletableFuture<>();
            asked.put(reservation, answer);
            return answer;
        }

        @Override
        public void release(UUID reservation, Set<UUID> ids) {
            released.add(reservation);
        }

        UUID last() {
            return List.copyOf(asked.keySet()).getLast();
        }

        void answers(Reserving answer) {
            asked.get(last()).complete(answer);
        }
    }

    @BeforeEach
    void wangHasPoints() {
        box = new TwoCheckouts(folder, PromotionEngine.of(List.of()), SmallShop.paying(10, 100), office);
        rings(box.first);
        box.first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("199.00")));
        box.first.submit(new RegisterCommand.NextCustomer());
        assertThat(available()).isEqualTo(398);
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void theTillGoesOnAndTheAnswerComesByItself() {
        rings(box.first);
        RegisterState asked = asks(box.first);
        assertThat(asked.notice().orElseThrow().code()).isEqualTo(NoticeCode.POINTS_ASKED);
        box.first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("50.00")));
        UUID lot = new UUID(77, 1);
        LocalDate day = box.first.state().businessDay();
        office.answers(
                new Reserved(List.of(new PointsEntry(office.last(), Kind.RESERVED, lot, 398, day, day.plusDays(3)))));
        assertThat(tenders(box.first)).containsExactly("cash", "points");
        box.first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("109.20")));
        assertThat(office.released).isEmpty();
        assertThat(box.ledger.points(SmallShop.WANG.id()).entries())
                .contains(new PointsEntry(office.last(), Kind.SPENT, lot, 398, day, day.plusDays(3)));
    }

    @Test
    void aBasketComesBackWithItsTenderAfterAPowerCutAndItsPointsAreHeldFromTheOtherCheckout() {
        rings(box.first);
        asks(box.first);
        office.answers(new Denied(Why.OFFLINE));
        UUID reservation = office.last();
        box.first.close();
        try (RegisterService woken = box.service("till-1")) {
            woken.resume();
            assertThat(tenders(woken)).containsExactly("points");
            rings(box.second);
            box.second.submit(new TenderCommand.PayByPoints(Optional.of(1L)));
            assertThat(box.second.state().phase())
                    .matches(phase ->
                            ((Phase.Tendering) phase).points().orElseThrow().points() == 0);
            office.answers(new Denied(Why.OFFLINE));
            assertThat(box.second.state().notice().orElseThrow().code()).isEqualTo(NoticeCode.POINTS_TOO_FEW);
            assertThat(office.released).doesNotContain(reservation);
            woken.submit(new RegisterCommand.TenderCash(SmallShop.yuan("159.20")));
        }
        assertThat(available()).isEqualTo(318);
    }

    @Test
    void whatWasBeingReservedWhenThePowerWentIsAskedForOnceMoreUnderTheSameName() {
        rings(box.first);
        asks(box.first);
        UUID reservation = office.last();
        box.first.close();
        office.asked.clear();
        try (RegisterService woken = box.service("till-1")) {
            woken.resume();
            assertThat(office.last()).isEqualTo(reservation);
            woken.submit(new RegisterCommand.BackToBasket());
            assertThat(office.released).containsExactly(reservation);
            LocalDate day = woken.state().businessDay();
            office.answers(new Reserved(
                    List.of(new PointsEntry(reservation, Kind.RESERVED, new UUID(77, 1), 398, day, day.plusDays(3)))));
            assertThat(office.released).as("too late").containsExactly(reservation, reservation);
        }
    }

    @Test
    void aLedgerOfAnEarlierEditionGetsWhatWasUsedFromItsJournal() {
        rings(box.first);
        asks(box.first);
        office.answers(new Denied(Why.OFFLINE));
        box.first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("159.20")));
        PointsAccount before = box.ledger.points(SmallShop.WANG.id());
        box.close();
        try (Sqlite older = Sqlite.open(folder.resolve("ledger.db"))) {
            older.execute("DELETE FROM points_entry WHERE kind = 'SPENT'");
            older.execute("PRAGMA user_version = 23");
        }
        box = new TwoCheckouts(folder, PromotionEngine.of(List.of()), SmallShop.paying(10, 100), office);
        assertThat(box.ledger.points(SmallShop.WANG.id())).isEqualTo(before);
        assertThat(before.entries()).anyMatch(entry -> entry.kind() == Kind.SPENT);
    }

    private void rings(RegisterService till) {
        till.submit(new RegisterCommand.Scan(ScanInput.of("https://shop.example/m/" + SmallShop.CARD_OF_WANG)));
        till.submit(new RegisterCommand.AddItem(SmallShop.SHIRT.code(), Quantity.ONE));
        till.submit(new RegisterCommand.BeginTender());
    }

    private static RegisterState asks(RegisterService till) {
        return till.submit(new TenderCommand.PayByPoints(Optional.empty()));
    }

    private static List<String> tenders(RegisterService till) {
        return ((Phase.Tendering) till.state().phase())
                .tenders().stream().map(Phase.TenderView::kind).toList();
    }

    private long available() {
        PointsBalance balance =
                box.ledger.points(SmallShop.WANG.id()).balance(box.first.state().businessDay());
        return balance.available();
    }
}

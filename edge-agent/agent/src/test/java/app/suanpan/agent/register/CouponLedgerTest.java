package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.coupon.CouponToken;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One coupon, two checkouts, one real ledger. */
class CouponLedgerTest {
    private static final int ROUNDS = 200;

    private static final Set<String> CODES =
            IntStream.rangeClosed(1, ROUNDS).mapToObj(number -> "C" + number).collect(Collectors.toSet());

    private static final PromotionEngine FIVE_OFF = PromotionEngine.of(List.of(Promotion.of(
                    "five",
                    new LocalName("五元券", "5 off"),
                    new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(500)))
            .with(new Coupon(CODES, Coupon.Uses.ONCE))));

    private static final PromotionEngine MEMBERS = PromotionEngine.of(List.of(Promotion.of(
                    "member-five",
                    new LocalName("五元券", "5 off"),
                    new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(500)))
            .with(Coupon.ofMembers())));

    @TempDir
    private Path folder;

    @Test
    void ofTwoWhoPayWithOneCouponAtOnceExactlyOneHasItAndNoSaleIsLost() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, FIVE_OFF);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                String code = "C" + round;
                List<RegisterService> both = List.of(checkouts.first, checkouts.second);
                both.forEach(register -> begins(register, code));
                Future<RegisterState> one = threads.submit(() -> pays(checkouts.first, together));
                Future<RegisterState> other = threads.submit(() -> pays(checkouts.second, together));
                List<RegisterState> after = List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));

                assertThat(after)
                        .as("round %d", round)
                        .filteredOn(state -> state.phase() instanceof Phase.Completed)
                        .hasSize(1);
                RegisterService second = both.get(after.get(0).phase() instanceof Phase.Completed ? 1 : 0);
                assertThat(second.state().notice().map(Notice::code)).contains(NoticeCode.COUPON_SPENT_MEANWHILE);
                assertThat(second.state().basket().total()).isEqualTo(SmallShop.yuan("12.50"));
                second.submit(new RegisterCommand.BeginTender());
                assertThat(second.submit(new RegisterCommand.TenderCash(SmallShop.yuan("12.50")))
                                .phase())
                        .isInstanceOf(Phase.Completed.class);
            }
        }
        assertThat(findings()).isEmpty();
    }

    /** A member's coupon lies in one basket of the box, in whose cashier's words the other one hears where. */
    @Test
    void ofTwoWhoScanOneMembersCouponAtOnceExactlyOneHoldsIt() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, MEMBERS);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                String token = CouponToken.sign(ofWang(round), TwoCheckouts.TENANT, TwoCheckouts.OFFICE);
                Future<RegisterState> one = threads.submit(() -> scans(checkouts.first, token, together));
                Future<RegisterState> other = threads.submit(() -> scans(checkouts.second, token, together));
                List<RegisterState> after = List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));
                assertThat(after)
                        .as("round %d", round)
                        .extracting(state -> state.notice().map(Notice::code).orElseThrow())
                        .containsExactlyInAnyOrder(NoticeCode.COUPON_TAKEN, NoticeCode.COUPON_HELD);
                for (RegisterService register : List.of(checkouts.first, checkouts.second)) {
                    register.submit(new RegisterCommand.VoidTransaction("mistake"));
                }
            }
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aBasketThatIsFoundAgainAfterAKillHoldsItsCouponOnceSomethingIsDoneThere() {
        String token = CouponToken.sign(ofWang(1), TwoCheckouts.TENANT, TwoCheckouts.OFFICE);
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, MEMBERS)) {
            checkouts.first.submit(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.ONE));
            checkouts.first.submit(new RegisterCommand.Scan(ScanInput.of(token)));
        }
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, MEMBERS)) {
            assertThat(checkouts.first.state().basket().total()).isEqualTo(SmallShop.yuan("7.50"));
            assertThat(noticeOf(checkouts.second, token)).isEqualTo(NoticeCode.COUPON_HELD);
            checkouts.first.submit(new RegisterCommand.VoidTransaction("mistake"));
            assertThat(noticeOf(checkouts.second, token)).isEqualTo(NoticeCode.COUPON_TAKEN);
            checkouts.second.submit(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.ONE));
            checkouts.second.submit(new RegisterCommand.BeginTender());
            checkouts.second.submit(new RegisterCommand.TenderCash(SmallShop.yuan("7.50")));
            assertThat(checkouts.ledger.couponUse(ofWang(1).code())).isPresent();
            assertThat(noticeOf(checkouts.first, token)).isEqualTo(NoticeCode.COUPON_SPENT);
        }
        assertThat(findings()).isEmpty();
    }

    private static NoticeCode noticeOf(RegisterService register, String token) {
        return register.submit(new RegisterCommand.Scan(ScanInput.of(token)))
                .notice()
                .map(Notice::code)
                .orElseThrow();
    }

    private static MemberCoupon ofWang(int serial) {
        LocalDate today = LocalDate.now(SmallShop.STORE.zone());
        return new MemberCoupon("member-five", SmallShop.WANG.number(), today.minusDays(1), today.plusDays(1), serial);
    }

    private static RegisterState scans(RegisterService register, String token, CyclicBarrier together)
            throws Exception {
        register.submit(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.ONE));
        together.await(60, TimeUnit.SECONDS);
        return register.submit(new RegisterCommand.Scan(ScanInput.of(token)));
    }

    @Test
    void theLedgerKnowsItAfterARestartAndFromItsJournalAlone() {
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, FIVE_OFF)) {
            for (String code : List.of("C1", "C2")) {
                begins(checkouts.first, code);
                checkouts.first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("7.50")));
            }
            checkouts.first.submit(new RegisterCommand.NextCustomer());
            checkouts.first.submit(new MoneyBackCommand.ReturnByReceipt("2"));
            checkouts.first.submit(new MoneyBackCommand.PostVoid("void-mistake"));
            checkouts.first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("7.50")));
            assertThat(checkouts.ledger.couponUse("C1")).isPresent();
            assertThat(checkouts.ledger.couponUse("C2")).isEmpty();
        }
        try (Sqlite older = Sqlite.open(folder.resolve("ledger.db"))) {
            older.execute("DROP TABLE coupon_use");
            older.execute("PRAGMA user_version = 12");
        }
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, FIVE_OFF)) {
            assertThat(checkouts.ledger.couponUse("C1"))
                    .get()
                    .satisfies(use -> assertThat(use.receipt()).isEqualTo("s001-till-1-1"));
            assertThat(checkouts.ledger.couponUse("C2")).isEmpty();
            RegisterState refused = checkouts.second.submit(new TermsCommand.PresentCoupon("C1"));
            assertThat(refused.notice().map(Notice::code)).contains(NoticeCode.COUPON_SPENT);
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aUseThatNoEventSaysIsFound() {
        try (TwoCheckouts checkouts = new TwoCheckouts(folder, FIVE_OFF)) {
            begins(checkouts.first, "C1");
            checkouts.first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("7.50")));
        }
        try (Sqlite elsewhere = Sqlite.open(folder.resolve("ledger.db"))) {
            elsewhere.execute("DELETE FROM coupon_use");
        }
        assertThat(findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("coupon_use"));
    }

    private static void begins(RegisterService register, String code) {
        register.submit(new RegisterCommand.NextCustomer());
        register.submit(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.ONE));
        register.submit(new TermsCommand.PresentCoupon(code));
        register.submit(new RegisterCommand.BeginTender());
    }

    private static RegisterState pays(RegisterService register, CyclicBarrier together) throws Exception {
        together.await(60, TimeUnit.SECONDS);
        return register.submit(new RegisterCommand.TenderCash(SmallShop.yuan("7.50")));
    }

    private List<String> findings() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of()).findings();
    }
}

package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.register.GoodsView.PriceTag;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.PriceAnswer;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.PromotionFile;
import app.suanpan.protocol.storefile.TierFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a line of the shop's file to the price that a gold member pays at the till. */
class TierPriceTest {
    private static final String GOLD_5 = """
            {"promotions": [{"id": "gold-5", "name": {"zh": "金卡九五折", "en": "Gold 5 % off"},
              "offer": {"type": "OnTop", "atLeast": 0, "reward": {"type": "PercentOffAll", "percent": 5}},
              "audience": {"tiers": ["gold"]}}]}""";

    @TempDir
    private Path temp;

    @Test
    void aGoldMemberPaysTheGoldPriceAndTheSaleSaysSo() throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.writeString(folder.resolve(PromotionFile.NAME), GOLD_5);
        String number;
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            number = join(agent).memberNumber();
            RegisterState state = begin(agent, number);
            assertThat(state.member().orElseThrow().tier()).isEmpty();
            assertThat(state.basket().total()).isEqualTo(Money.of(12_800, "CNY"));
            assertThat(state.terms().notUsed())
                    .extracting(NotUsed::reason)
                    .containsExactly(new NotUsed.Reason.OtherTiers(List.of("gold")));
        }
        Files.writeString(folder.resolve(TierFile.NAME), "number,tier\n" + number + ",gold\n");
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            RegisterState state = register.submit(new RegisterCommand.FindMember(number));
            assertThat(state.member().orElseThrow().tier()).isEqualTo("gold");
            assertThat(state.basket().total()).isEqualTo(Money.of(12_160, "CNY"));
            register.submit(new RegisterCommand.BeginTender());
            state = register.submit(new RegisterCommand.TenderCash(Money.of(12_160, "CNY")));
            assertThat(state.phase()).isInstanceOf(Phase.Completed.class);
            assertThat(agent.ledger().byReceipt("S01-till-1-1"))
                    .get()
                    .isInstanceOfSatisfying(
                            SaleCompleted.class,
                            sold -> assertThat(sold.sale().promotions())
                                    .containsExactly(new SoldPromotion("gold-5", 1, 640)));
        }
    }

    @Test
    void theKioskTellsAGoldMemberThePriceThatTheTillTakes() throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.writeString(folder.resolve(PromotionFile.NAME), GOLD_5);
        Welcome welcome;
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            welcome = join(agent);
        }
        Files.writeString(folder.resolve(TierFile.NAME), welcome.memberNumber() + ",gold\n");
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            assertThat(atTheKiosk(agent)).satisfies(priced -> {
                assertThat(priced.tag().total()).isEqualTo(Money.of(12_800, "CNY"));
                assertThat(priced.yours()).as("nobody has shown a card").isEmpty();
            });
            agent.joinDesks().get("kiosk-1").submit(new JoinCommand.Scan(ScanInput.of(welcome.cardUrl())));
            assertThat(atTheKiosk(agent).yours())
                    .get()
                    .extracting(PriceTag::total)
                    .isEqualTo(begin(agent, welcome.memberNumber()).basket().total());
        }
    }

    private static PriceAnswer.Priced atTheKiosk(StoreAgent agent) {
        JoinState state =
                agent.joinDesks().get("kiosk-1").submit(new JoinCommand.Scan(ScanInput.of(StoreFolder.TEA.display())));
        return (PriceAnswer.Priced) ((JoinState.Question.Article) state.question()).answer();
    }

    @Test
    void aFileThatIsNotRightIsSaidAtTheCheckoutAndTheLastOneHolds() throws IOException {
        Path folder = StoreFolder.make(temp);
        Files.writeString(folder.resolve(PromotionFile.NAME), GOLD_5);
        String number;
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            number = join(agent).memberNumber();
        }
        Files.writeString(folder.resolve(TierFile.NAME), number + ",gold");
        StoreAgent.open(folder, Clock.systemUTC()).close();
        Files.writeString(folder.resolve(TierFile.NAME), number + ";gold");
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            assertThat(agent.register("till-1").orElseThrow().state().notice())
                    .get()
                    .satisfies(notice -> {
                        assertThat(notice.code()).isEqualTo(NoticeCode.TIERS_NOT_READ);
                        assertThat(notice.details().getFirst()).contains("tiers.csv", "Line 1");
                    });
            assertThat(begin(agent, number).basket().total()).isEqualTo(Money.of(12_160, "CNY"));
        }
    }

    @Test
    void theFileIsReadLineByLineAndAWrongLineIsNamed() {
        assertThat(read("\uFEFFnumber,tier\r\n538 112 904, gold\r\n\r\n# our best\r\n538112905,白金\r\n538112905,白金"))
                .isEqualTo(Map.of(538_112_904L, "gold", 538_112_905L, "白金"));
        assertThat(read("")).isEmpty();
        assertThatThrownBy(() -> read("538112904,gold\n12,gold\n538112905\n538112904,silver"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("tiers.csv is not right. Line 2 is not a member number, a comma and a tier."
                        + " Line 3 is not a member number, a comma and a tier."
                        + " Line 4: member 538 112 904 is gold already");
    }

    private static Map<Long, String> read(String csv) {
        return TierFile.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Tea is rung up for the member. */
    private static RegisterState begin(StoreAgent agent, String number) {
        Register register = agent.register("till-1").orElseThrow();
        register.submit(new RegisterCommand.SignOn("lin", Money.of(0, "CNY")));
        register.submit(new RegisterCommand.Scan(ScanInput.of(StoreFolder.TEA.display())));
        return register.submit(new RegisterCommand.FindMember(number));
    }

    private static Welcome join(StoreAgent agent) {
        JoinDesk kiosk = agent.joinDesks().get("kiosk-1");
        kiosk.submit(new JoinCommand.Scan(ScanInput.of(agent.joins().badgeLink(1, 1))));
        kiosk.submit(new JoinCommand.Begin());
        kiosk.submit(new JoinCommand.GivePhone("138 1234 1234"));
        return (Welcome)
                kiosk.submit(new JoinCommand.Decide(true, Set.of(), "小美", "zh")).question();
    }
}

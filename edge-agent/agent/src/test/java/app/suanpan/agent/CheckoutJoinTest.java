package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.MemberCommand;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.storefile.CreditFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cashier keys a customer's phone number, and the customer is a member of the store. */
class CheckoutJoinTest {
    private static final String TENTH_FOR_THE_STORE = """
            {"tables": [{"version": "v1", "from": "2020-01-01", "cases": {
              "SAME_GUIDE": {"serving": 9000, "store": 1000},
              "OTHER_GUIDE_SAME_STORE": {"serving": 10000}, "OTHER_GUIDE_OTHER_STORE": {"serving": 10000},
              "SERVING_GUIDE_ONLY": {"serving": 10000}, "OWN_GUIDE_SAME_STORE": {"own": 10000},
              "OWN_GUIDE_OTHER_STORE": {"own": 10000}, "NOBODY": {"store": 10000}}}]}""";
    private static final String PUBLIC = "http://join.shop.example";

    @TempDir
    private Path temp;

    @Test
    void whoeverWantsNoGuideIsAMemberWithoutTheOneWhoServes() throws IOException {
        try (StoreAgent agent = StoreAgent.open(store("\"port\": 0", "\"port\": 0"), Clock.systemUTC())) {
            Register till = open(agent);
            till.submit(new RegisterCommand.Scan(ScanInput.of(agent.joins().badgeLink(1, 1))));
            RegisterState joined = till.submit(new MemberCommand.JoinMember("138 1234 1234", true, "zh", true));
            assertThat(joined.member())
                    .hasValueSatisfying(member -> assertThat(member.guide()).isEmpty());
            assertThat(only(agent, BindingDecided.class).decision()).isEqualTo(BindingOutcome.END);
            assertThat(only(agent, MemberJoined.class).touchpoint())
                    .as("no badge brought them")
                    .isEqualTo("checkout");
        }
    }

    @Test
    void theMemberIsOnTheSaleAtOnceBelongsToTheGuideOfItAndIsWrittenDownWithWhoMadeThem() throws IOException {
        Path folder = store("\"port\": 0", "\"port\": 0, \"publicAddress\": \"" + PUBLIC + "\"");
        Files.writeString(folder.resolve(CreditFile.NAME), TENTH_FOR_THE_STORE);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register till = open(agent);
            till.submit(new RegisterCommand.Scan(ScanInput.of(agent.joins().badgeLink(1, 1))));
            RegisterState asked = till.submit(new MemberCommand.BeginJoin("138 1234 1234"));
            assertThat(asked.joinTerms()).isPresent();
            RegisterState joined = till.submit(new MemberCommand.JoinMember("138 1234 1234", true, "zh"));
            assertThat(code(joined)).contains(NoticeCode.MEMBER_JOINED);
            assertThat(joined.member()).hasValueSatisfying(member -> {
                assertThat(member.maskedPhone()).isEqualTo("138****1234");
                assertThat(member.guide()).map(LocalName::zh).contains("李娜");
            });

            MemberJoined event = only(agent, MemberJoined.class);
            assertThat(event.header().operator()).as("who").isEqualTo("lin");
            assertThat(event.header().workstation()).as("where").isEqualTo("till-1");
            assertThat(event.touchpoint()).as("how").isEqualTo("checkout-badge");
            assertThat(event.termsHash()).isNotEmpty();
            assertThat(event.consents())
                    .as("nobody was asked, so nobody has refused")
                    .isEmpty();
            assertThat(only(agent, BindingDecided.class).decision()).isEqualTo(BindingOutcome.BIND);

            RegisterState sold = sellTea(till);
            assertThat(codes(sold)).containsExactly(PUBLIC + "/terms");
            assertThat(words(sold)).contains("Terms, and what you allow us");
            SaleCompleted sale = only(agent, SaleCompleted.class);
            assertThat(sale.sale().member()).isEqualTo(event.member());
            assertThat(sale.sale().creditTable()).as("by the shop's table").isEqualTo("v1");
            assertThat(sale.sale().credit())
                    .extracting(CreditShare::party, CreditShare::basisPoints)
                    .containsExactly(tuple("guide:1", 9_000), tuple("store:S01", 1_000));
            assertThat(page(agent, "/terms?lang=en"))
                    .contains("This shop provides the card", "My guide may get in touch");
        }
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                        .findings())
                .isEmpty();
    }

    @Test
    void aNumberThatJoinedAtTheKioskIsThatMemberHoweverItIsWrittenAndThoughItWasJustAsked() throws IOException {
        try (StoreAgent agent = StoreAgent.open(StoreFolder.make(temp.resolve("store")), Clock.systemUTC())) {
            Register till = open(agent);
            till.submit(new MemberCommand.BeginJoin("13812341234"));
            JoinDesk kiosk = agent.joinDesks().get("kiosk-1");
            kiosk.submit(new JoinCommand.Begin());
            kiosk.submit(new JoinCommand.GivePhone("138 1234 1234"));
            kiosk.submit(new JoinCommand.Decide(true, Set.of(), "小美", "zh"));

            RegisterState known = till.submit(new MemberCommand.JoinMember("+86 138-1234-1234", true, "zh"));
            assertThat(code(known)).contains(NoticeCode.MEMBER_GREETED);
            assertThat(known.member()).map(MemberStrip::greeting).contains("小美");
            assertThat(events(agent, MemberJoined.class)).hasSize(1);
            assertThat(words(sellTea(till)))
                    .as("they have read the terms at the kiosk")
                    .doesNotContain("what you allow us");
        }
    }

    @Test
    void afterVeryManyInAnHourSomebodyLooksFirstAndTheSaleGoesOn() throws IOException {
        Path folder = store("\"deskPort\": 0", "\"deskPort\": 0, \"joins\": {\"perMinute\": 6, \"numbersPerHour\": 2}");
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Register till = open(agent);
            till.submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
            till.submit(new MemberCommand.JoinMember("13812341234", true, "zh"));
            till.submit(new MemberCommand.JoinMember("", false, "zh"));
            RegisterState third = till.submit(new MemberCommand.JoinMember("13812341236", true, "zh"));
            assertThat(code(third)).contains(NoticeCode.TOO_MANY_JOINS);
            assertThat(third.basket().lines()).hasSize(1);
            assertThat(events(agent, MemberJoined.class)).hasSize(2);
            till.submit(new RegisterCommand.BeginTender());
            till.submit(new RegisterCommand.TenderCash(Money.of(12_800, "CNY")));
            assertThat(events(agent, SaleCompleted.class)).hasSize(1);
        }
    }

    @Test
    void whoPractisesMakesNobodyAMember() throws IOException {
        try (StoreAgent agent = StoreAgent.open(StoreFolder.make(temp.resolve("store")), Clock.systemUTC())) {
            Register till = open(agent);
            till.submit(new PeopleCommand.BeginTraining());
            till.submit(new RegisterCommand.SignOn("lin", Money.of(0, "CNY")));
            assertThat(till.submit(new RegisterCommand.FindMember("13812341234"))
                            .joinTerms())
                    .isEmpty();
            assertThat(code(till.submit(new MemberCommand.JoinMember("13812341234", true, "zh"))))
                    .contains(NoticeCode.NOBODY_JOINS);
            till.submit(new PeopleCommand.EndTraining());
            assertThat(events(agent, MemberJoined.class)).isEmpty();
        }
    }

    private Path store(String from, String to) throws IOException {
        Path folder = StoreFolder.make(temp.resolve("store"));
        Path config = folder.resolve("store.json");
        Files.writeString(config, Files.readString(config).replace(from, to));
        return folder;
    }

    private static Register open(StoreAgent agent) {
        Register till = agent.register("till-1").orElseThrow();
        till.submit(new RegisterCommand.SignOn("lin", Money.of(20_000, "CNY")));
        return till;
    }

    private static RegisterState sellTea(Register till) {
        till.submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
        till.submit(new RegisterCommand.BeginTender());
        return till.submit(new RegisterCommand.TenderCash(Money.of(12_800, "CNY")));
    }

    private static Optional<NoticeCode> code(RegisterState state) {
        return state.notice().map(notice -> notice.code());
    }

    private static Stream<Receipt.Element> receipt(RegisterState state) {
        return ((Phase.Completed) state.phase()).receipt().elements().stream();
    }

    private static List<String> codes(RegisterState state) {
        return receipt(state)
                .flatMap(element -> element instanceof Receipt.Qr qr ? Stream.of(qr.content()) : Stream.empty())
                .toList();
    }

    private static String words(RegisterState state) {
        return String.join(
                " ",
                receipt(state)
                        .flatMap(element ->
                                element instanceof Receipt.Text text ? Stream.of(text.text()) : Stream.empty())
                        .toList());
    }

    private static String page(StoreAgent agent, String path) throws IOException {
        try (HttpClient phone = HttpClient.newHttpClient()) {
            return phone.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + agent.httpPort() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <E extends JournalEvent> E only(StoreAgent agent, Class<E> type) {
        List<E> all = events(agent, type);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static <E extends JournalEvent> List<E> events(StoreAgent agent, Class<E> type) {
        return agent.ledger().outbox().read(0, 100, 1_000_000).stream()
                .flatMap(event -> EventCodec.decode(event.body().toArray()).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}

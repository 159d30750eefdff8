package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import app.suanpan.domain.register.MemberCommand;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a guide's badge at the kiosk to a sale that knows member and guide, in one store. */
class KioskToCheckoutTest {
    @TempDir
    private Path temp;

    @Test
    void aMemberMadeAtTheKioskIsGreetedAtTheCheckoutAMomentLater() throws IOException {
        Path folder = StoreFolder.make(temp);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            Welcome welcome = join(agent);

            Register register = agent.register("till-1").orElseThrow();
            register.submit(new RegisterCommand.SignOn("lin", Money.of(0, "CNY")));
            RegisterState state = register.submit(new RegisterCommand.Scan(ScanInput.of(welcome.cardUrl())));
            assertThat(state.member()).get().satisfies(member -> {
                assertThat(member.greeting()).isEqualTo("小美");
                assertThat(member.maskedPhone()).isEqualTo("138****1234");
                assertThat(member.number()).isEqualTo(welcome.memberNumber());
                assertThat(member.guide()).isPresent();
            });
            register.submit(new RegisterCommand.ClearMember());
            state = register.submit(new RegisterCommand.FindMember("13812341234"));
            assertThat(state.member()).isPresent();
            register.submit(new RegisterCommand.ClearMember());
            state = register.submit(new RegisterCommand.FindMember(welcome.memberNumber()));
            assertThat(state.member()).as("by the number on the card").isPresent();
            register.submit(new RegisterCommand.ClearMember());
            state = register.submit(new MemberCommand.LookForMembers("xiaomei 1234"));
            assertThat(state.matching().orElseThrow().members())
                    .as("by the name, a moment after joining")
                    .singleElement()
                    .satisfies(match -> assertThat(match.strip().maskedPhone()).isEqualTo("138****1234"));
            state = register.submit(new MemberCommand.ChooseMember(
                    state.matching().orElseThrow().members().getFirst().member()));
            assertThat(state.member()).isPresent();

            register.submit(new RegisterCommand.Scan(ScanInput.of(StoreFolder.TEA.display())));
            register.submit(new RegisterCommand.BeginTender());
            register.submit(new RegisterCommand.TenderCash(Money.of(20_000, "CNY")));
            assertThat(lastSale(agent).sale().memberGuide()).isEqualTo(1L);
            assertThat(lastSale(agent).sale().credit())
                    .containsExactly(new CreditShare(
                            "guide:1", 10_000, lastSale(agent).sale().net()));
        }
        assertThat(LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                        .findings())
                .isEmpty();
    }

    @Test
    void membersAreStillReadableAfterARestart() throws IOException {
        Path folder = StoreFolder.make(temp);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            join(agent);
        }
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            assertThat(agent.joins().directory().byPhone("13812341234"))
                    .get()
                    .extracting("greeting")
                    .isEqualTo("小美");
        }
    }

    @Test
    void aStoreWhoseKeysAreGoneIsNotOpenedWithNewOnes() throws IOException {
        Path folder = StoreFolder.make(temp);
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            join(agent);
        }
        Files.delete(folder.resolve("keys").resolve("store.key"));
        assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("store.key");
        assertThat(folder.resolve("keys").resolve("store.key")).doesNotExist();
    }

    @Test
    void aTakenPortIsASentence() throws IOException {
        Path folder = StoreFolder.make(temp);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Path config = folder.resolve("store.json");
            Files.writeString(
                    config,
                    Files.readString(config)
                            .replace("\"127.0.0.1\", \"port\": 0", "\"127.0.0.1\", \"port\": " + taken.getLocalPort()));
            assertThatThrownBy(() -> StoreAgent.open(folder, Clock.systemUTC()))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
        }
    }

    private static Welcome join(StoreAgent agent) {
        JoinDesk kiosk = agent.joinDesks().get("kiosk-1");
        kiosk.submit(new JoinCommand.Scan(ScanInput.of(agent.joins().badgeLink(1, 1))));
        kiosk.submit(new JoinCommand.Begin());
        kiosk.submit(new JoinCommand.GivePhone("138 1234 1234"));
        return (Welcome)
                kiosk.submit(new JoinCommand.Decide(true, Set.of(), "小美", "zh")).question();
    }

    private static SaleCompleted lastSale(StoreAgent agent) {
        return agent.ledger().outbox().read(0, 100, 1_000_000).stream()
                .flatMap(event -> EventCodec.decode(event.body().toArray()).stream())
                .filter(SaleCompleted.class::isInstance)
                .map(SaleCompleted.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}

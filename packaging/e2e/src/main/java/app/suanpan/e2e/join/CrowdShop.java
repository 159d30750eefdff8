package app.suanpan.e2e.join;

import app.suanpan.agent.StoreAgent;
import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.event.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A store with two kiosks, one guide and no way to head office: nobody stands at the second kiosk, which the staff uses. */
final class CrowdShop implements AutoCloseable {
    static final String KIOSK = "kiosk-1";
    static final String PAGES = "box-1";

    private final Path folder;
    private final StoreAgent agent;

    CrowdShop(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(folder.resolve(AgentConfig.FILE), """
                {"store": {"tenant": "test", "id": "s001", "name": {"zh": "南京路店", "en": "Nanjing Road"}, "addressLines": [],
                   "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                 "profile": "cn", "box": "box-1",
                 "workstations": [{"id": "kiosk-1", "kind": "KIOSK"}, {"id": "kiosk-2", "kind": "KIOSK"}],
                 "operators": [],
                 "guides": [{"id": 1, "firstName": {"zh": "小雅", "en": "Yaya"}, "store": "s001", "status": "ACTIVE"}],
                 "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0, "simulation": true}
                """);
        StaffBook book = StaffBook.open(folder, AgentConfig.load(folder));
        book.add("lin", "Lin", "cashier");
        book.giveBadge("lin");
        this.agent = StoreAgent.open(folder, Clock.systemUTC());
    }

    int port() {
        return agent.httpPort();
    }

    JoinDesk kiosk() {
        return desk(KIOSK);
    }

    Staff staff() {
        return new Staff(
                desk("kiosk-2"),
                "https://shop.example/o/" + agent.staff().badgeOf("lin").orElseThrow());
    }

    /** Path of the guide's badge. */
    String badge() {
        return URI.create(agent.joins().badgeLink(1, 1)).getPath();
    }

    boolean knows(String phone) {
        return agent.joins().directory().byPhone(phone).isPresent();
    }

    boolean isPhone(String typed) {
        return agent.joins().directory().isPhone(typed);
    }

    /** How many joined, by where they did. */
    Map<String, Long> joined() {
        return joins().stream()
                .collect(Collectors.groupingBy(event -> event.header().workstation(), Collectors.counting()));
    }

    /** How many numbers are two members'. */
    long twins() {
        List<String> numbers = joins().stream()
                .map(MemberJoined::phoneHash)
                .flatMap(hash -> Optional.ofNullable(hash).stream())
                .toList();
        return numbers.size() - numbers.stream().distinct().count();
    }

    private List<MemberJoined> joins() {
        return agent.ledger().outbox().read(0, Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
                .flatMap(stored -> EventCodec.decode(stored.body().toArray()).stream())
                .filter(MemberJoined.class::isInstance)
                .map(MemberJoined.class::cast)
                .toList();
    }

    private JoinDesk desk(String kiosk) {
        return Optional.ofNullable(agent.joinDesks().get(kiosk)).orElseThrow();
    }

    /** What does not agree in the ledger, which is closed for it. */
    List<String> verified() {
        agent.close();
        return LedgerVerifier.verify(folder.resolve("ledger.db"), StoreAgent.derivations())
                .findings();
    }

    @Override
    public void close() {
        agent.close();
    }
}

package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.agent.StoreAgent;
import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.CollectorMain;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState.Question.Erased;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.member.MemberKeyFolder;
import app.suanpan.ledger.member.MemberVault;
import app.suanpan.protocol.event.EventCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Somebody joins at one box of a store, and is a member at its other boxes moments later; other stores learn nothing. */
class MemberRoadTest {
    private static final String NAME = "小美";
    private static final Item TEA = new Item(
            "tea",
            Optional.empty(),
            new LocalName("龙井茶", "Longjing tea"),
            Money.of(12_800, "CNY"),
            "standard",
            UnitOfMeasure.EACH,
            "grocery");
    private static final String PHONE = "138 1234 1234";

    @TempDir
    private Path folder;

    private Collector collector;
    private URI broker;
    private final List<StoreAgent> open = new ArrayList<>();
    private StoreAgent door;

    @BeforeEach
    void openHeadOfficeAndTheBoxAtTheDoor() throws IOException {
        collector = headOffice(0);
        broker = collector.broker();
        door = open("door", "S001");
    }

    private Collector headOffice(int port) {
        return Collector.start(
                new CollectorConfig(folder.resolve("cloud"), "127.0.0.1", port, 0, null, ZoneOffset.UTC),
                Clock.systemUTC(),
                new Random());
    }

    @AfterEach
    void close() {
        open.forEach(StoreAgent::close);
        collector.close();
    }

    @Test
    void whoJoinedAtTheDoorIsServedAtTheOtherTillWithoutANameAndNeverInAnotherStore() throws IOException {
        StoreAgent back = open("back", "S001");
        StoreAgent elsewhere = open("elsewhere", "S002");
        Welcome welcome = join(door, Optional.of(PHONE), 1);

        await("the member at the other box", () -> find(back, welcome).isPresent());
        MemberView found = find(back, welcome).orElseThrow();
        assertThat(found.greeting()).isEmpty();
        assertThat(found.maskedPhone()).isEmpty();
        assertThat(found.guide()).map(guide -> guide.firstName().zh()).contains("李娜");
        assertThat(back.joins().directory().byPhone("13812341234")).contains(found);
        assertThat(filesOf("back"))
                .noneMatch(content -> content.contains(asRead(NAME)) || content.contains("13812341234"));

        Register till = back.register("till-1").orElseThrow();
        till.submit(new RegisterCommand.SignOn("mei", Money.of(0, "CNY")));
        assertThat(till.submit(new RegisterCommand.Scan(ScanInput.of(welcome.cardUrl())))
                        .member())
                .get()
                .extracting("number")
                .isEqualTo(welcome.memberNumber());
        till.submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
        till.submit(new RegisterCommand.BeginTender());
        till.submit(new RegisterCommand.TenderCash(Money.of(20_000, "CNY")));
        SaleCompleted sale = (SaleCompleted) facts(back, SaleCompleted.class).getLast();
        assertThat(sale.sale().member()).isEqualTo(found.id());
        assertThat(sale.sale().memberGuide()).isEqualTo(1L);

        Register atTheDoor = till(door, welcome);
        await("the points of the other box", () -> points(atTheDoor).equals(Optional.of(balance(128))));
        atTheDoor.submit(new RegisterCommand.BeginTender());
        atTheDoor.submit(new RegisterCommand.TenderCash(Money.of(20_000, "CNY")));
        SaleCompleted second = (SaleCompleted) facts(door, SaleCompleted.class).getLast();
        assertThat(Objects.requireNonNull(second.sale().points()).available())
                .as("on the receipt")
                .isEqualTo(256);

        join(elsewhere, Optional.empty(), 1);
        assertThat(find(elsewhere, welcome)).isEmpty();
        assertThat(elsewhere.joins().sentMembers().byId(found.id())).isEmpty();
    }

    @Test
    void whoJoinsAgainAtTheOtherBoxIsNoTwin() throws IOException {
        StoreAgent back = open("back", "S001");
        Welcome first = join(door, Optional.of(PHONE), 1);
        await("the member at the other box", () -> find(back, first).isPresent());

        Welcome second = join(back, Optional.of(PHONE), 1);

        assertThat(second.returning()).isTrue();
        assertThat(facts(back, MemberJoined.class)).isEmpty();
    }

    @Test
    void whoJoinsAtTwoBoxesThatDoNotHearOfEachOtherIsOneMemberOnceTheyAreOnline() throws IOException {
        collector.close();
        StoreAgent back = open("back", "S001");
        Welcome first = join(door, Optional.of(PHONE), 1);
        Welcome second = join(back, Optional.of(PHONE), 2);
        assertThat(second.memberNumber()).isNotEqualTo(first.memberNumber());
        assertThat(find(back, first)).as("nobody has told it").isEmpty();

        collector = headOffice(broker.getPort());
        await("one member at the door", () -> find(door, second).isPresent() && areOne(door, first, second));
        await("one member at the back", () -> find(back, first).isPresent() && areOne(back, first, second));

        MemberView atTheDoor = find(door, first).orElseThrow();
        MemberView atTheBack = find(back, second).orElseThrow();
        assertThat(atTheBack.survivor()).isEqualTo(atTheDoor.survivor());
        assertThat(atTheBack.guide()).isPresent().isEqualTo(atTheDoor.guide());
        assertThat(List.of(atTheDoor.greeting(), atTheBack.greeting())).containsOnly(NAME);
        for (StoreAgent box : List.of(door, back)) {
            for (Welcome card : List.of(first, second)) {
                assertThat(scan(box, card).number()).isEqualTo(card.memberNumber());
                assertThat(find(box, card).map(MemberView::survivor)).contains(atTheDoor.survivor());
            }
        }
        assertThat(scan(door, second).greeting())
                .as("a card of the other box is not greeted by what was said here")
                .isEmpty();
    }

    private static boolean areOne(StoreAgent agent, Welcome one, Welcome other) {
        return find(agent, one)
                        .map(MemberView::survivor)
                        .equals(find(agent, other).map(MemberView::survivor))
                && find(agent, one)
                        .map(MemberView::guide)
                        .equals(find(agent, other).map(MemberView::guide));
    }

    private static RegisterState.MemberStrip scan(StoreAgent agent, Welcome card) {
        Register till = agent.register("till-1").orElseThrow();
        till.submit(new RegisterCommand.SignOn("mei", Money.of(0, "CNY")));
        return till.submit(new RegisterCommand.Scan(ScanInput.of(card.cardUrl())))
                .member()
                .orElseThrow();
    }

    @Test
    void aGuideWhoWonACustomerAtOneBoxIsTheirGuideAtTheOther() throws IOException {
        StoreAgent back = open("back", "S001");
        JoinDesk kiosk = door.joinDesks().get("kiosk-1");
        kiosk.submit(new JoinCommand.Begin());
        kiosk.submit(new JoinCommand.GivePhone(PHONE));
        Welcome welcome = (Welcome)
                kiosk.submit(new JoinCommand.Decide(true, Set.of(), NAME, "zh")).question();
        assertThat(find(door, welcome)).flatMap(MemberView::guide).isEmpty();
        await("the member at the other box", () -> find(back, welcome).isPresent());

        join(back, Optional.of(PHONE), 2);

        await(
                "the guide at the door",
                () -> find(door, welcome).flatMap(MemberView::guide).isPresent());
        MemberView member = find(door, welcome).orElseThrow();
        assertThat(member.guide()).map(guide -> guide.firstName().zh()).contains("王芳");
        assertThat(member.greeting())
                .as("who they are is known where they joined")
                .isEqualTo(NAME);
    }

    @Test
    void aCouponIsThereWithItsMemberIsSpentAtOneBoxForAllAndComesByTokenToAnyStore() throws IOException {
        StoreAgent back = open("back", "S001");
        StoreAgent elsewhere = open("elsewhere", "S002");
        Welcome welcome = join(door, Optional.of(PHONE), 1);
        await("the member at the other box", () -> find(back, welcome).isPresent());
        join(elsewhere, Optional.empty(), 1);
        String number = welcome.memberNumber().replace(" ", "");
        // A box hears of head office's key with the first list: the other store's own member.
        await(
                "head office's key in the other store",
                () -> elsewhere.joins().sentMembers().size() > 0);
        List<String> given = issue(number, 2);

        Register till = till(back, welcome);
        await("the coupons on the strip", () -> coupons(till).size() == 2);
        till.submit(new TermsCommand.PresentCoupon(code(given.getFirst())));
        assertThat(till.state().basket().total()).isEqualTo(Money.of(10_800, "CNY"));
        till.submit(new RegisterCommand.BeginTender());
        till.submit(new RegisterCommand.TenderCash(Money.of(20_000, "CNY")));
        SaleCompleted sale = (SaleCompleted) facts(back, SaleCompleted.class).getLast();
        assertThat(sale.sale().promotions())
                .singleElement()
                .extracting(SoldPromotion::coupon)
                .isEqualTo(code(given.getFirst()));

        Register first = till(door, welcome);
        await(
                "what was spent is off the strip at the door",
                () -> coupons(first).size() == 1);
        assertThat(scan(first, given.getFirst())).contains(NoticeCode.COUPON_SPENT);

        Register other = elsewhere.register("till-1").orElseThrow();
        other.submit(new RegisterCommand.SignOn("mei", Money.of(0, "CNY")));
        other.submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
        assertThat(scan(other, given.getLast())).contains(NoticeCode.COUPON_TAKEN);
        assertThat(other.state().basket().total()).isEqualTo(Money.of(10_800, "CNY"));
    }

    @Test
    void pointsThatWereEarnedAtOneBoxPayAtAnotherOnceAndNobodyIsWaitedForWithoutHeadOffice() throws IOException {
        StoreAgent back = open("back", "S001");
        Welcome welcome = join(door, Optional.empty(), 1);
        await("the member at the other box", () -> find(back, welcome).isPresent());
        Register first = till(door, welcome);
        first.submit(new RegisterCommand.BeginTender());
        first.submit(new RegisterCommand.TenderCash(Money.of(20_000, "CNY")));
        first.submit(new RegisterCommand.NextCustomer());

        Register paying = till(back, welcome);
        await("the points of the other box", () -> points(paying).equals(Optional.of(balance(128))));
        paying.submit(new RegisterCommand.BeginTender());
        paying.submit(new TenderCommand.PayByPoints(Optional.of(100L)));
        await("head office keeps them", () -> due(paying).equals(Money.of(12_700, "CNY")));

        Register other = till(door, welcome);
        await("what is left", () -> points(show(other, welcome)).equals(Optional.of(balance(28))));
        other.submit(new RegisterCommand.BeginTender());
        other.submit(new TenderCommand.PayByPoints(Optional.of(100L)));
        await(
                "head office keeps no others",
                () -> other.state().notice().map(Notice::code).equals(Optional.of(NoticeCode.POINTS_TOO_FEW)));

        paying.submit(new RegisterCommand.TenderCash(Money.of(12_700, "CNY")));
        SaleCompleted sale = (SaleCompleted) facts(back, SaleCompleted.class).getLast();
        assertThat(sale.sale().tenders())
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("points", 100L), tuple("cash", 12_700L));
        assertThat(Objects.requireNonNull(sale.sale().points()).available()).isEqualTo(28 + 127);
        await("both at the door", () -> points(show(other, welcome)).equals(Optional.of(balance(28 + 127))));

        other.submit(new TenderCommand.PayByPoints(Optional.of(100L)));
        await("head office keeps them", () -> due(other).equals(Money.of(12_700, "CNY")));
        other.submit(new TenderCommand.VoidTender(0));
        paying.submit(new RegisterCommand.NextCustomer());
        paying.submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
        paying.submit(new RegisterCommand.Scan(ScanInput.of(welcome.cardUrl())));
        await("given back", () -> points(show(paying, welcome)).equals(Optional.of(balance(28 + 127))));

        collector.close();
        paying.submit(new RegisterCommand.BeginTender());
        paying.submit(new TenderCommand.PayByPoints(Optional.of(100L)));
        await(
                "nobody to ask",
                () -> paying.state().notice().map(Notice::code).equals(Optional.of(NoticeCode.POINTS_OFFLINE)));
        paying.submit(new RegisterCommand.TenderCash(Money.of(12_800, "CNY")));
        assertThat(facts(back, SaleCompleted.class))
                .as("it is sold all the same")
                .hasSize(2);
    }

    private static Register show(Register till, Welcome card) {
        till.submit(new RegisterCommand.Scan(ScanInput.of(card.cardUrl())));
        return till;
    }

    private static PointsBalance balance(long points) {
        return new PointsBalance(points, 0, 0, true);
    }

    private static Money due(Register till) {
        return ((Phase.Tendering) till.state().phase()).due();
    }

    /** What the command prints of each coupon. */
    private List<String> issue(String number, int count) {
        StringWriter out = new StringWriter();
        List<String> arguments = new ArrayList<>(
                List.of("coupon", "issue", "--data", folder.resolve("cloud").toString(), "--from", "2026-01-01"));
        arguments.addAll(List.of("--until", "2099-12-31", "tea-20"));
        arguments.addAll(Collections.nCopies(count, number));
        assertThat(new CommandLine(new CollectorMain())
                        .setOut(new PrintWriter(out))
                        .execute(arguments.toArray(String[]::new)))
                .isZero();
        return out.toString().lines().toList();
    }

    private static String code(String line) {
        return line.split("\t")[1];
    }

    private static Optional<NoticeCode> scan(Register till, String line) {
        return till.submit(new RegisterCommand.Scan(ScanInput.of(line.split("\t")[2])))
                .notice()
                .map(Notice::code);
    }

    private static List<RegisterState.MemberStrip.Coupon> coupons(Register till) {
        return till.state().member().map(RegisterState.MemberStrip::coupons).orElse(List.of());
    }

    private static Optional<PointsBalance> points(Register till) {
        return till.state().member().flatMap(RegisterState.MemberStrip::points);
    }

    /** A till with tea in its basket and its member before it. */
    private static Register till(StoreAgent agent, Welcome welcome) {
        Register till = agent.register("till-1").orElseThrow();
        till.submit(new RegisterCommand.SignOn("mei", Money.of(0, "CNY")));
        till.submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
        till.submit(new RegisterCommand.Scan(ScanInput.of(welcome.cardUrl())));
        return till;
    }

    @Test
    void aBoxInPlaceOfABrokenOneKnowsTheMembersAndGoesOnKnowingThemWithoutALine() throws IOException {
        Welcome welcome = join(door, Optional.of(PHONE), 1);
        StoreAgent spare = open("spare", "S001");
        await("the member at the new box", () -> find(spare, welcome).isPresent());
        spare.close();
        open.remove(spare);
        collector.close();

        StoreAgent alone = open("spare", "S001");
        assertThat(find(alone, welcome)).isPresent();
    }

    /**
     * From the kiosk's button to the last file: two boxes, head office with its broker, everything that is logged on the way. The
     * same search finds what is planted.
     */
    @Test
    void whoHasThemselvesErasedAtTheKioskIsInNoFileOfAnyBoxOrOfHeadOfficeNorInAnyLog() throws Exception {
        try (Said log = new Said("app.suanpan")) {
            StoreAgent back = open("back", "S001");
            Welcome welcome = join(door, Optional.of(PHONE), 1);
            await("the member at the other box", () -> find(back, welcome).isPresent());
            UUID member = find(door, welcome).orElseThrow().id();
            byte[] key = new MemberVault(door.ledger(), new MemberKeyFolder(folder.resolve("door")).read())
                    .wrappedKey(member)
                    .orElseThrow();
            List<byte[]> traces = traces(key);
            assertThat(filesWith(traces))
                    .allMatch(file -> file.startsWith("door/ledger.db"))
                    .isNotEmpty();
            Path planted = folder.resolve("cloud").resolve("incoming").resolve("members.part");
            Files.createDirectories(planted.getParent());
            for (byte[] trace : traces) {
                Files.write(planted, trace);
                assertThat(filesWith(traces, planted.getParent())).containsExactly("cloud/incoming/members.part");
            }
            Files.delete(planted);

            JoinDesk kiosk = door.joinDesks().get("kiosk-1");
            kiosk.submit(new MyDataCommand.ShowMyData());
            kiosk.submit(new MyDataCommand.AskToBeErased());
            assertThat(kiosk.submit(new MyDataCommand.Erase()).question()).isEqualTo(new Erased());

            await("the other box to forget", () -> find(back, welcome).isEmpty());
            assertThat(filesWith(traces)).isEmpty();
            CollectorDatabase office = new CollectorDatabase(folder.resolve("cloud"));
            // It tells the boxes first: what it forgot before that it could not tell them.
            await("head office to forget", () -> numbered(office) == 0);
            assertThat(office.number("SELECT count(*) FROM member_consent")).isZero();
            assertThat(log.all()).isNotEmpty().noneMatch(MemberRoadTest::says);
            List.of(back, door).forEach(StoreAgent::close);
            open.removeAll(List.of(back, door));
            collector.close();
            assertThat(filesWith(traces)).as("and so when all is closed").isEmpty();
        }
    }

    /** Who they are in the ways in which programs write it, and the key to it. */
    private static List<byte[]> traces(byte[] key) {
        List<byte[]> traces = new ArrayList<>();
        for (String word : List.of(NAME, "13812341234", PHONE, "138****1234")) {
            traces.add(word.getBytes(StandardCharsets.UTF_8));
            traces.add(word.getBytes(StandardCharsets.UTF_16LE));
            traces.add(word.getBytes(StandardCharsets.UTF_16BE));
        }
        traces.add(NAME.getBytes(Charset.forName("GB18030")));
        traces.add(key);
        traces.add(HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
        // In an event all bytes stand so, and what is not sealed there would be read by nobody who looks for words.
        return Stream.concat(traces.stream(), traces.stream().flatMap(MemberRoadTest::inBase64))
                .toList();
    }

    /**
     * In the middle of something that is written in Base64: what stands before it moves it by up to two letters, and has a part in its first
     * letter, as what stands behind it has in its last.
     */
    private static Stream<byte[]> inBase64(byte[] trace) {
        return IntStream.range(0, 3).mapToObj(before -> {
            byte[] moved = new byte[before + trace.length];
            System.arraycopy(trace, 0, moved, before, trace.length);
            String letters = Base64.getEncoder().encodeToString(moved);
            return letters.substring(before == 0 ? 0 : before + 1, moved.length * 8 / 6)
                    .getBytes(StandardCharsets.US_ASCII);
        });
    }

    private static boolean says(String line) {
        return Stream.of(NAME, "13812341234", PHONE).anyMatch(line::contains);
    }

    /** All files of all boxes and of head office, whatever they are called, in which one of these stands. */
    private List<String> filesWith(List<byte[]> traces) throws IOException {
        return filesWith(traces, folder);
    }

    private List<String> filesWith(List<byte[]> traces, Path under) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : filesUnder(under)) {
            String content = content(file);
            if (traces.stream().anyMatch(trace -> content.contains(new String(trace, StandardCharsets.ISO_8859_1)))) {
                found.add(folder.relativize(file).toString());
            }
        }
        return found;
    }

    /** All files under a folder that programs work in meanwhile: one that goes while this looks is none. */
    private static List<Path> filesUnder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static long numbered(CollectorDatabase office) {
        try {
            return office.number("SELECT count(*) FROM member WHERE number <> 0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in a file; nothing, if the box that works on it takes it away meanwhile. */
    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    /** A box of a brand whose keys all boxes have. */
    private StoreAgent open(String name, String store) throws IOException {
        Path box = folder.resolve(name);
        Files.createDirectories(box);
        Files.writeString(box.resolve("store.json"), """
                {"store": {"tenant": "brand", "id": "%s", "name": {"zh": "店", "en": "Shop"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn", "box": "%s",
                  "workstations": [{"id": "till-1", "kind": "CHECKOUT"}, {"id": "kiosk-1", "kind": "KIOSK"}],
                  "guides": [{"id": 1, "firstName": {"zh": "李娜", "en": "Li Na"}, "store": "S001", "status": "ACTIVE"},
                    {"id": 2, "firstName": {"zh": "王芳", "en": "Wang Fang"}, "store": "S001", "status": "ACTIVE"}],
                  "operators": [{"id": "mei", "name": "李梅"}], "broker": "%s",
                  "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0, "simulation": true}
                """.formatted(store, name, broker));
        try (ItemCatalogue catalogue = ItemCatalogue.open(box, Currency.getInstance("CNY"))) {
            catalogue.put(List.of(TEA));
        }
        Files.writeString(box.resolve("promotions.json"), """
                {"promotions": [{"id": "tea-20", "name": {"zh": "茶券", "en": "Tea"}, "coupon": {"member": true},
                  "offer": {"type": "OnTop", "atLeast": 0, "reward": {"type": "AmountOffAll", "amount": 2000}}}]}
                """);
        Files.writeString(
                box.resolve("points.json"),
                "{\"rules\": [{\"version\": \"1\", \"from\": \"2020-01-01\", \"points\": 1, \"per\": 100,"
                        + "\"pay\": {\"points\": 1, \"amount\": 1}}]}");
        shareTheBrandsKey(box);
        StoreAgent agent = StoreAgent.open(box, Clock.systemUTC());
        open.add(agent);
        return agent;
    }

    private void shareTheBrandsKey(Path box) throws IOException {
        Path given = folder.resolve("door").resolve("keys").resolve("brand.key");
        Path own = box.resolve("keys").resolve("brand.key");
        if (Files.exists(given) && !Files.exists(own)) {
            Files.createDirectories(box.resolve("keys"));
            Files.copy(given, own);
        }
    }

    private static Welcome join(StoreAgent agent, Optional<String> phone, long guide) {
        JoinDesk kiosk = agent.joinDesks().get("kiosk-1");
        kiosk.submit(new JoinCommand.Scan(ScanInput.of(agent.joins().badgeLink(guide, 1))));
        kiosk.submit(new JoinCommand.Begin());
        kiosk.submit(phone.<JoinCommand>map(JoinCommand.GivePhone::new).orElseGet(JoinCommand.CardOnly::new));
        return (Welcome)
                kiosk.submit(new JoinCommand.Decide(true, Set.of(), NAME, "zh")).question();
    }

    private static Optional<MemberView> find(StoreAgent agent, Welcome welcome) {
        return agent.joins()
                .directory()
                .byNumber(Long.parseLong(welcome.memberNumber().replace(" ", "")));
    }

    private static List<JournalEvent> facts(StoreAgent agent, Class<? extends JournalEvent> type) {
        return agent.ledger().outbox().read(0, 100, 1_000_000).stream()
                .flatMap(event -> EventCodec.decode(event.body().toArray()).stream())
                .filter(type::isInstance)
                .toList();
    }

    private List<String> filesOf(String box) throws IOException {
        List<String> contents = new ArrayList<>();
        for (Path file : filesUnder(folder.resolve(box))) {
            contents.add(content(file));
        }
        return contents;
    }

    /** A text as a file's bytes look that are read one by one. */
    private static String asRead(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for %s", what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}

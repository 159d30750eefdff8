package app.suanpan.bench;

import app.suanpan.agent.StoreAgent;
import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.member.MemberCode;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.member.MemberKeyFolder;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * From the scanner's bytes to the member's name, painted on the strip: the code on their phone, which is another one every half minute, and the card that
 * they carry. The real agent and the real screen are processes of their own, in a shop with a hundred thousand members of its own.
 */
final class IdentifyBench {
    private static final int WARM_UP = 40;
    private static final int EACH = 200;
    /** No factor in common with the number of members: they come from all over the ledger. */
    private static final int STEP = 977;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Random random = new Random(20261123);
    private final SimulatedScanner scanner;
    private final MemberKeys keys;
    private final WatchedScreen screen;
    private int came;

    private IdentifyBench(SimulatedScanner scanner, MemberKeys keys, WatchedScreen screen) {
        this.scanner = scanner;
        this.keys = keys;
        this.screen = screen;
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws IOException, InterruptedException {
        try (SimulatedScanner scanner = SimulatedScanner.start(0);
                BenchShop shop = new BenchShop(scanner.port())) {
            signOn(shop);
            MemberKeys keys = join(shop);
            try (WatchedScreen screen = new WatchedScreen(shop.folder(), "checkout", ScreenProbe.class)) {
                new IdentifyBench(scanner, keys, screen).measure(page);
            }
        }
    }

    private static void signOn(BenchShop shop) {
        try (StoreAgent agent = StoreAgent.open(shop.folder(), Clock.systemUTC())) {
            agent.register(BenchShop.TILL)
                    .orElseThrow()
                    .submit(new RegisterCommand.SignOn(BenchShop.OPERATOR, Money.zero(BenchStore.YUAN)));
        }
    }

    /** A hundred thousand of them, straight into the ledger that the agent will open. */
    private static MemberKeys join(BenchShop shop) throws IOException {
        SecureRandom random = new SecureRandom();
        MemberKeys keys = new MemberKeyFolder(shop.folder()).readOrMake(random);
        try (Ledger ledger =
                Ledger.open(shop.folder(), StoreAgent.derivations(), Epoch.random(random), Clock.systemUTC())) {
            MemberBench.joinAll(ledger, keys, random);
        }
        return keys;
    }

    private void measure(Page page) throws IOException, InterruptedException {
        awaitReady();
        Times bare = new Times();
        Times code = painted(this::code, bare);
        Times card = painted(number -> "https://shop.example/m/" + keys.card(number), bare);
        page.row("the code on a phone is scanned → the member's name is painted", code, bare);
        page.row("a member's card is scanned → their name is painted", card, bare);
        page.row(
                "one label in an empty window changes and is painted: the wait for the screen's tick, and little else",
                bare);
        page.sentence("""
                With 100,000 members of the shop's own, each opened with their key, and no network. The aim is one scan and 1.5 s.""");
    }

    private String code(long number) {
        return MemberCode.of(number, keys::codeKey, Clock.systemUTC().instant());
    }

    /** Scans the first again and again, as somebody does who waits for the till, until it is painted. */
    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (scanner.isConnected()) {
                scan(keys.card(nextNumber()));
            }
            if (screen.next(AGAIN).isPresent()) {
                return;
            }
        }
        throw screen.failed("No member is known");
    }

    private Times painted(LongFunction<String> shown, Times bare) throws IOException, InterruptedException {
        Times painted = new Times();
        for (int i = 0; i < WARM_UP + EACH; i++) {
            notInStep();
            long asked = System.nanoTime();
            screen.ask();
            long label = await("label") - asked;
            notInStep();
            String next = shown.apply(nextNumber());
            long scanned = System.nanoTime();
            scan(next);
            long seen = await("member") - scanned;
            if (i >= WARM_UP) {
                bare.add(label);
                painted.add(seen);
            }
        }
        return painted;
    }

    /** Of somebody with another name than whoever stands on the strip: who has the same would not be seen to come. */
    private long nextNumber() {
        String last = name(came);
        do {
            came = (came + STEP) % MemberBench.MEMBERS;
        } while (name(came).equals(last));
        return MemberBench.number(came);
    }

    private static String name(int member) {
        return Customers.customer(member).firstName();
    }

    private void scan(String text) {
        scanner.scan(Symbology.QR_CODE, text);
    }

    private long await(String what) throws IOException {
        while (true) {
            List<String> words =
                    screen.next(PATIENCE).orElseThrow(() -> screen.failed("The screen says nothing of the " + what));
            if (words.getFirst().equals(what)) {
                return Long.parseLong(words.getLast());
            }
        }
    }

    private void notInStep() throws InterruptedException {
        TimeUnit.MICROSECONDS.sleep(20_000 + random.nextInt(40_000));
    }
}

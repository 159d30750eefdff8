package app.suanpan.bench;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.join.JoinRequest;
import app.suanpan.domain.join.NewMember;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.MatchingMembers;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.member.MemberDerivation;
import app.suanpan.ledger.member.MemberKeyFolder;
import app.suanpan.ledger.member.MemberSearch;
import app.suanpan.ledger.member.MemberVault;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A hundred thousand members, each under a key of their own: reading them when the store opens, and finding them. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MemberBench {
    static final int MEMBERS = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final long FIRST_NUMBER = 100_000_000;

    /** What cashiers type: one letter and one hanzi, names, pinyin, initials, typing errors, figures, both, and what finds nobody. */
    private static final List<String> TYPED = List.of(
            "l",
            "li",
            "w",
            "王",
            "伟",
            "李伟",
            "晓雯",
            "王晓雯",
            "zhang",
            "zhangwei",
            "zw",
            "wxw",
            "xiaowen",
            "anna",
            "an",
            "margaret",
            "margeret",
            "mragaret",
            "katherin",
            "françois",
            "maria linda",
            "wangxiaowne",
            "王小雯",
            "0997",
            "1234",
            "138 0000 1234",
            "li 34",
            "anna 0997",
            "zzzz",
            "qqqqqq");

    /** A ledger with all of them. */
    @State(Scope.Benchmark)
    public static class Members {
        private final RandomGenerator random = new SecureRandom();
        private Path folder;
        private Ledger ledger;
        private MemberVault vault;
        private MemberSearch search;
        private int next;

        @Setup(Level.Trial)
        public void join() throws IOException, InterruptedException {
            folder = BenchFolder.make("members");
            ledger = Ledger.open(
                    folder,
                    List.of(new MemberDerivation()),
                    new Epoch("0123456789abcdef0123456789abcdef"),
                    Clock.systemUTC());
            MemberKeys keys = new MemberKeyFolder(folder).readOrMake(random);
            vault = joinAll(ledger, keys, random);
            search = read();
        }

        MemberSearch read() throws InterruptedException {
            MemberSearch reading = MemberSearch.begin(vault);
            reading.awaitComplete();
            return reading;
        }

        @TearDown(Level.Trial)
        public void remove() throws IOException {
            search.close();
            ledger.close();
            BenchFolder.delete(folder);
        }
    }

    /** All of them join a ledger. */
    static MemberVault joinAll(Ledger ledger, MemberKeys keys, RandomGenerator random) {
        MemberVault vault = new MemberVault(ledger, keys);
        for (int from = 0; from < MEMBERS; from += AT_ONCE) {
            int first = from;
            ledger.transact(writer -> {
                for (int customer = first; customer < first + AT_ONCE; customer++) {
                    vault.add(writer, member(customer, keys, random));
                }
                return AT_ONCE;
            });
        }
        return vault;
    }

    /** A member as one who joined at a kiosk. */
    private static NewMember member(int customer, MemberKeys keys, RandomGenerator random) {
        JoinRequest.Enrol request =
                new JoinRequest.Enrol(Customers.customer(customer), Set.of(), "zh", Touchpoint.KIOSK, Optional.empty());
        EventHeader header =
                new EventHeader(new UUID(1, customer), "S01", "kiosk-1", "", LocalDate.EPOCH, Instant.EPOCH);
        return NewMember.of(request, new UUID(2, customer), number(customer), header, 180, TEXTS, keys, random);
    }

    /** The member number of a customer. */
    static long number(int customer) {
        return FIRST_NUMBER + customer;
    }

    private static final ConsentTexts TEXTS = new ConsentTexts(
            "bench",
            new LocalName("会员", "Membership"),
            Map.of(
                    Purpose.MARKETING, new LocalName("优惠", "Offers"),
                    Purpose.PROFILING, new LocalName("推荐", "Suggestions"),
                    Purpose.GUIDE_CONTACT, new LocalName("导购", "Your guide")));

    /** One text after the other, as many answers each as the checkout shows, opened with their keys. */
    @Benchmark
    public MemberSearch.Found findMembersAmongAHundredThousand(Members members) {
        members.next = (members.next + 1) % TYPED.size();
        return members.search.find(TYPED.get(members.next), MatchingMembers.MOST);
    }

    /** Every member opened with their key, from the first to the last. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    public int readAHundredThousandMembers(Members members) throws InterruptedException {
        try (MemberSearch reading = members.read()) {
            return reading.size();
        }
    }
}

package app.suanpan.collector;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.protocol.coupon.CouponToken;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.signature.VerifyingKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that gives coupons to members. */
class CouponCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new CollectorMain())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private int issue(String... rest) {
        String[] all = new String[rest.length + 6];
        System.arraycopy(
                new String[] {"coupon", "issue", "--data", folder.toString(), "--tenant", "shop"}, 0, all, 0, 6);
        System.arraycopy(rest, 0, all, 6, rest.length);
        return run(all);
    }

    @Test
    void eachMemberGetsACouponOfTheirOwnThatBoxesBelieve() {
        assertThat(issue("birthday-20", "538112904", "538112905", "--from", "2026-12-01", "--until", "2026-12-31"))
                .as("%s", err)
                .isZero();
        VerifyingKey key;
        try (var feeds = FeedStore.open(new Database.SqliteFile(folder.resolve("collector.db")), Instant.EPOCH)) {
            key = VerifyingKey.parse(
                            feeds.key(() -> SigningKey.make(new SecureRandom())).publicText())
                    .orElseThrow();
        }
        String[] lines = out.toString().split("\\R");
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            String[] fields = line.split("\t");
            MemberCoupon coupon = MemberCoupon.parse(fields[1]).orElseThrow();
            assertThat(coupon.member()).isEqualTo(Long.parseLong(fields[0]));
            assertThat(coupon.from()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(coupon.until()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(fields[2]).startsWith("SP1:");
            assertThat(CouponToken.verify(fields[2].substring(4), "shop", key)).contains(coupon);
        }
    }

    @Test
    void whatCannotBeACouponIsRefusedInASentence() {
        assertThat(issue("birthday-20", "12", "--from", "2026-12-01", "--until", "2026-12-31"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("12 is no member's number");
        assertThat(issue("birthday-20", "538112904", "--from", "2026-12-31", "--until", "2026-12-01"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("not over before it begins");
        assertThat(out.toString()).isEmpty();
    }
}

package app.suanpan.collector;

import app.suanpan.collector.store.FeedStore;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.protocol.coupon.CouponToken;
import app.suanpan.protocol.signature.SigningKey;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Gives coupons to members, whether or not a collector is running. */
@Command(name = "coupon", mixinStandardHelpOptions = true, description = "Gives coupons to members.")
final class CouponCommand implements Runnable {
    @ParentCommand
    private CollectorMain collector = new CollectorMain();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final SecureRandom random = new SecureRandom();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "issue",
            mixinStandardHelpOptions = true,
            description = {
                "Gives each of these members a coupon, and prints for each, with tabs between:",
                "the member's number, the coupon's code, and the text of the QR code to send or print."
            })
    int issue(
            @Parameters(
                            index = "0",
                            paramLabel = "CAMPAIGN",
                            description = "id of the promotion that says what it gives")
                    String campaign,
            @Parameters(index = "1..*", paramLabel = "MEMBER", description = "number on the member's card")
                    List<String> members,
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "DAY",
                            description = "first business day on which it is good")
                    LocalDate from,
            @Option(
                            names = "--until",
                            required = true,
                            paramLabel = "DAY",
                            description = "last business day on which it is good")
                    LocalDate until,
            @Option(
                            names = "--tenant",
                            paramLabel = "TENANT",
                            description = "whose stores, if there are several tenants")
                    @Nullable
                    String tenant) {
        List<MemberCoupon> coupons = members.stream()
                .map(member -> coupon(campaign, member, from, until))
                .toList();
        collector.logTo("coupon");
        try (var feeds = FeedStore.open(collector.database(), collector.clock().instant())) {
            String whose = ZoneCommand.tenant(tenant, feeds, spec);
            SigningKey key = feeds.key(() -> SigningKey.make(random));
            for (MemberCoupon coupon : coupons) {
                spec.commandLine()
                        .getOut()
                        .println(coupon.member() + "\t" + coupon.code() + "\t" + CouponToken.sign(coupon, whose, key));
            }
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    private MemberCoupon coupon(String campaign, String member, LocalDate from, LocalDate until) {
        long number = MemberNumber.read(member)
                .orElseThrow(() -> misunderstood(member + " is no member's number: it has nine digits."));
        try {
            return new MemberCoupon(campaign, number, from, until, random.nextLong() & MemberCoupon.MOST_SERIAL);
        } catch (IllegalArgumentException e) {
            throw misunderstood(
                    "A campaign is called by 1 to 40 letters, digits, dots, underscores and hyphens, and a coupon"
                            + " is not over before it begins.");
        }
    }

    private ParameterException misunderstood(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}

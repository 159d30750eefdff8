package app.suanpan.collector;

import app.suanpan.collector.store.CouponStore;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.member.MemberNumber;
import app.suanpan.protocol.coupon.CouponToken;
import app.suanpan.protocol.signature.SigningKey;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Gives coupons to members, lists them and takes them back, whether or not a collector is running. */
@Command(
        name = "coupon",
        mixinStandardHelpOptions = true,
        description = "Gives coupons to members, lists them, and takes them back.")
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
        try (var feeds = FeedStore.open(collector.database(), collector.clock().instant());
                var store =
                        CouponStore.open(collector.database(), collector.clock().instant())) {
            String whose = ZoneCommand.tenant(tenant, feeds, spec);
            SigningKey key = feeds.key(() -> SigningKey.make(random));
            store.issue(whose, coupons, collector.clock().instant());
            for (MemberCoupon coupon : coupons) {
                spec.commandLine()
                        .getOut()
                        .println(coupon.member() + "\t" + coupon.code() + "\t" + CouponToken.sign(coupon, whose, key));
            }
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {
                "Lists the coupons that were given, the latest first, and what has become of each: ISSUED, REDEEMED, GIVEN_BACK,",
                "REVOKED or EXPIRED. With tabs between: code, member's number, store, first day, last day, what has become of it."
            })
    int list(
            @Parameters(arity = "0..1", paramLabel = "CAMPAIGN", description = "only of this one") @Nullable
                    String campaign,
            @Option(names = "--tenant", paramLabel = "TENANT", description = "whose, if there are several tenants")
                    @Nullable
                    String tenant) {
        return ask(tenant, (store, whose) -> {
            store.list(whose, Optional.ofNullable(campaign))
                    .forEach(it -> spec.commandLine()
                            .getOut()
                            .println(String.join(
                                    "\t",
                                    it.code(),
                                    Long.toString(it.member()),
                                    it.store(),
                                    it.from().toString(),
                                    it.until().toString(),
                                    it.state().name())));
            return 0;
        });
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Takes coupons back. The boxes of the member's store refuse them as soon as they have heard.")
    int revoke(
            @Parameters(arity = "1..*", paramLabel = "CODE", description = "as issue and list print it")
                    List<String> codes,
            @Option(names = "--tenant", paramLabel = "TENANT", description = "whose, if there are several tenants")
                    @Nullable
                    String tenant) {
        return ask(tenant, (store, whose) -> {
            List<String> unknown = codes.stream()
                    .filter(code -> !store.revoke(whose, code, collector.clock().instant()))
                    .toList();
            unknown.forEach(code -> spec.commandLine()
                    .getErr()
                    .println("There is no coupon " + code + ", or it was taken back before."));
            spec.commandLine().getErr().flush();
            return unknown.isEmpty() ? 0 : 1;
        });
    }

    private int ask(@Nullable String tenant, ToIntBiFunction<CouponStore, String> work) {
        collector.logTo("coupon");
        try (var feeds = FeedStore.open(collector.database(), collector.clock().instant());
                var store =
                        CouponStore.open(collector.database(), collector.clock().instant())) {
            int code = work.applyAsInt(store, ZoneCommand.tenant(tenant, feeds, spec));
            spec.commandLine().getOut().flush();
            return code;
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

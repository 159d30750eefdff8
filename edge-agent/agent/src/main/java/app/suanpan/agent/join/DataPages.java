package app.suanpan.agent.join;

import app.suanpan.domain.member.Binding;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.register.MemberHoldings;
import app.suanpan.ledger.member.MemberTrail;
import app.suanpan.pages.JoinPages;
import app.suanpan.pages.PageLanguage;
import com.samskivert.mustache.Template;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a member takes along as pages that a person reads. */
final class DataPages {
    private final JoinPages pages;
    private final DateTimeFormatter minutes;
    private final Template start = JoinPages.template("data-start");
    private final Template data = JoinPages.template("data");

    /** A line of the page. */
    private record Row(String name, String value) {}

    /** Lines under a heading. */
    private record Section(String heading, List<Row> rows) {}

    /** @param zone by whose clock times are told */
    DataPages(JoinPages pages, ZoneId zone) {
        this.pages = pages;
        this.minutes = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(zone);
    }

    /**
     * What the kiosk's code opens: nothing of anybody, and the wish to see it.
     *
     * @param action where it is sent
     * @param secret what the phone is known by once it has begun
     * @param asks whether the member's phone number has to be typed
     * @param wrong whether one was that is not the member's
     */
    String start(PageLanguage language, String action, String secret, boolean asks, boolean wrong) {
        Map<String, Object> values = form(language, action, secret);
        values.put("asks", asks);
        values.put("wrong", wrong);
        return pages.page(language, "data-title", true, start, values);
    }

    /** All that the store holds of a member, for that member. */
    String all(PageLanguage language, MemberExport all, String action, String secret) {
        Map<String, Object> values = form(language, action, secret);
        values.put("facts", facts(language, all));
        values.put("more", more(language, all));
        values.put(
                "sections",
                sections(language, all).stream()
                        .filter(section -> !section.rows().isEmpty())
                        .toList());
        return pages.page(language, "data-title", false, data, values);
    }

    /** A number that was confirmed is not confirmed again: then only the other card helps. */
    private static String more(PageLanguage language, MemberExport all) {
        if (all.cardsNotShown() == 0) {
            return "";
        }
        return language.say(all.phoneVerified() ? "data-other-cards" : "data-more-cards", all.cardsNotShown());
    }

    private static Map<String, Object> form(PageLanguage language, String action, String secret) {
        return new HashMap<>(Map.of("action", action, "form", secret, "lang", language.code()));
    }

    private List<Row> facts(PageLanguage language, MemberExport all) {
        List<Row> rows = new ArrayList<>(told(language, all.cards().getFirst()));
        if (all.phoneVerified()) {
            rows.add(fact(language, "verified", language.say("data-yes")));
        }
        all.verifyBy().ifPresent(day -> rows.add(fact(language, "verify-by", day.toString())));
        rows.add(fact(
                language,
                "guide",
                all.guide().map(it -> it.guide().in(language.code())).orElse("")));
        all.guide().ifPresent(it -> rows.add(fact(language, "guide-since", minutes.format(it.since()))));
        all.points()
                .map(MemberHoldings.Points::balance)
                .ifPresent(it -> rows.add(fact(language, "balance", balance(language, it))));
        return rows;
    }

    private static String balance(PageLanguage language, PointsBalance points) {
        String words = points.pending() == 0
                ? language.say("data-balance-now", points.available())
                : language.say("data-balance-later", points.available(), points.pending());
        return points.everywhere() ? words : language.say("data-balance-here", words);
    }

    /** What somebody told of themselves when they were given a card. */
    private List<Row> told(PageLanguage language, MemberExport.Card card) {
        return List.of(
                fact(language, "number", card.number()),
                fact(language, "phone", card.phone()),
                fact(language, "name", card.firstName()),
                fact(language, "birthday", card.birthday().replaceFirst("^--", "")),
                fact(language, "language", language.say("data-language-" + card.language())),
                fact(language, "joined", card.joinedAt().map(minutes::format).orElse("")),
                fact(
                        language,
                        "way",
                        card.touchpoint().isEmpty() ? "" : language.say("data-way-" + card.touchpoint())));
    }

    private static Row fact(PageLanguage language, String name, String value) {
        return new Row(language.say("data-" + name), value.isEmpty() ? language.say("data-none") : value);
    }

    /** What holds of the member, then what was done with the card that was shown, then each other card of theirs. */
    private List<Section> sections(PageLanguage language, MemberExport all) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                language.say("data-consents"),
                all.consents().stream().map(it -> consent(language, it)).toList()));
        sections.add(new Section(
                language.say("data-coupons"),
                all.coupons().stream().map(it -> coupon(language, it)).toList()));
        sections.addAll(done(language, all.cards().getFirst()));
        sections.add(new Section(
                language.say("data-points-elsewhere"),
                all.points().stream()
                        .flatMap(it -> it.elsewhere().stream())
                        .map(it -> points(
                                language,
                                it.kind().name(),
                                it.points(),
                                it.from().toString(),
                                it.kind() == PointsEntry.Kind.SPENT
                                        ? Optional.empty()
                                        : Optional.ofNullable(it.until()).map(LocalDate::toString)))
                        .toList()));
        all.cards().stream().skip(1).forEach(card -> {
            sections.add(new Section(language.say("data-other-card", card.number()), told(language, card)));
            sections.addAll(done(language, card));
        });
        return sections;
    }

    private List<Section> done(PageLanguage language, MemberExport.Card card) {
        MemberTrail trail = card.trail();
        return List.of(
                new Section(
                        language.say("data-purchases"),
                        trail.purchases().stream().map(DataPages::purchase).toList()),
                new Section(
                        language.say("data-points"),
                        trail.points().stream()
                                .map(it -> points(language, it.kind(), it.points(), it.from(), it.until()))
                                .toList()),
                new Section(
                        language.say("data-changes"),
                        trail.guideChanges().stream()
                                .map(it -> new Row(
                                        time(it.at()), guide(language, it.from()) + " → " + guide(language, it.to())))
                                .toList()),
                new Section(
                        language.say("data-assists"),
                        trail.assists().stream()
                                .map(it -> new Row(time(it.at()), guide(language, it.guide())))
                                .toList()),
                new Section(
                        language.say("data-promotions"),
                        trail.promotions().stream()
                                .map(it -> new Row(it.promotion(), language.say("data-times", it.uses())))
                                .toList()));
    }

    private static Row points(PageLanguage language, String kind, long points, String from, Optional<String> until) {
        return new Row(from + until.map(end -> " – " + end).orElse(""), language.say("data-points-" + kind, points));
    }

    private Row coupon(PageLanguage language, MemberHoldings.Coupon coupon) {
        String said = switch (coupon.state()) {
            case GOOD, LAPSED -> coupon.until().toString();
            case LATER -> coupon.from() + " – " + coupon.until();
            case USED -> coupon.usedAt().map(minutes::format).orElse("") + " · " + coupon.receipt();
            case REVOKED -> "";
        };
        return new Row(
                coupon.name().in(language.code()) + " · " + coupon.code(),
                language.say("data-coupon-" + coupon.state(), said));
    }

    private Row consent(PageLanguage language, MemberExport.Said said) {
        Optional<String> state = said.decision()
                .map(it ->
                        language.say(it.granted() ? "data-granted" : "data-refused", time(it.at()), it.textVersion()));
        return new Row(said.today().text().in(language.code()), state.orElseGet(() -> language.say("data-unknown")));
    }

    private static Row purchase(MemberTrail.Purchase it) {
        String total = Money.of(it.total(), it.currency()).toDecimal().toPlainString();
        // What came back, or was undone, lies in the ledger as what it was worth.
        String sign = it.kind().equals("SALE") ? "" : "\u2212";
        return new Row(it.day() + " · " + it.receipt(), it.currency() + " " + sign + total);
    }

    private static String guide(PageLanguage language, long number) {
        return number == Binding.NO_GUIDE
                ? language.say("data-of-no-guide")
                : language.say("data-of-guide", Long.toString(number));
    }

    private String time(Instant at) {
        return minutes.format(at);
    }
}

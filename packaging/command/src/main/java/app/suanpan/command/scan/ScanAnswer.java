package app.suanpan.command.scan;

import app.suanpan.command.scan.RulesFile.Rules;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.InStoreRule;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.item.UnknownReason;
import app.suanpan.domain.item.gs1.Gs1Message;
import app.suanpan.domain.item.gs1.Gs1Reading.Refused;
import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what the scan router makes of one line. */
final class ScanAnswer {
    /** A global coupon number, and the coupons of North America. */
    private static final List<String> COUPONS = List.of("255", "8110", "8112");

    private final Rules rules;
    private final ScanMoment moment;
    private final LocalDateTime now;

    /**
     * @param moment what the workstation is doing
     * @param now decides the century of dates, and what has expired
     */
    ScanAnswer(Rules rules, ScanMoment moment, LocalDateTime now) {
        this.rules = rules;
        this.moment = moment;
        this.now = now;
    }

    /**
     * @param number of the line, from 1
     * @param raw with its escapes undone
     */
    Map<String, Object> of(long number, String raw) {
        ScanInput input = ScanInput.withAim(raw);
        ScannedCode code = ScanInterpreter.interpret(input, rules.rules(), moment);
        boolean secret = isSecret(input);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("line", number);
        answer.put("read", secret ? masked(input) : Escapes.escaped(cut(raw)));
        input.aim().ifPresent(aim -> answer.put("aim", aim));
        answer.put("row", row(code));
        answer.put("kind", kind(code));
        answer.put("state", moment.name().toLowerCase(Locale.ROOT));
        answer.put("acceptedNow", isKnown(code) && moment.accepts(code));
        says(code, input, answer);
        if (!secret) {
            Gs1Verdict.of(cut(raw), rules.rules().gs1(), now.toLocalDate()).ifPresent(gs1 -> answer.put("gs1", gs1));
        }
        return answer;
    }

    private static boolean isKnown(ScannedCode code) {
        return !(code instanceof ScannedCode.Unknown || code instanceof ScannedCode.BrokenGs1);
    }

    /** What pays at any till, or signs on at one, is shown by nobody, whatever the state, and whatever a scanner put around it. */
    private boolean isSecret(ScanInput input) {
        ScanInput bare = new ScanInput(input.aim(), withoutControls(input));
        return switch (ScanInterpreter.interpret(bare, rules.rules(), ScanMoment.TENDER)) {
            case ScannedCode.PaymentCode _, ScannedCode.OperatorBadge _ -> true;
            default -> false;
        };
    }

    private static String withoutControls(ScanInput input) {
        return input.text().replaceAll("[\\p{Cntrl}\\s]", "");
    }

    private static String masked(ScanInput input) {
        String digits = withoutControls(input);
        return input.aim().orElse("") + digits.substring(0, 2) + "*".repeat(digits.length() - 2);
    }

    private static String cut(String raw) {
        return raw.length() > ScanInput.LONGEST ? raw.substring(0, ScanInput.LONGEST) : raw;
    }

    /** The row of the router's table; of GS1 data that breaks the rules the row it would have been. */
    private static int row(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Gs1ElementString _ -> 1;
            case ScannedCode.BrokenGs1 broken -> broken.text().regionMatches(true, 0, "http", 0, 4) ? 2 : 1;
            case ScannedCode.DigitalLink _ -> 2;
            case ScannedCode.GuideBadge _, ScannedCode.OperatorBadge _ -> 3;
            case ScannedCode.JoinLink _, ScannedCode.MemberCard _ -> 4;
            case ScannedCode.SignedToken _ -> 5;
            case ScannedCode.DynamicMemberCode _ -> 6;
            case ScannedCode.PaymentCode payment ->
                switch (payment.wallet()) {
                    case WECHAT -> 7;
                    case ALIPAY -> 8;
                    case UNIONPAY -> 9;
                };
            case ScannedCode.ArticleCode _, ScannedCode.InStoreCode _ -> 10;
            case ScannedCode.LogisticUnit _ -> 11;
            case ScannedCode.ReceiptCode _ -> 12;
            case ScannedCode.Unknown _ -> 13;
        };
    }

    private static String kind(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Gs1ElementString _ -> "gs1-element-string";
            case ScannedCode.BrokenGs1 _ -> "gs1-broken";
            case ScannedCode.DigitalLink _ -> "gs1-digital-link";
            case ScannedCode.GuideBadge _ -> "guide-badge";
            case ScannedCode.OperatorBadge _ -> "operator-badge";
            case ScannedCode.JoinLink _ -> "join-link";
            case ScannedCode.MemberCard _ -> "member-card";
            case ScannedCode.SignedToken _ -> "signed-token";
            case ScannedCode.DynamicMemberCode _ -> "member-code";
            case ScannedCode.PaymentCode _ -> "payment-code";
            case ScannedCode.ArticleCode _ -> "article";
            case ScannedCode.InStoreCode _ -> "in-store";
            case ScannedCode.LogisticUnit _ -> "sscc";
            case ScannedCode.ReceiptCode _ -> "receipt";
            case ScannedCode.Unknown _ -> "unknown";
        };
    }

    private void says(ScannedCode code, ScanInput input, Map<String, Object> answer) {
        switch (code) {
            case ScannedCode.Gs1ElementString(Gs1Message message) -> pack(message, answer);
            case ScannedCode.DigitalLink(String _, Gs1Message message) -> pack(message, answer);
            case ScannedCode.BrokenGs1 broken ->
                answer.put(
                        "error", Gs1Verdict.error(new Refused(broken.fault(), broken.identifier(), broken.detail())));
            case ScannedCode.GuideBadge(String token) -> answer.put("token", token);
            case ScannedCode.OperatorBadge _ -> {
                // It signs on whoever shows it: nothing of it is told.
            }
            case ScannedCode.JoinLink(String token) -> answer.put("token", token);
            case ScannedCode.MemberCard(String token) -> answer.put("token", token);
            case ScannedCode.SignedToken(String token) -> answer.put("token", token);
            case ScannedCode.DynamicMemberCode(String digits) -> answer.put("memberCode", digits);
            case ScannedCode.PaymentCode payment ->
                answer.put("wallet", payment.wallet().name().toLowerCase(Locale.ROOT));
            case ScannedCode.ArticleCode(Gtin gtin, String addOn) -> article(gtin, addOn, answer);
            case ScannedCode.InStoreCode label -> label(label, answer);
            case ScannedCode.LogisticUnit(String sscc) -> answer.put("sscc", sscc);
            case ScannedCode.ReceiptCode(String receipt, Optional<String> proof) -> {
                answer.put("receipt", receipt);
                proof.ifPresent(characters -> answer.put("proof", characters));
            }
            case ScannedCode.Unknown _ -> unknown(input, answer);
        }
    }

    private void pack(Gs1Message message, Map<String, Object> answer) {
        PackAnswer pack = new PackAnswer(message, now);
        pack.article().ifPresent(gtin -> article(gtin, "", answer));
        message.value("00").ifPresent(sscc -> answer.put("sscc", sscc));
        COUPONS.stream()
                .flatMap(ai -> message.value(ai).stream())
                .findFirst()
                .ifPresent(coupon -> answer.put("coupon", coupon));
        answer.putAll(pack.fields());
    }

    private static void article(Gtin gtin, String addOn, Map<String, Object> answer) {
        answer.put("gtin", gtin.value());
        answer.put("printed", gtin.display());
        if (!addOn.isEmpty()) {
            answer.put("addOn", addOn);
        }
    }

    private void label(ScannedCode.InStoreCode label, Map<String, Object> answer) {
        answer.put("item", label.itemCode());
        answer.put("itemGtin", label.article().display());
        if (label.kind() == InStoreRule.Kind.WEIGHT) {
            answer.put("netWeightKg", BigDecimal.valueOf(label.value(), 3).toPlainString());
        } else {
            answer.put(
                    "price",
                    new Money(label.value(), rules.currency()).toDecimal().toPlainString());
            answer.put("currency", rules.currency().getCurrencyCode());
        }
    }

    private void unknown(ScanInput input, Map<String, Object> answer) {
        UnknownReason reason = UnknownReason.of(input, rules.rules());
        answer.put("reason", reason.name());
        answer.put("text", sentence(reason));
        UnknownReason.gs1(input, rules.rules()).ifPresent(refused -> answer.put("error", Gs1Verdict.error(refused)));
    }

    private static String sentence(UnknownReason reason) {
        return switch (reason) {
            case EMPTY -> "Nothing was read";
            case CHECK_DIGIT -> "The check digit is wrong: very likely misread";
            case VALUE_VERIFIER -> "The label's price or weight does not fit its verifier digit: very likely misread";
            case MEMBER_CODE_DIGIT -> "Like a member code, but its last digit is wrong";
            case PAYMENT_CODE_TOO_EARLY -> "It may be a payment code; they are believed only while the customer pays";
            case OUR_LINK -> "A link of this brand that leads to nothing a till knows";
            case OTHER_LINK -> "A link, but no GS1 Digital Link";
            case BRACKETS -> "It begins like GS1 data, and is not";
            case TOKEN -> "It begins like one of our signed tokens, and is not";
            case NOT_TEXT -> "It has characters that no code has";
            case NOTHING_KNOWN -> "None of the codes a till knows; it may be an item's own code";
        };
    }
}

package app.suanpan.pages;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.join.Joined;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.ConsentText;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Writes the pages that a phone sees. Everything that somebody typed is escaped by the templates. */
public final class JoinPages {
    /** Which field each of these sentences is about. */
    private static final Map<String, String> ERRORS = Map.of(
            "error-phone", "phoneWrong",
            "error-name", "nameWrong",
            "error-birthday", "birthdayWrong",
            "error-puzzle", "puzzleWrong");

    private final LocalName store;
    private final ConsentTexts texts;
    private final LongFunction<String> cards;
    private final String css = Words.text("join.css").replaceAll("\\s*\\n\\s*", "\n");
    private final Template page = template("page");
    private final Template start = template("start");
    private final Template form = template("form");
    private final Template welcome = template("welcome");
    private final Template card = template("card");
    private final Template code = template("code");
    private final Template sentence = template("sentence");
    private final Template terms = template("terms");
    private final Template receipt = template("receipt");

    /**
     * @param store what it is called
     * @param texts what a customer agrees to
     * @param cards the link in a card's QR, by member number
     */
    public JoinPages(LocalName store, ConsentTexts texts, LongFunction<String> cards) {
        this.store = store;
        this.texts = texts;
        this.cards = cards;
    }

    /** The Content-Security-Policy under which every page works: nothing but the one style sheet inside it. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-" + sha256(css)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /**
     * What a kiosk's code opens: the wish to begin is the phone's to send, so that a preview of the link takes it from nobody.
     *
     * @param action where it is sent
     * @param secret what the phone is known by once it has begun
     */
    public String start(PageLanguage language, Optional<Guide> guide, String action, String secret) {
        Map<String, Object> values = hello(language, guide);
        values.put("action", action);
        values.put("form", secret);
        values.put("lang", language.code());
        return page(language, "form-title", true, start, values);
    }

    /**
     * The form.
     *
     * @param action where it is sent
     * @param error key of a sentence about what cannot be kept, if anything; it stands beside the field it is about
     * @param puzzle to be solved with it, if too many have joined
     */
    public String form(
            PageLanguage language,
            Optional<Guide> guide,
            String action,
            JoinForm filled,
            Optional<String> error,
            Optional<Puzzle> puzzle) {
        Map<String, Object> values = hello(language, guide);
        ERRORS.forEach((key, field) ->
                values.put(field, error.filter(key::equals).map(language::say).orElse("")));
        values.put("wrong", error.isPresent());
        values.put("puzzle", puzzle.map(it -> it.words(language)).orElse(""));
        values.put("action", action);
        values.put("form", filled.id());
        values.put("lang", language.code());
        values.put("phone", filled.phone());
        values.put("name", filled.name());
        values.put("months", numbers(12, filled.month()));
        values.put("days", numbers(31, filled.day()));
        values.put(
                "consents",
                ConsentTextFile.forScreens(texts).stream()
                        .map(text -> consent(text, language, filled))
                        .toList());
        values.put("noGuide", filled.noGuide());
        values.put("terms", texts.membership().in(language.code()));
        return page(language, "form-title", true, form, values);
    }

    /** What a new member sees, or one who came back. */
    public String welcome(PageLanguage language, Joined joined, boolean atKiosk) {
        Welcome told = joined.welcome(cards);
        if (told.memberNumber().isEmpty()) {
            return sentence(
                    language,
                    true,
                    language.say("known-heading"),
                    List.of(language.say("known-text", told.maskedPhone()), language.say("known-choices")));
        }
        Map<String, Object> values = cardValues(language, told.memberNumber(), told.cardUrl());
        values.put("card", true);
        values.put("heading", heading(language, told));
        values.put(
                "guide",
                joined.guide()
                        .map(name -> language.say("welcome-guide", name.in(language.code())))
                        .orElse(""));
        values.put("kiosk", atKiosk ? language.say("welcome-kiosk") : "");
        values.put(
                "hint",
                told.maskedPhone().isEmpty()
                        ? language.say("welcome-hint-card")
                        : language.say("welcome-hint", told.maskedPhone()));
        values.put("keep", path(told.cardUrl()));
        return page(language, "welcome-title", true, welcome, values);
    }

    /** A card to keep: the number and the code that the checkout reads, and nobody's name. */
    public String card(PageLanguage language, String number, String url) {
        Map<String, Object> values = cardValues(language, number, url);
        values.put("code", path(url) + "/code?lang=" + language.code());
        return page(language, "card-of", true, card, values);
    }

    /** A card to keep, of whichever shop of the brand, where nothing makes a code that changes. */
    public String kept(PageLanguage language, String number, String url) {
        Map<String, Object> values = cardValues(language, number, url);
        values.put("cardOf", language.say("card-alone"));
        values.put("code", "");
        return page(language, "card-alone", true, card, values);
    }

    /** The code of this half minute. */
    public String code(PageLanguage language, ShownCode code) {
        Map<String, Object> values = cardValues(language, code.number(), code.digits());
        values.put("digits", code.grouped());
        return page(language, "card-of", true, this.code, values);
    }

    /** What membership is, what a member may allow beside it, and where. */
    public String terms(PageLanguage language) {
        Map<String, Object> values = new HashMap<>();
        values.put("terms", texts.membership().in(language.code()));
        values.put(
                "consents",
                ConsentTextFile.forScreens(texts).stream()
                        .map(text -> text.text().in(language.code()))
                        .toList());
        return page(language, "terms", true, terms, values);
    }

    /** A receipt as it would be printed. */
    public String receipt(PageLanguage language, String number, Receipt shown) {
        Map<String, Object> values = new HashMap<>();
        values.put("heading", language.say("receipt-title", number));
        values.put("elements", ReceiptHtml.elements(shown));
        return page(language, "error-title", true, receipt, values);
    }

    /** What the printed code alone tells anybody: that it is genuine, and of how much. */
    public String genuine(PageLanguage language, String number, Optional<String> total) {
        return sentence(
                language,
                true,
                language.say("receipt-genuine-heading"),
                List.of(total.map(sum -> language.say("receipt-genuine-text", number, sum))
                        .orElseGet(() -> language.say("receipt-elsewhere-text", number))));
    }

    /** A sentence in place of a page; {@code what} begins the keys of its heading and its text. */
    public String sentence(PageLanguage language, String what) {
        return sentence(language, false, language.say(what + "-heading"), List.of(language.say(what + "-text")));
    }

    /** A sentence in place of a page that says that all is well. */
    public String good(PageLanguage language, String what) {
        return sentence(language, true, language.say(what + "-heading"), List.of(language.say(what + "-text")));
    }

    /** What a new member sees who joined away from the shop: the card, and that it is good. */
    public String away(PageLanguage language, String number, String cardUrl) {
        Map<String, Object> values = cardValues(language, number, cardUrl);
        values.put("card", true);
        values.put("heading", language.say("welcome"));
        values.put("guide", "");
        values.put("kiosk", "");
        values.put("hint", language.say("away-hint"));
        values.put("keep", path(cardUrl));
        return page(language, "welcome-title", true, welcome, values);
    }

    private String sentence(PageLanguage language, boolean good, String heading, List<String> lines) {
        Map<String, Object> values = new HashMap<>(Map.of("good", good, "heading", heading, "lines", lines));
        return page(language, "error-title", false, sentence, values);
    }

    public String page(
            PageLanguage language, String title, boolean canSwitch, Template body, Map<String, Object> values) {
        values.put("t", language.words());
        String name = store.in(language.code());
        return page.execute(Map.of(
                "t",
                language.words(),
                "title",
                language.say(title, name),
                "store",
                name,
                "switch",
                canSwitch,
                "css",
                css,
                "body",
                body.execute(values)));
    }

    /** Where a card is in this shop, whose network the phone is on. */
    private static String path(String cardUrl) {
        return cardUrl.substring(cardUrl.indexOf("/m/"));
    }

    private Map<String, Object> cardValues(PageLanguage language, String number, String url) {
        Map<String, Object> values = new HashMap<>();
        values.put("cardOf", language.say("card-of", store.in(language.code())));
        values.put("number", number);
        values.put("qr", QrSvg.of(url));
        return values;
    }

    /** The guide who greets, or nobody. */
    private static Map<String, Object> hello(PageLanguage language, Optional<Guide> guide) {
        Map<String, Object> values = new HashMap<>();
        guide.ifPresent(it -> {
            String name = it.firstName().in(language.code());
            values.put("guide", true);
            values.put("initial", name.substring(0, name.offsetByCodePoints(0, 1)));
            values.put("hello", language.say("form-guide", name));
        });
        return values;
    }

    private static String heading(PageLanguage language, Welcome told) {
        if (!told.firstName().isEmpty()) {
            return language.say("welcome-name", told.firstName());
        }
        return language.say(told.returning() ? "welcome-back" : "welcome");
    }

    private static Map<String, Object> consent(ConsentText text, PageLanguage language, JoinForm filled) {
        return Map.of(
                "key", ConsentTextFile.key(text.purpose()),
                "text", text.text().in(language.code()),
                "chosen", filled.granted().contains(text.purpose()));
    }

    private static List<Map<String, Object>> numbers(int last, String chosen) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number ->
                        Map.<String, Object>of("number", number, "chosen", chosen.equals(Integer.toString(number))))
                .toList();
    }

    public static Template template(String name) {
        return Mustache.compiler().emptyStringIsFalse(true).compile(Words.text(name + ".mustache"));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}

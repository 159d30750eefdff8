package app.suanpan.ui.text;

import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Every text of the screens, by key, in the language that is chosen now.
 *
 * <p>What is bound with {@link #bind} changes with the language while it is shown. A text may hold {@code {0}},
 * {@code {1}} …; amounts, dates and numbers put there are written as the language writes them. A key that is missing is
 * shown in guillemets rather than thrown at a cashier: tests find it first. To be used on the JavaFX thread.
 */
public final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language");
    private final List<Map<Language, ResourceBundle>> bundles = new ArrayList<>();

    /**
     * Texts that start in this language: those of the controls, and those given.
     *
     * @param sources each gives the bundle of a locale; named modules must load their own, hence a function. The first
     *     that has a key wins
     */
    @SafeVarargs
    public Texts(Language language, Function<Locale, ResourceBundle>... sources) {
        this.language.set(language);
        for (Function<Locale, ResourceBundle> source : sources) {
            bundles.add(load(source));
        }
        bundles.add(load(locale -> ResourceBundle.getBundle("app.suanpan.ui.text.controls", locale)));
    }

    /** The language; setting it changes every bound text at once. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The language shown now. */
    public Language language() {
        return language.get();
    }

    /** How amounts and dates are written now. */
    public Formats formats() {
        return new Formats(language.get());
    }

    /** The text of a key in the language shown now. */
    public String text(String key, Object... arguments) {
        String pattern = pattern(key);
        if (arguments.length == 0) {
            return pattern;
        }
        return fill(pattern, arguments);
    }

    /** The text for a count: key + {@code .one} for exactly one, key + {@code .other} for the rest; {0} is the count. */
    public String count(String key, long count, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = count;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return text(key + (count == 1 ? ".one" : ".other"), arguments);
    }

    /** A text that follows the language and those of its arguments that are observable. */
    public StringBinding bind(String key, Object... arguments) {
        List<Observable> watched = new ArrayList<>();
        watched.add(language);
        for (Object argument : arguments) {
            if (argument instanceof Observable observable) {
                watched.add(observable);
            }
        }
        return Bindings.createStringBinding(() -> text(key, arguments), watched.toArray(Observable[]::new));
    }

    /** A string made by {@code maker}, made again when the language or one of {@code watched} changes. */
    public StringBinding derive(Function<Texts, String> maker, Observable... watched) {
        Observable[] all = new Observable[watched.length + 1];
        all[0] = language;
        System.arraycopy(watched, 0, all, 1, watched.length);
        return Bindings.createStringBinding(() -> maker.apply(this), all);
    }

    /** Whether the key has a text in the language shown now. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> inLanguage(bundle).containsKey(key));
    }

    private String pattern(String key) {
        for (Map<Language, ResourceBundle> bundle : bundles) {
            ResourceBundle texts = inLanguage(bundle);
            if (texts.containsKey(key)) {
                return texts.getString(key);
            }
        }
        return "«" + key + "»";
    }

    private ResourceBundle inLanguage(Map<Language, ResourceBundle> bundle) {
        return Objects.requireNonNull(bundle.get(language.get()));
    }

    /** Not MessageFormat: its apostrophes have a meaning that translators trip over. */
    private String fill(String pattern, Object[] arguments) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.length ? write(arguments[index]) : place.group());
        });
    }

    private String write(Object argument) {
        return switch (argument) {
            case ObservableValue<?> observable -> observable.getValue() == null ? "" : write(observable.getValue());
            case Money amount -> formats().money(amount);
            case LocalDate date -> formats().date(date);
            case LocalTime time -> formats().time(time);
            case BigDecimal number -> formats().number(number);
            case Integer number -> formats().number(number);
            case Long number -> formats().number(number);
            default -> argument.toString();
        };
    }

    private static Map<Language, ResourceBundle> load(Function<Locale, ResourceBundle> source) {
        Map<Language, ResourceBundle> loaded = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            loaded.put(each, source.apply(each.locale()));
        }
        return loaded;
    }
}

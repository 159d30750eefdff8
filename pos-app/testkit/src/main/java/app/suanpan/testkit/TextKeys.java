package app.suanpan.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds a module's texts against each other and against its code. Paths are of the module's folder. */
public final class TextKeys {
    /**
     * A string such as {@code "sale.pay"}: lower-case words joined by dots, as keys of texts are and file names are not. What is
     * asked of Java itself is none.
     */
    private static final Pattern KEY = Pattern.compile("(?<!getProperty\\()\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

    /** Keys for a count are named without their {@code .one} and {@code .other}. */
    private static final Pattern COUNT = Pattern.compile("count\\(\\s*\"([a-z0-9.-]+)\"");

    private static final List<String> FILES = List.of(".css", ".properties", ".json", ".xml", ".db", ".png");

    private TextKeys() {}

    /** The keys of a file of texts. */
    public static Set<String> in(Path properties) {
        return Set.copyOf(read(properties).stringPropertyNames());
    }

    /** The keys of a file whose text is blank: forgotten by the translator. */
    public static Set<String> blank(Path properties) {
        Properties texts = read(properties);
        Set<String> blank = new TreeSet<>();
        texts.stringPropertyNames().stream()
                .filter(key -> texts.getProperty(key).isBlank())
                .forEach(blank::add);
        return blank;
    }

    /** Keys whose text has other places, {@code {0}} and so on, in one file than in the other. */
    public static Set<String> differentPlaces(Path one, Path other) {
        Properties first = read(one);
        Properties second = read(other);
        Set<String> different = new TreeSet<>();
        for (String key : first.stringPropertyNames()) {
            if (!places(first.getProperty(key)).equals(places(second.getProperty(key, "")))) {
                different.add(key);
            }
        }
        return different;
    }

    /** The keys that the Java sources under a folder name in strings. */
    public static Set<String> usedIn(Path sources) {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                Matcher count = COUNT.matcher(code);
                while (count.find()) {
                    used.add(count.group(1) + ".one");
                    used.add(count.group(1) + ".other");
                }
                Matcher key = KEY.matcher(COUNT.matcher(code).replaceAll("count("));
                while (key.find()) {
                    if (FILES.stream().noneMatch(key.group(1)::endsWith)
                            && !key.group(1).startsWith("app.suanpan")) {
                        used.add(key.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the sources in " + sources, e);
        }
        return used;
    }

    /** What is in {@code all} and not in {@code known}. */
    public static Set<String> missing(Collection<String> all, Collection<String> known) {
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(known);
        return missing;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{\\d}").matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the texts in " + file, e);
        }
        return texts;
    }
}

package app.suanpan.architecture;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of Markdown, held against the sources: every link, and every path, type, package, member or command in a code
 * span, must lead somewhere.
 */
final class Page {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern CALL = Pattern.compile("(?:^|\\s)(?:\\./)?suanpan ([a-z]+)");
    private static final Pattern PATH = Pattern.compile("(?:\\./)?[\\w@.{*][\\w@.{},*-]*(?:/[\\w@.{},*-]*)+");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+\\.(?:java|md|xml|css|properties|sql|sh)");
    private static final Pattern QUALIFIED =
            Pattern.compile("(app\\.suanpan(?:\\.[a-z]\\w*)*)((?:\\.[A-Z]\\w*)*)(?:[.#](\\w+))?(?:\\(.*\\))?");
    private static final Pattern TYPE =
            Pattern.compile("([A-Z]\\w*(?:\\.[A-Z]\\w*)*)(?:[.#]([a-z]\\w*))?(?:\\(.*\\))?");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+\\s+(.*?)\\s*$");

    /** Things with a slash that are no path of this repository: topics, media types, places in a jar or a store's folder. */
    private static final Pattern NO_PATH =
            Pattern.compile("(?:suanpan|application|text|image|META-INF|keys|log|data)/.*");

    private final Sources sources;
    private final Path file;
    private final List<String> dead = new ArrayList<>();

    private Page(Sources sources, Path file) {
        this.sources = sources;
        this.file = file;
    }

    /** Returns one sentence for each reference of the page that leads nowhere. */
    static List<String> deadReferences(Sources sources, Path file) throws IOException {
        Page page = new Page(sources, file);
        page.read();
        return page.dead;
    }

    private void read() throws IOException {
        boolean inBlock = false;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.stripLeading().startsWith("```")) {
                inBlock = !inBlock;
            } else if (inBlock) {
                checkCall(number, line);
            } else {
                checkLinks(number, line);
                for (MatchResult span : SPAN.matcher(line).results().toList()) {
                    checkSpan(number, span.group(1));
                }
            }
        }
    }

    private void checkLinks(int line, String text) throws IOException {
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            String target = link.group(1) != null ? link.group(1) : link.group(2);
            if (!target.matches("(?:https?|mailto):.*") && !leadsSomewhere(target)) {
                report(line, target, "no such file or heading");
            }
        }
    }

    private boolean leadsSomewhere(String target) throws IOException {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path linked = path.isEmpty() ? file : file.resolveSibling(path);
        if (hash < 0 || !Files.isRegularFile(linked)) {
            return Files.exists(linked);
        }
        String anchor = target.substring(hash + 1);
        return HEADING.matcher(Files.readString(linked))
                .results()
                .anyMatch(found -> slug(found.group(1)).equals(anchor));
    }

    /** The anchor that a heading gets where pages are shown. */
    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                .replace(' ', '-');
    }

    private void checkSpan(int line, String span) throws IOException {
        checkCall(line, span);
        Matcher qualified = QUALIFIED.matcher(span);
        Matcher type = TYPE.matcher(span);
        if (PATH.matcher(span).matches() && !NO_PATH.matcher(span).matches()) {
            checkPath(line, span);
        } else if (FILE.matcher(span).matches()) {
            if (!sources.hasFileNamed(span)) {
                report(line, span, "no file of this name");
            }
        } else if (qualified.matches()) {
            checkQualified(line, qualified);
        } else if (type.matches() && !span.equals(span.toUpperCase(Locale.ROOT))) {
            checkType(line, span, type.group(1), type.group(2));
        }
    }

    private void checkCall(int line, String text) {
        CALL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !sources.hasCommand(name))
                .forEach(name -> report(line, "suanpan " + name, "no such command"));
    }

    private void checkPath(int line, String span) throws IOException {
        for (String path : braces(span)) {
            // What is built is there on some days only; the module it is built by must be there always.
            String kept = path.replaceFirst("/target(/.*)?$", "");
            if (!isThere(sources.root(), kept) && !isThere(file.getParent(), kept)) {
                report(line, path, "no such path");
            }
        }
    }

    private static boolean isThere(Path base, String path) throws IOException {
        int star = path.indexOf('*');
        if (star < 0) {
            return Files.exists(base.resolve(path));
        }
        Path folder = base.resolve(path.substring(0, Math.max(0, path.lastIndexOf('/', star))));
        PathMatcher glob = FileSystems.getDefault()
                .getPathMatcher("glob:" + base.resolve(path).normalize());
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::normalize).anyMatch(glob::matches);
        }
    }

    /** {@code a/{b,c}} is {@code a/b} and {@code a/c}. */
    private static List<String> braces(String span) {
        int open = span.indexOf('{');
        int close = span.indexOf('}', open + 1);
        if (open < 0 || close < 0) {
            return List.of(span);
        }
        return Arrays.stream(span.substring(open + 1, close).split(","))
                .flatMap(each -> braces(span.substring(0, open) + each + span.substring(close + 1)).stream())
                .toList();
    }

    private void checkQualified(int line, Matcher name) {
        if (!name.group(2).isEmpty()) {
            checkType(line, name.group(), name.group(2).substring(1), name.group(3));
        }
        if (!sources.hasPackage(name.group(1))) {
            report(line, name.group(), "no such package");
        }
    }

    private void checkType(int line, String span, String dotted, String member) {
        String simple = dotted.substring(dotted.lastIndexOf('.') + 1);
        String outermost = dotted.split("\\.")[0];
        if (sources.isPlatformType(outermost)) {
            return;
        }
        if (!sources.hasType(outermost) || !sources.hasType(simple) && !sources.hasMember(outermost, simple)) {
            report(line, span, "no such type");
        } else if (member != null && sources.hasType(simple) && !sources.hasMember(simple, member)) {
            report(line, span, "no such member");
        }
    }

    private void report(int line, String reference, String why) {
        dead.add("%s:%d: %s: %s".formatted(file.getFileName(), line, reference, why));
    }
}

package app.suanpan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What there is in this repository for a page to speak of: files, packages, types with their members, commands. */
final class Sources {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");

    private final Path root;
    private final Map<String, List<String>> textsByType = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> fileNames = new HashSet<>();
    private final Set<String> commands = new HashSet<>();
    private final Set<String> platformTypes = new HashSet<>();

    private Sources(Path root) {
        this.root = root;
    }

    /** Reads the repository that the tests run in. */
    static Sources read() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("suanpan"))) {
            root = root.getParent();
        }
        Sources sources = new Sources(root);
        sources.readFiles();
        sources.readCommands();
        sources.readPlatform();
        return sources;
    }

    private void readFiles() throws IOException {
        for (Path top : List.of(
                root.resolve("edge-agent"),
                root.resolve("device-drivers"),
                root.resolve("pos-app"),
                root.resolve("cloud-sync"),
                root.resolve("packaging"),
                root.resolve("docs"))) {
            if (Files.isDirectory(top)) {
                try (Stream<Path> files = Files.walk(top)) {
                    files.filter(Sources::isSource).forEach(this::readFile);
                }
            }
        }
        try (Stream<Path> files = Files.list(root)) {
            files.forEach(file -> fileNames.add(file.getFileName().toString()));
        }
    }

    /** A file that people write: what is built or planted for these tests is no proof that a page is right. */
    private static boolean isSource(Path file) {
        String path = file.toString();
        return Files.isRegularFile(file) && !path.contains("/target/") && !path.contains("/architecture/planted/");
    }

    private void readFile(Path file) {
        fileNames.add(file.getFileName().toString());
        if (file.toString().endsWith(".java")) {
            try {
                String text = Files.readString(file);
                PACKAGE.matcher(text).results().forEach(found -> packages.add(found.group(1)));
                Matcher type = TYPE.matcher(text);
                while (type.find()) {
                    textsByType
                            .computeIfAbsent(type.group(1), name -> new ArrayList<>())
                            .add(text);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void readCommands() throws IOException {
        String help = Files.readString(root.resolve("suanpan"));
        COMMAND.matcher(help.substring(0, help.indexOf("\nEOF\n")))
                .results()
                .forEach(found -> commands.add(found.group(1)));
    }

    private void readPlatform() throws IOException {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        try (Stream<Path> all = Files.list(modules)) {
            for (Path module : all.filter(path -> path.getFileName().toString().startsWith("java."))
                    .toList()) {
                try (Stream<Path> types = Files.walk(module)) {
                    types.filter(type -> type.toString().contains("/java/"))
                            .map(type -> type.getFileName().toString())
                            .filter(name -> name.endsWith(".class"))
                            .forEach(name -> platformTypes.add(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
    }

    Path root() {
        return root;
    }

    boolean hasFileNamed(String name) {
        return fileNames.contains(name);
    }

    boolean hasCommand(String name) {
        return commands.contains(name);
    }

    boolean hasPackage(String name) {
        return packages.contains(name) || packages.stream().anyMatch(each -> each.startsWith(name + "."));
    }

    /** Whether a type of ours, nested ones and tests included, has this simple name. */
    boolean hasType(String simpleName) {
        return textsByType.containsKey(simpleName);
    }

    boolean isPlatformType(String simpleName) {
        return platformTypes.contains(simpleName);
    }

    /** Whether a type of ours mentions this member where it is declared. */
    boolean hasMember(String simpleName, String member) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(member) + "\\b");
        return textsByType.getOrDefault(simpleName, List.of()).stream()
                .anyMatch(text -> word.matcher(text).find());
    }
}

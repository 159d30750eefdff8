package app.suanpan.architecture;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one compiled module says of services: what it uses, and two lists of what it provides. The image reads the descriptor, tests and development the
 * files under {@code META-INF/services}; a provider that stands in only one of them is there on one day and gone on the
 * other.
 *
 * @param where the module's classes, a folder or a jar
 * @param named whether the module has a {@code module-info}
 * @param used services named in {@code uses}
 * @param inDescriptor providers by service, from {@code module-info}
 * @param inFiles providers by service, from {@code META-INF/services}
 */
record ServiceLists(
        Path where,
        boolean named,
        Set<String> used,
        Map<String, Set<String>> inDescriptor,
        Map<String, Set<String>> inFiles) {

    /** Reads the lists of a module's compiled classes. */
    static ServiceLists read(Path where) throws IOException {
        if (Files.isDirectory(where)) {
            return read(where, where);
        }
        try (FileSystem jar = FileSystems.newFileSystem(where)) {
            return read(where, jar.getPath("/"));
        }
    }

    private static ServiceLists read(Path where, Path root) throws IOException {
        Map<String, Set<String>> inFiles = readFiles(root.resolve("META-INF/services"));
        Path file = root.resolve("module-info.class");
        if (!Files.exists(file)) {
            return new ServiceLists(where, false, Set.of(), Map.of(), inFiles);
        }
        try (var bytes = Files.newInputStream(file)) {
            ModuleDescriptor descriptor = ModuleDescriptor.read(bytes);
            return new ServiceLists(where, true, descriptor.uses(), provided(descriptor), inFiles);
        }
    }

    private static Map<String, Set<String>> provided(ModuleDescriptor descriptor) {
        return descriptor.provides().stream()
                .collect(Collectors.toMap(
                        ModuleDescriptor.Provides::service, provides -> new TreeSet<>(provides.providers())));
    }

    private static Map<String, Set<String>> readFiles(Path folder) throws IOException {
        Map<String, Set<String>> providers = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    providers.put(file.getFileName().toString(), readLines(file));
                }
            }
        }
        return providers;
    }

    private static Set<String> readLines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns a sentence for each provider that only one of the two lists names; empty if they agree. */
    List<String> disagreements() {
        List<String> found = new ArrayList<>();
        found.addAll(missing(inDescriptor, inFiles, "META-INF/services does not name"));
        found.addAll(missing(inFiles, inDescriptor, "module-info does not provide"));
        return found;
    }

    private List<String> missing(Map<String, Set<String>> here, Map<String, Set<String>> there, String complaint) {
        return here.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(provider ->
                                !there.getOrDefault(entry.getKey(), Set.of()).contains(provider))
                        .map(provider -> "%s: %s %s for %s".formatted(where, complaint, provider, entry.getKey())))
                .toList();
    }
}

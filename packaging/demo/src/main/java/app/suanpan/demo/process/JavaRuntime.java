package app.suanpan.demo.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java that this process runs on and where it finds its classes, so that other programs of the same build can be started
 * alike.
 *
 * @param java the launcher
 * @param classPath as {@code -cp} takes it, possibly empty
 * @param modulePath as {@code --module-path} takes it, possibly empty; the screens' libraries are on it
 */
public record JavaRuntime(Path java, String classPath, String modulePath) {

    /** The Java of this process. */
    public static JavaRuntime ofThisProcess() {
        return new JavaRuntime(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", ""));
    }

    /** The words of the command that runs the program. */
    public List<String> command(Program program) {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.addAll(program.kind().flags());
        // Small heaps and two processors: the serial collector needs the least of both.
        words.add("-XX:+UseSerialGC");
        words.add("-Dstdout.encoding=UTF-8");
        words.add("-Dstderr.encoding=UTF-8");
        words.add("--enable-native-access=ALL-UNNAMED");
        words.add("--sun-misc-unsafe-memory-access=allow");
        program.properties().forEach(property -> words.add("-D" + property));
        if (program.kind() == Program.Kind.SCREEN && !modulePath.isEmpty()) {
            words.addAll(List.of("--module-path", modulePath, "--add-modules", "ALL-MODULE-PATH"));
            words.add("--enable-native-access=javafx.graphics");
        }
        if (!classPath.isEmpty()) {
            words.addAll(List.of("-cp", absolute(classPath)));
        }
        words.add(program.mainClass());
        words.addAll(program.arguments());
        return words;
    }

    /** The child has another working directory, so what is relative to ours would not be found. */
    private static String absolute(String path) {
        List<String> entries = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}

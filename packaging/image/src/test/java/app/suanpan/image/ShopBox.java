package app.suanpan.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A machine in a shop that has the image and nothing else: no {@code JAVA_HOME}, no class path, and a folder whose name has a
 * space in it.
 *
 * @param image where the image was put
 * @param home of the user who runs it
 */
record ShopBox(Path image, Path home) {

    /** Carries the image that was built into a folder, as an installation would. */
    static ShopBox install(Path built, Path folder) throws IOException {
        Path image = folder.resolve("the shop/suanpan");
        Files.createDirectories(image.getParent());
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Files.copy(file, image.resolve(built.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new ShopBox(image, Files.createDirectories(folder.resolve("home")));
    }

    /** Starts a launcher of the image, with these settings in its environment beside the few that every user has. */
    Program start(String launcher, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(image.resolve("bin").resolve(launcher).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LANG", "C.UTF-8");
        if (Files.exists(image.resolve("lib").resolve(launcher + ".aot"))) {
            // What was learnt when the image was built has to be of use here too: Java would otherwise go on without
            // it, and say nothing.
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
        }
        builder.environment().putAll(environment);
        return Program.start(builder, home.resolve(launcher + ".err"));
    }

    /** Follows the log that an agent keeps in a store's folder, from its first line. */
    Program follow(Path store) throws IOException {
        return Program.start(
                new ProcessBuilder(
                        "tail", "-n", "+1", "-F", store.resolve("log/agent.log").toString()),
                home.resolve("tail.err"));
    }
}

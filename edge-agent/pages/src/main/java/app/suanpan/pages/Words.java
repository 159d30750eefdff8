package app.suanpan.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads the files of words beside this class. */
final class Words {

    private Words() {}

    static Map<String, String> read(String file) {
        Properties words = new Properties();
        try (InputStream in = resource(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty));
    }

    static String text(String file) {
        try (InputStream in = resource(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static InputStream resource(String file) {
        InputStream in = Words.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("no " + file + " beside " + Words.class);
        }
        return in;
    }
}

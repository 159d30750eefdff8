package app.suanpan.checkout;

import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a checkout remembers how whoever works at it likes it. The file belongs to the screen and its workstation, not to the store: a
 * few lines such as {@code text=large}, which may be written by hand or deleted. Nothing in it is needed for selling.
 */
final class PreferenceFile {
    private static final Logger LOG = LoggerFactory.getLogger(PreferenceFile.class);
    private static final String LANGUAGE = "language";
    private static final String APPEARANCE = "theme";
    private static final String TEXT_SIZE = "text";
    private static final String VOLUME = "sound";
    private static final String CUSTOMERS = "customer-language";

    private final Path file;

    PreferenceFile(Path file) {
        this.file = file;
    }

    /**
     * What the file says.
     *
     * @param preferences what it says, or the usual where it says nothing
     * @param damaged whether something in it was not understood; all is as usual then
     */
    record Remembered(Preferences preferences, boolean damaged) {}

    /**
     * The file of a workstation: in the folder {@code screen-settings} of the store's data folder where that is on this machine, else
     * among the settings of whoever runs the screen.
     *
     * @param home where that person's files are
     */
    static PreferenceFile of(URI store, String workstation, Path home) {
        String name = workstation.replaceAll("[^A-Za-z0-9._-]", "_") + ".properties";
        if ("file".equals(store.getScheme())) {
            return new PreferenceFile(Path.of(store).resolve("screen-settings").resolve(name));
        }
        String shop = store.getSchemeSpecificPart().replaceAll("[^A-Za-z0-9._-]+", "_");
        return new PreferenceFile(home.resolve(".config").resolve("suanpan").resolve(shop + "-" + name));
    }

    /** Where it is. */
    Path path() {
        return file;
    }

    /** Reads it; a file that is not there says nothing. */
    Remembered read(Preferences usual) {
        if (!Files.exists(file)) {
            return new Remembered(usual, false);
        }
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            said.load(in);
            Preferences read = usual;
            if (said.containsKey(LANGUAGE)) {
                read = read.with(one(Language.class, said, LANGUAGE));
            }
            if (said.containsKey(APPEARANCE)) {
                read = read.with(one(Appearance.class, said, APPEARANCE));
            }
            if (said.containsKey(TEXT_SIZE)) {
                read = read.with(one(TextSize.class, said, TEXT_SIZE));
            }
            if (said.containsKey(VOLUME)) {
                read = read.with(one(Volume.class, said, VOLUME));
            }
            if (said.containsKey(CUSTOMERS)) {
                read = read.withCustomers(one(Language.class, said, CUSTOMERS));
            }
            return new Remembered(read, false);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the settings of this screen cannot be used: file={}", file, e);
            return new Remembered(usual, true);
        }
    }

    /**
     * Writes all of it, so that a power cut leaves the old or the new.
     *
     * @throws UncheckedIOException if the disk does not take it
     */
    void write(Preferences preferences) {
        Properties said = new Properties();
        said.setProperty(LANGUAGE, word(preferences.language()));
        said.setProperty(APPEARANCE, word(preferences.appearance()));
        said.setProperty(TEXT_SIZE, word(preferences.textSize()));
        said.setProperty(VOLUME, word(preferences.volume()));
        preferences.customers().ifPresent(language -> said.setProperty(CUSTOMERS, word(language)));
        try {
            StringWriter text = new StringWriter();
            said.store(text, "How this checkout looks and sounds. It may be deleted.");
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(Path.of(".")));
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text.toString());
            replace(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    private void replace(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static <E extends Enum<E>> E one(Class<E> choices, Properties said, String key) {
        return Enum.valueOf(choices, said.getProperty(key).strip().toUpperCase(Locale.ROOT));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}

package app.suanpan.kiosk;

import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.window.WindowPlace;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param store where the store is: a data folder or a {@code suanpan://} address
 * @param workstation which kiosk this is
 * @param language of the attract screen
 * @param appearance the look
 * @param width of the window in pixels
 * @param height of the window in pixels
 * @param place where the window is; the window manager's choice if none is given
 * @param mount how high above the floor the picture hangs, if that was said
 * @param fullScreen whether it fills the screen, as in a shop
 */
record KioskOptions(
        URI store,
        String workstation,
        Language language,
        Appearance appearance,
        int width,
        int height,
        Optional<WindowPlace> place,
        Optional<ScreenMount> mount,
        boolean fullScreen) {

    /** What {@code --help} prints. */
    static final String USAGE = """
            Usage: kiosk [--data DIR | --store ADDRESS] [OPTIONS]

            Opens the scan-to-join screen of a running store and reconnects by itself.

              --data DIR            the store's data folder (default: data)
              --store ADDRESS       the store's address, for example suanpan://127.0.0.1:7070
              --workstation ID      which kiosk this is (default: kiosk-1)
              --language zh|en      language of the attract screen (default: the system's)
              --theme light|dark|contrast
              --size WIDTHxHEIGHT   size of the window (default: 1280x800; 1080x1920 stands upright)
              --at X,Y              place of the window
              --mounted FROM-TO     heights of the picture's lower and upper edge above the floor, in mm, so
                                    that it can be brought within reach of a wheelchair (upright: 750-1458)
              --full-screen         fill the screen
              --help                this text
            """;

    /** The command line could not be understood. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    /**
     * Reads the arguments; empty if help was asked for.
     *
     * @throws NotUnderstood naming the argument that was not
     */
    static Optional<KioskOptions> parse(List<String> arguments) throws NotUnderstood {
        URI store = Path.of("data").toAbsolutePath().toUri();
        String workstation = "kiosk-1";
        Language language = Language.of(Locale.getDefault().getLanguage());
        Appearance appearance = Appearance.LIGHT;
        int[] size = {1280, 800};
        Optional<WindowPlace> place = Optional.empty();
        Optional<ScreenMount> mount = Optional.empty();
        boolean fullScreen = false;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "--help", "-h" -> {
                    return Optional.empty();
                }
                case "--data" ->
                    store = Path.of(value(option, rest)).toAbsolutePath().toUri();
                case "--store" -> store = address(value(option, rest));
                case "--workstation" -> workstation = value(option, rest);
                case "--language" -> language = Language.of(value(option, rest));
                case "--theme" -> appearance = appearance(value(option, rest));
                case "--size" -> size = size(value(option, rest));
                case "--at" -> place = Optional.of(place(value(option, rest)));
                case "--mounted" -> mount = Optional.of(mount(value(option, rest)));
                case "--full-screen" -> fullScreen = true;
                default -> throw new NotUnderstood("unknown option " + option);
            }
        }
        return Optional.of(
                new KioskOptions(store, workstation, language, appearance, size[0], size[1], place, mount, fullScreen));
    }

    private static String value(String option, Deque<String> rest) throws NotUnderstood {
        String value = rest.pollFirst();
        if (value == null) {
            throw new NotUnderstood(option + " needs a value");
        }
        return value;
    }

    private static URI address(String text) throws NotUnderstood {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("not an address: " + text);
        }
    }

    private static Appearance appearance(String text) throws NotUnderstood {
        try {
            return Appearance.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("--theme is light, dark or contrast, not " + text);
        }
    }

    private static WindowPlace place(String text) throws NotUnderstood {
        return WindowPlace.parse(text).orElseThrow(() -> new NotUnderstood("--at is X,Y in pixels, not " + text));
    }

    private static ScreenMount mount(String text) throws NotUnderstood {
        return ScreenMount.parse(text)
                .orElseThrow(() -> new NotUnderstood("--mounted is FROM-TO in millimetres, not " + text));
    }

    private static int[] size(String text) throws NotUnderstood {
        if (!text.matches("[1-9][0-9]{2,3}x[1-9][0-9]{2,3}")) {
            throw new NotUnderstood("--size is WIDTHxHEIGHT in pixels, not " + text);
        }
        String[] parts = text.split("x");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }
}

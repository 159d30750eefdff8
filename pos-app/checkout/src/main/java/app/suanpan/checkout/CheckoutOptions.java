package app.suanpan.checkout;

import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;
import app.suanpan.ui.window.WindowPlace;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param store where the store is: a data folder or a {@code suanpan://} address
 * @param workstation which checkout this is
 * @param said what is said of how the first screen looks and sounds; it comes before what the screen remembers
 * @param width of the window in pixels, and {@code height}
 * @param height see {@code width}
 * @param place where the window is; the window manager's choice if none is given
 * @param fullScreen whether it fills the screen, as on a counter
 * @param customer the customer's display, if there is to be one
 */
record CheckoutOptions(
        URI store,
        String workstation,
        UnaryOperator<Preferences> said,
        int width,
        int height,
        Optional<WindowPlace> place,
        boolean fullScreen,
        Optional<Customer> customer) {

    /**
     * The customer's display. Where there is a second screen it fills that, otherwise it is a window.
     *
     * @param place where its window is; empty for the window manager's choice
     * @param width of its window, and {@code height}
     * @param height see {@code width}
     */
    record Customer(Optional<WindowPlace> place, int width, int height) {
        /** As it is where nothing is said of it. */
        static final Customer ANYWHERE = new Customer(Optional.empty(), 1024, 600);
    }

    /** How the screen looks and sounds if nothing is said of it and nothing remembered. */
    static Preferences usual() {
        return Preferences.in(Language.of(Locale.getDefault().getLanguage()));
    }

    /** What {@code --help} prints. */
    static final String USAGE = """
            Usage: checkout [--data DIR | --store ADDRESS] [OPTIONS]

            Opens the cashier's screen of a running store and reconnects by itself. Language, colours,
            size of text and sound are remembered as the cashier leaves them; what is said here comes first.

              --data DIR            the store's data folder (default: data)
              --store ADDRESS       the store's address, for example suanpan://127.0.0.1:7070
              --workstation ID      which checkout this is (default: till-1)
              --language zh|en      language of the first screen (default: as it was left,
                                    at first the system's)
              --theme light|dark|contrast
              --text normal|large   size of small text; large wants 1366x768 at least
              --size WIDTHxHEIGHT   size of the window (default: 1280x800)
              --at X,Y              place of the window
              --full-screen         fill the screen
              --quiet               no sounds
              --customer-display    show the customer what is rung up, on the second screen
                                    if there is one, otherwise in a window; store.json can
                                    say so as well (customerDisplay of a workstation)
              --customer-language zh|en  its language (default: as it was left, at first
                                    store.json's, else the cashier's)
              --customer-size WIDTHxHEIGHT  size of its window (default: 1024x600)
              --customer-at X,Y     place of its window
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
    static Optional<CheckoutOptions> parse(List<String> arguments) throws NotUnderstood {
        URI store = Path.of("data").toAbsolutePath().toUri();
        String workstation = "till-1";
        UnaryOperator<Preferences> said = UnaryOperator.identity();
        int width = 1280;
        int height = 800;
        Optional<WindowPlace> place = Optional.empty();
        boolean fullScreen = false;
        Optional<Customer> customer = Optional.empty();
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
                case "--language" -> {
                    Language wanted = Language.of(value(option, rest));
                    said = then(said, preferences -> preferences.with(wanted));
                }
                case "--theme" -> {
                    Appearance wanted = one(Appearance.class, option, value(option, rest));
                    said = then(said, preferences -> preferences.with(wanted));
                }
                case "--text" -> {
                    TextSize wanted = one(TextSize.class, option, value(option, rest));
                    said = then(said, preferences -> preferences.with(wanted));
                }
                case "--size" -> {
                    int[] size = size(value(option, rest));
                    width = size[0];
                    height = size[1];
                }
                case "--at" -> place = Optional.of(place(value(option, rest)));
                case "--full-screen" -> fullScreen = true;
                case "--quiet" -> said = then(said, preferences -> preferences.with(Volume.OFF));
                case "--customer-display" -> customer = customer.or(() -> Optional.of(Customer.ANYWHERE));
                case "--customer-language" -> {
                    Language wanted = Language.of(value(option, rest));
                    said = then(said, preferences -> preferences.withCustomers(wanted));
                    customer = customer.or(() -> Optional.of(Customer.ANYWHERE));
                }
                case "--customer-size", "--customer-at" ->
                    customer = Optional.of(customer(customer.orElse(Customer.ANYWHERE), option, value(option, rest)));
                default -> throw new NotUnderstood("unknown option " + option);
            }
        }
        return Optional.of(new CheckoutOptions(store, workstation, said, width, height, place, fullScreen, customer));
    }

    private static UnaryOperator<Preferences> then(UnaryOperator<Preferences> first, UnaryOperator<Preferences> next) {
        return preferences -> next.apply(first.apply(preferences));
    }

    private static Customer customer(Customer so, String option, String value) throws NotUnderstood {
        if (option.equals("--customer-at")) {
            return new Customer(Optional.of(place(value)), so.width(), so.height());
        }
        int[] size = size(value);
        return new Customer(so.place(), size[0], size[1]);
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

    private static <E extends Enum<E>> E one(Class<E> choices, String option, String text) throws NotUnderstood {
        try {
            return Enum.valueOf(choices, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String all = Stream.of(choices.getEnumConstants())
                    .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw new NotUnderstood(option + " is one of " + all + ", not " + text);
        }
    }

    private static WindowPlace place(String text) throws NotUnderstood {
        return WindowPlace.parse(text).orElseThrow(() -> new NotUnderstood("--at is X,Y in pixels, not " + text));
    }

    private static int[] size(String text) throws NotUnderstood {
        String[] parts = text.toLowerCase(Locale.ROOT).split("x");
        try {
            if (parts.length == 2) {
                return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
            }
        } catch (NumberFormatException e) {
            throw new NotUnderstood("not a size: " + text);
        }
        throw new NotUnderstood("not a size: " + text);
    }
}

package app.suanpan.demo.store;

import java.nio.file.Path;

/**
 * Where everything of a demonstration shop lies. The folder is a store's data folder like any other, so every command works on
 * it; what only a demonstration has stands in folders of its own.
 *
 * @param root the data folder, absolute
 */
public record ShopFolder(Path root) {
    /** The demonstration's checkout, as {@code store.json} names it. */
    public static final String CHECKOUT = "till-1";

    /** The demonstration's kiosk, as {@code store.json} names it. */
    public static final String KIOSK = "kiosk-1";

    public ShopFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The collector's data, which in a real shop is on another machine. */
    public Path collector() {
        return root.resolve("collector");
    }

    /** What the printer has printed, as PNGs. */
    public Path receipts() {
        return root.resolve("receipts");
    }

    /** Pictures of the screens. */
    public Path screens() {
        return root.resolve("screens");
    }

    /** What a process has said, beside the log that it keeps itself. */
    public Path log(String program) {
        return root.resolve("log").resolve(program + ".out");
    }

    /** The processes that were started and may still run. */
    public Path processes() {
        return root.resolve("demo.processes");
    }

    /** The cards of the people who joined before the shop opened. */
    public Path cards() {
        return root.resolve("demo-cards.json");
    }
}

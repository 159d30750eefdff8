package app.suanpan.demo.screen;

/**
 * Where the demo's windows go on a screen: the simulator at the right edge, the checkout at the left, the kiosk upright between
 * them where there is room, and otherwise lying below the checkout; what the customer sees of the checkout in what is left below
 * that. Lengths are pixels.
 *
 * @param checkout the cashier's window
 * @param customer the checkout's second window, the customer's
 * @param kiosk the kiosk's window
 * @param simulator the simulator's window
 */
public record WindowPlan(Frame checkout, Frame customer, Frame kiosk, Frame simulator) {
    private static final int CHECKOUT_WIDTH = 1280;
    private static final int CHECKOUT_HEIGHT = 800;
    /** The least that the checkout is designed for. */
    private static final int LEAST_WIDTH = 1024;

    private static final int LEAST_HEIGHT = 700;
    private static final int SIMULATOR_WIDTH = 640;
    private static final int SIMULATOR_HEIGHT = 1040;
    private static final int LEAST_UPRIGHT = 450;
    private static final int MOST_UPRIGHT = 607;
    /** Width of a screen on which no window has to lie over another. */
    static final int SIDE_BY_SIDE = CHECKOUT_WIDTH + LEAST_UPRIGHT + SIMULATOR_WIDTH;

    private static final int LEAST_LYING = 300;
    /** The least that the customer's window can be read at, and as much as it needs. */
    private static final int LEAST_CUSTOMER = 400;

    private static final int MOST_CUSTOMER = 600;
    /** What a window manager puts above a window. */
    private static final int TITLE = 36;

    /**
     * A window's content.
     *
     * @param x of its upper left corner
     * @param y see {@code x}
     * @param width how wide
     * @param height how high
     */
    public record Frame(int x, int y, int width, int height) {
        /** As the programs' {@code --size} takes it. */
        public String size() {
            return width + "x" + height;
        }

        /** As the programs' {@code --at} takes it. */
        public String place() {
            return x + "," + y;
        }
    }

    /** The plan for the free area of a screen. On one too small for all three, windows lie over each other. */
    public static WindowPlan on(Frame screen) {
        int simulatorWidth = Math.min(SIMULATOR_WIDTH, screen.width());
        Frame simulator = new Frame(
                screen.x() + screen.width() - simulatorWidth,
                screen.y(),
                simulatorWidth,
                Math.min(SIMULATOR_HEIGHT, screen.height() - TITLE));
        int left = screen.width() - simulatorWidth;
        return left >= CHECKOUT_WIDTH + LEAST_UPRIGHT && screen.height() >= CHECKOUT_HEIGHT + TITLE
                ? sideBySide(screen, left, simulator)
                : stacked(screen, left, simulator);
    }

    private static WindowPlan sideBySide(Frame screen, int left, Frame simulator) {
        int width = Math.min(MOST_UPRIGHT, left - CHECKOUT_WIDTH);
        int height = Math.min(width * 16 / 9, screen.height() - TITLE);
        return new WindowPlan(
                new Frame(screen.x(), screen.y(), CHECKOUT_WIDTH, CHECKOUT_HEIGHT),
                customer(screen, screen.x(), CHECKOUT_HEIGHT + TITLE, CHECKOUT_WIDTH),
                new Frame(screen.x() + CHECKOUT_WIDTH, screen.y(), height * 9 / 16, height),
                simulator);
    }

    /**
     * The customer's window from {@code below} the screen's upper edge on, as large as there is room for it to the screen's lower edge and
     * {@code width} allows, in the shape of a small second screen; where there is too little it lies over its neighbours.
     */
    private static Frame customer(Frame screen, int x, int below, int width) {
        int room = Math.min(screen.height() - below - TITLE, width * 10 / 17);
        int height = Math.clamp(room, LEAST_CUSTOMER, MOST_CUSTOMER);
        return new Frame(
                x,
                screen.y() + Math.max(0, Math.min(below, screen.height() - height - TITLE)),
                height * 17 / 10,
                height);
    }

    private static WindowPlan stacked(Frame screen, int left, Frame simulator) {
        int width = Math.clamp(left, LEAST_WIDTH, CHECKOUT_WIDTH);
        int kiosk = Math.max(LEAST_LYING, screen.height() - CHECKOUT_HEIGHT - 2 * TITLE);
        int height = Math.clamp(screen.height() - kiosk - 2L * TITLE, LEAST_HEIGHT, CHECKOUT_HEIGHT);
        int below = Math.min(height + TITLE, Math.max(0, screen.height() - kiosk - TITLE));
        int kioskWidth = kiosk * 16 / 10;
        return new WindowPlan(
                new Frame(screen.x(), screen.y(), width, height),
                customer(screen, screen.x() + kioskWidth, below, screen.width() - kioskWidth),
                new Frame(screen.x(), screen.y() + below, kioskWidth, kiosk),
                simulator);
    }
}

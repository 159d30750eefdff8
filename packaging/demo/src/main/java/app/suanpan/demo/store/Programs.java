package app.suanpan.demo.store;

import app.suanpan.demo.process.Program;
import app.suanpan.demo.screen.ScreenScale;
import app.suanpan.demo.screen.WindowPlan.Frame;
import app.suanpan.demo.shop.SampleShop;
import java.util.List;
import java.util.stream.Stream;

/** How each program of the product is called for the demonstration shop. */
final class Programs {
    /** A real shop's machines are set to its own time; this one may be anywhere. */
    private static final String SHOP_TIME = "user.timezone=" + SampleShop.ZONE;

    private Programs() {}

    static Program collector(ShopFolder folder) {
        return new Program(
                "collector",
                "app.suanpan.collector.CollectorMain",
                Program.Kind.CLOUD,
                List.of(
                        "--data",
                        folder.collector().toString(),
                        "--mqtt-port",
                        "0",
                        "--http-port",
                        "0",
                        "--zone",
                        SampleShop.ZONE.getId()));
    }

    static Program agent(ShopFolder folder) {
        return new Program(
                "agent",
                "app.suanpan.agent.AgentMain",
                Program.Kind.STORE,
                List.of("--data", folder.root().toString()));
    }

    /**
     * The checkout's program.
     *
     * @param customer where its second window goes; that it has one is the store's to say
     */
    static Program checkout(ShopFolder folder, Frame frame, Frame customer) {
        return new Program(
                "checkout",
                "app.suanpan.checkout.CheckoutMain",
                Program.Kind.SCREEN,
                screenProperties(),
                Stream.concat(
                                screen(folder, ShopFolder.CHECKOUT, frame).stream(),
                                Stream.of("--customer-size", customer.size(), "--customer-at", customer.place()))
                        .toList());
    }

    static Program kiosk(ShopFolder folder, Frame frame) {
        return new Program(
                "kiosk",
                "app.suanpan.kiosk.KioskMain",
                Program.Kind.SCREEN,
                screenProperties(),
                screen(folder, ShopFolder.KIOSK, frame));
    }

    private static List<String> screenProperties() {
        return Stream.concat(Stream.of(SHOP_TIME), ScreenScale.properties().stream())
                .toList();
    }

    private static List<String> screen(ShopFolder folder, String workstation, Frame frame) {
        return List.of(
                "--data",
                folder.root().toString(),
                "--workstation",
                workstation,
                "--size",
                frame.size(),
                "--at",
                frame.place());
    }
}

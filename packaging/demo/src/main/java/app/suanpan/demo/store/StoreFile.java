package app.suanpan.demo.store;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.demo.shop.SampleOperator;
import app.suanpan.demo.shop.SampleShop;
import app.suanpan.demo.store.RunningShop.Reach;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.catalogue.ItemFileImport;
import app.suanpan.simulator.PretendedDevices;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Sets a data folder up as the sample shop, the way a shop's own people would: a configuration and an item file. */
final class StoreFile {
    /** Below those that Linux, macOS and Windows give out to whoever asks for none in particular. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 30_000;

    private StoreFile() {}

    /**
     * Writes {@code store.json} for these devices.
     *
     * @param brokerPort near end of the line to the collector
     * @param reach whose phones may open the join page
     */
    static AgentConfig write(ShopFolder folder, PretendedDevices devices, int brokerPort, Reach reach)
            throws IOException {
        String text = SampleShop.storeFile()
                .replace("%scanner%", Integer.toString(devices.scanner().port()))
                .replace("%printer%", Integer.toString(devices.printer().port()))
                .replace("%terminal%", Integer.toString(devices.terminal().port()))
                .replace("%provider%", Integer.toString(devices.provider().port()))
                .replace("%camera%", Integer.toString(devices.camera().port()))
                .replace("%broker%", Integer.toString(brokerPort))
                .replace("%host%", reach.host())
                .replace("%phones%", reach.address())
                .replace("%http%", Integer.toString(freePort()));
        Files.createDirectories(folder.root());
        Files.writeString(folder.root().resolve(AgentConfig.FILE), text);
        once(SampleShop::receiptFile, folder.root().resolve("receipt.json"));
        once(SampleShop::promotionFile, folder.root().resolve("promotions.json"));
        once(SampleShop::pointsFile, folder.root().resolve("points.json"));
        once(SampleShop::quickKeyFile, folder.root().resolve("quick-keys.json"));
        once(SampleShop::logo, folder.root().resolve("logo.png"));
        AgentConfig config = AgentConfig.load(folder.root());
        letPeopleSignOn(folder.root(), config);
        return config;
    }

    /** Gives everybody who has no PIN yet the one that the window names. */
    private static void letPeopleSignOn(Path root, AgentConfig config) throws IOException {
        StaffBook book = StaffBook.open(root, config);
        for (SampleOperator operator : SampleShop.operators()) {
            if (!book.hasPin(operator.id())) {
                book.giveRole(operator.id(), operator.role());
                book.keepPin(operator.id(), book.verifierOf(operator.pin()));
            }
        }
    }

    /** Whoever has edited it finds it as it was left. */
    private static void once(Supplier<InputStream> sample, Path file) throws IOException {
        if (!Files.exists(file)) {
            try (InputStream bytes = sample.get()) {
                Files.copy(bytes, file);
            }
        }
    }

    /**
     * A port for the join page that stays the same over a power cut, because receipts name it. One that the system gives out by itself,
     * as port 0 would be, might belong to any program's connection by the time the power is back.
     */
    private static int freePort() throws IOException {
        List<Integer> ports =
                new ArrayList<>(IntStream.range(FIRST_PORT, LAST_PORT).boxed().toList());
        Collections.shuffle(ports);
        for (int port : ports) {
            try (ServerSocket probe = new ServerSocket(port)) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                // Somebody listens there: the next will do.
            }
        }
        throw new IOException("No port from " + FIRST_PORT + " to " + LAST_PORT + " is free for the join page");
    }

    /** Takes the sample item file in, by the import that every shop uses. Taking it in twice is once. */
    static void importItems(ShopFolder folder, AgentConfig config) throws IOException {
        Path file = folder.root().resolve("items.csv");
        try (InputStream items = SampleShop.itemFile()) {
            Files.copy(items, file, StandardCopyOption.REPLACE_EXISTING);
        }
        try (ItemCatalogue catalogue =
                ItemCatalogue.open(folder.root(), config.store().currency())) {
            ItemFileImport.Result result = ItemFileImport.run(
                    file, catalogue, config.store().currency(), Profiles.load(config.profile(), folder.root()));
            if (!result.bad().isEmpty()) {
                throw new IOException(
                        "The sample item file has a bad row: " + result.bad().getFirst());
            }
        }
    }
}

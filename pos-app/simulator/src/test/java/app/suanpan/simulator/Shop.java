package app.suanpan.simulator;

import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.SimulatedCamera;
import app.suanpan.device.simulated.SimulatedPaymentProvider;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A small shop with real simulated devices, and a world that notes what it is asked for. */
final class Shop implements World, AutoCloseable {
    static final Gtin TEA = Gtin.withCheckDigit("699901210408");
    static final String APPLES_LABEL = "2110101007504";
    static final HeldCard BADGE = new HeldCard(
            HeldCard.Kind.GUIDE, new LocalName("小雅", "Yaya"), "https://shop.example/g/0123456789ABCDEFGHJKMNPQ");

    final PretendedDevices devices;
    final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    final CountDownLatch powerBack = new CountDownLatch(1);

    Shop() throws IOException {
        devices = new PretendedDevices(
                SimulatedPrinter.start(0, PaperWidth.MM_80, null),
                SimulatedScanner.start(0),
                SimulatedCamera.start(0),
                SimulatedPaymentTerminal.start(0),
                SimulatedPaymentProvider.start(0));
    }

    Stock stock() {
        List<Item> goods = new ArrayList<>();
        goods.add(item("10101", Optional.empty(), "红富士苹果", "Fuji apples", 1180, UnitOfMeasure.KILOGRAM, "produce"));
        goods.add(
                item("10408", Optional.of(TEA), "茉莉花茶 100克", "Jasmine tea 100 g", 3600, UnitOfMeasure.EACH, "drinks"));
        goods.add(item(
                "10108", Optional.empty(), "上海青 一把", "Shanghai greens, bunch", 350, UnitOfMeasure.EACH, "produce"));
        return new Stock(new LocalName("样例店", "Sample store"), goods, Shop::label, List.of(BADGE));
    }

    private static Item item(
            String code, Optional<Gtin> gtin, String zh, String en, long fen, UnitOfMeasure unit, String category) {
        return new Item(code, gtin, new LocalName(zh, en), Money.of(fen, "CNY"), "standard", unit, category);
    }

    private static Optional<String> label(Item item) {
        return item.unit() == UnitOfMeasure.KILOGRAM
                ? Optional.of(APPLES_LABEL)
                : item.gtin().map(Gtin::display);
    }

    @Override
    public void internet(boolean on) {
        asked.add("internet " + on);
    }

    @Override
    public void powerCut() throws WorldException {
        asked.add("power cut");
        try {
            powerBack.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorldException("interrupted");
        }
    }

    @Override
    public void show(Place place) throws WorldException {
        throw new WorldException("no browser here");
    }

    @Override
    public void close() {
        devices.printer().close();
        devices.scanner().close();
        devices.camera().close();
        devices.terminal().close();
        devices.provider().close();
    }
}

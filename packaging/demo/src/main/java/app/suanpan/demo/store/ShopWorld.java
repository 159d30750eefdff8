package app.suanpan.demo.store;

import app.suanpan.demo.process.NotReadyException;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.simulator.World;
import java.net.URI;

/** What lies around the devices of a running shop: the line outside, the power, a browser. */
public final class ShopWorld implements World {
    private final RunningShop shop;
    private final JoinDesk kiosk;
    private final Opener opener;

    /** Opens addresses and folders for whoever sits in front of this machine. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens an address.
         *
         * @throws World.WorldException naming the address, if nothing here opens it
         */
        void open(URI address) throws WorldException;
    }

    /** @param kiosk a desk to look at the kiosk's code with, as a customer does with a phone */
    public ShopWorld(RunningShop shop, JoinDesk kiosk, Opener opener) {
        this.shop = shop;
        this.kiosk = kiosk;
        this.opener = opener;
    }

    @Override
    public void internet(boolean on) {
        if (on) {
            shop.internet().on();
        } else {
            shop.internet().off();
        }
    }

    @Override
    public void powerCut() throws WorldException {
        try {
            shop.powerCut();
        } catch (NotReadyException e) {
            throw new WorldException(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorldException("the demo is ending");
        }
    }

    @Override
    public void show(Place place) throws WorldException {
        opener.open(
                switch (place) {
                    case CONSOLE -> shop.consoleSignedIn();
                    case FOLDER -> shop.folder().root().toUri();
                    case JOIN_PAGE -> joinPage();
                });
    }

    /** The link that the kiosk's QR says now. */
    private URI joinPage() throws WorldException {
        String shown = switch (kiosk.state().question()) {
            case Question.Attract attract -> attract.joinUrl();
            case Question.Greeting greeting -> greeting.joinUrl();
            default -> throw new WorldException("the kiosk is busy with somebody and shows no code");
        };
        if (shown.isEmpty()) {
            throw new WorldException("the pages for phones are not open");
        }
        return URI.create(shown);
    }
}

package app.suanpan.demo.unattended;

import app.suanpan.simulator.World;
import java.util.function.Consumer;

/**
 * A world whose power is being watched: the window says a failure to whoever looks at it, and a script does not look.
 *
 * @param world what happens
 * @param stayedDark told why the shop did not come up again
 */
record WatchedWorld(World world, Consumer<String> stayedDark) implements World {
    @Override
    public void internet(boolean on) {
        world.internet(on);
    }

    @Override
    public void powerCut() throws WorldException {
        try {
            world.powerCut();
        } catch (WorldException e) {
            stayedDark.accept(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    @Override
    public void show(Place place) throws WorldException {
        world.show(place);
    }
}

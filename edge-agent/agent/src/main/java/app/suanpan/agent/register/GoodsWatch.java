package app.suanpan.agent.register;

import app.suanpan.domain.register.Catalogue;

/**
 * Notices that other goods are sold from now on, or at other prices: somebody imports, head office has sent something, or the moment of a price
 * has come. What is scanned is looked up anyway; a tile that shows a price would go on showing the old one until somebody touches the till.
 */
public final class GoodsWatch implements AutoCloseable {
    private final Catalogue catalogue;
    private final FileWatch watch = new FileWatch("item-file");
    private long seen;

    /** @param catalogue what is sold */
    public GoodsWatch(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.seen = catalogue.edition();
    }

    /** Looks from now on, every two seconds, and runs something whenever goods or prices are others. */
    public void begin(Runnable changed) {
        watch.begin(this::look, changed);
    }

    private boolean look() {
        long now = catalogue.edition();
        boolean changed = now != seen;
        seen = now;
        return changed;
    }

    @Override
    public void close() {
        watch.close();
    }
}

package app.suanpan.domain.register;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.quickkey.QuickKey;
import java.util.List;
import java.util.Optional;

/**
 * The pages of quick keys as a checkout shows them.
 *
 * @param edition of the pages, for {@link QuickKeyCommand}
 * @param stamp another one whenever anything on any page may look different: a screen that remembers pages forgets them then
 * @param pages all tabs
 * @param shown the page that was asked for last, by {@link RegisterCommand.Browse} or by changing it
 */
public record QuickView(long edition, String stamp, List<Tab> pages, Optional<Page> shown) {
    public QuickView {
        pages = List.copyOf(pages);
    }

    /**
     * The head of a page.
     *
     * @param id for {@link RegisterCommand.Browse}
     * @param name what it says; a category that nobody has named otherwise says its name in the item file
     */
    public record Tab(String id, LocalName name) {}

    /**
     * A page with its tiles.
     *
     * @param stamp see {@link QuickView#stamp()}
     */
    public record Page(String id, String stamp, List<Tile> tiles) {
        public Page {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * A tile.
     *
     * @param item what it sells; empty if the item file has it no more, or if it sells nothing
     */
    public record Tile(QuickKey key, Optional<Item> item) {
        /** What it says; of a function that has no name of its own nothing: the screen has words for it. */
        public Optional<LocalName> name() {
            return key.name()
                    .or(() -> item.map(Item::name))
                    .or(key::called)
                    .or(() -> key.item().map(code -> new LocalName(code, code)));
        }

        /** Whether it sells an item that the item file has no more. */
        public boolean isGone() {
            return key.item().isPresent() && item.isEmpty();
        }
    }
}

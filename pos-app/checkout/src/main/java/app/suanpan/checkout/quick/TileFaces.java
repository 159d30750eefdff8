package app.suanpan.checkout.quick;

import app.suanpan.checkout.place.Units;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.quickkey.QuickFunction;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.quickkey.TileColour;
import app.suanpan.domain.register.QuickView.Tab;
import app.suanpan.domain.register.QuickView.Tile;
import app.suanpan.ui.control.Glyphs;
import app.suanpan.ui.control.ItemTile.Face;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import javafx.scene.Node;

/** What tiles and tabs say and look like, in the screen's language. */
final class TileFaces {
    /** The quiet one: no goods stand on it. */
    private static final TileColour OF_FUNCTIONS = TileColour.SAND;

    private TileFaces() {}

    static Face of(Tile tile, Texts texts) {
        QuickKey key = tile.key();
        String name = name(tile, texts);
        Optional<Face> own = tile.item().map(item -> Face.of(item, name, price(item, texts)));
        int tint = key.colour()
                .map(colour -> colour.ordinal() + 1)
                .orElseGet(() -> own.map(Face::tint).orElse(OF_FUNCTIONS.ordinal() + 1));
        Optional<Node> drawn = key.picture()
                .flatMap(Glyphs::named)
                .or(() -> own.flatMap(Face::drawn))
                .or(() -> key.function().map(QuickFunction::key).flatMap(Glyphs::named));
        String corner =
                tile.isGone() ? texts.text("quick.gone") : own.map(Face::corner).orElse("");
        return new Face(name, corner, tint, drawn, tile.isGone());
    }

    static String name(Tile tile, Texts texts) {
        return tile.name()
                .map(name -> name.in(texts.language().code()))
                .orElseGet(() -> tile.key()
                        .function()
                        .map(function -> texts.text("quick.function." + function.key()))
                        .orElse(""));
    }

    /** A page that is called as the item file calls a category has the category's name on the screen. */
    static String name(Tab tab, Texts texts) {
        String key = "category." + tab.name().zh();
        return texts.has(key) ? texts.text(key) : tab.name().in(texts.language().code());
    }

    private static String price(Item item, Texts texts) {
        String price = texts.formats().money(item.price());
        return Units.label(texts, item.unit(), price);
    }
}

package app.suanpan.checkout.quick;

import app.suanpan.checkout.place.Choices;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.quickkey.TileColour;
import app.suanpan.domain.register.QuickView.Tile;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.Glyphs;
import app.suanpan.ui.control.ItemTile;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How one tile looks: its name, colour and picture, tried on before they are taken. */
final class KeyController extends OfLayout {
    private static final int COLUMNS = 3;
    private static final double TILE_WIDTH = 168;
    private static final double TILE_HEIGHT = 116;

    private final Texts texts;
    private final Tile tile;
    private final NameFields names;
    private final ObjectProperty<Optional<TileColour>> colour;
    private final ObjectProperty<Optional<String>> picture;
    private final ItemTile shown = new ItemTile("lay-preview");
    private final PanelFrame view;

    /** @param changed told what the tile is to look like, after the layout is open again */
    KeyController(Workplace place, LayoutController layout, Tile tile, Consumer<QuickKey> changed) {
        super(layout, "keys.lay-change");
        this.texts = place.texts();
        this.tile = tile;
        names = new NameFields(texts, tile.key().name(), Optional.of(ownName()));
        colour = new SimpleObjectProperty<>(tile.key().colour());
        picture = new SimpleObjectProperty<>(tile.key().picture());
        Action take = add("lay-take", "quick.take", "Enter", () -> {
            layout.open();
            changed.accept(key());
        });
        add("lay-other-name", "quick.other-name", "Tab", names::next);
        Action before = add("lay-picture-before", "quick.picture-before", "F5", () -> turnPicture(-1));
        Action next = add("lay-picture-next", "quick.picture-next", "F6", () -> turnPicture(1));
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox top = new HBox(16, names, preview());
        top.setAlignment(Pos.CENTER);
        view = new PanelFrame(
                PanelFrame.heading(texts, "quick.change-title"),
                new VBox(
                        12,
                        top,
                        LayoutView.row(
                                new ActionButton(before, Kind.PLAIN, texts), new ActionButton(next, Kind.PLAIN, texts)),
                        colours()),
                PanelFrame.back(place),
                new ActionButton(take, Kind.MAIN, texts));
        view.setPrefWidth(620);
        InvalidationListener tried = observable -> show();
        for (var text : names.texts()) {
            text.addListener(tried);
        }
        colour.addListener(tried);
        picture.addListener(tried);
        texts.languageProperty().addListener(tried);
        show();
    }

    private LocalName ownName() {
        QuickKey plain = tile.key().looking(Optional.empty(), Optional.empty(), Optional.empty());
        String name = TileFaces.name(new Tile(plain, tile.item()), texts);
        return new Tile(plain, tile.item()).name().orElse(new LocalName(name, name));
    }

    private QuickKey key() {
        return tile.key().looking(names.name(), colour.get(), picture.get());
    }

    private void show() {
        shown.show(TileFaces.of(new Tile(key(), tile.item()), texts), "");
    }

    /** It is looked at and not pressed. */
    private Node preview() {
        shown.setMinSize(TILE_WIDTH, TILE_HEIGHT);
        shown.setMaxSize(TILE_WIDTH, TILE_HEIGHT);
        shown.setMouseTransparent(true);
        shown.getStyleClass().add("choice");
        return shown;
    }

    private Node colours() {
        GridPane grid = new GridPane(8, 8);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(third);
        }
        List<Optional<TileColour>> all = new ArrayList<>();
        all.add(Optional.empty());
        for (TileColour each : TileColour.values()) {
            all.add(Optional.of(each));
        }
        for (int i = 0; i < all.size(); i++) {
            Optional<TileColour> each = all.get(i);
            String words = "quick.colour." + each.map(TileColour::key).orElse("own");
            Action choose = add("lay-colour-" + i, words, "Alt+" + i, () -> colour.set(each));
            ActionButton button = new ActionButton(choose, Kind.PLAIN, texts);
            button.getStyleClass().addAll("choice", "swatch");
            each.ifPresent(tint -> {
                Region spot = new Region();
                spot.getStyleClass().addAll("swatch-spot", "sp-tint-" + (tint.ordinal() + 1));
                HBox head = new HBox(6, button.getGraphic(), spot);
                head.setAlignment(Pos.CENTER);
                button.setGraphic(head);
            });
            Choices.mark(button, colour, each);
            grid.add(button, i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }

    /** Through all drawings, round the ends; between the last and the first stands the item's own. */
    private void turnPicture(int by) {
        List<String> all = Glyphs.names();
        int at = picture.get().map(all::indexOf).orElse(-1);
        int to = Math.floorMod(at + 1 + by, all.size() + 1) - 1;
        picture.set(to < 0 ? Optional.empty() : Optional.of(all.get(to)));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return names.first();
    }
}

package app.suanpan.domain.quickkey;

import app.suanpan.domain.item.LocalName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One tile: what it sells or does, and how it looks where it should not look as its item does.
 *
 * @param item code of the item that it sells; empty if it does something else
 * @param function what it does instead; one of the two is there
 * @param name what the tile says, if not the item's own name; cut after {@value #LONGEST_NAME} characters
 * @param colour its colour, if not that of the item's category
 * @param picture name of a drawn sign, if not the one that the item's name calls for; a screen that has no such drawing shows the item's
 * @param called what the item was called when the tile was laid: said when the item file has it no more
 */
public record QuickKey(
        Optional<String> item,
        Optional<QuickFunction> function,
        Optional<LocalName> name,
        Optional<TileColour> colour,
        Optional<String> picture,
        Optional<LocalName> called) {
    /** Longest name of a tile or page in either language: no tile shows more. */
    public static final int LONGEST_NAME = 60;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public QuickKey {
        item = item.filter(code -> !code.isBlank());
        if (item.isPresent() == function.isPresent()) {
            throw new IllegalArgumentException("A tile has the code of an item or a function, and not both");
        }
        name = name.map(QuickKey::cut).filter(QuickKey::isName);
    }

    /** A tile that sells an item and looks as it does. */
    public static QuickKey of(String item) {
        return new QuickKey(
                Optional.of(item),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A tile that does something else. */
    public static QuickKey of(QuickFunction function) {
        return new QuickKey(
                Optional.empty(),
                Optional.of(function),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, remembering what the item is called now. */
    public QuickKey remembering(LocalName now) {
        return new QuickKey(item, function, name, colour, picture, Optional.of(now));
    }

    /** The same with another look. */
    public QuickKey looking(Optional<LocalName> newName, Optional<TileColour> newColour, Optional<String> newPicture) {
        return new QuickKey(item, function, newName, newColour, newPicture, called);
    }

    /** The code of its item, or the word for what it does. */
    public String subject() {
        return item.or(() -> function.map(QuickFunction::key)).orElseThrow();
    }

    /** Whether a page or a tile can be called so. */
    public static boolean isName(LocalName name) {
        return !name.zh().isBlank();
    }

    /** A name on one line, and no longer than a tile shows. */
    static LocalName cut(LocalName name) {
        return new LocalName(cut(name.zh()), cut(name.en()));
    }

    private static String cut(String text) {
        String line = CONTROL.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }
}

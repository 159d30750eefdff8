package app.suanpan.kiosk.place;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Figures that somebody types, on the pad or on a keyboard: so many at most, and a plus before them where there may be one. */
public final class TypedDigits {
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper(this, "typed", "");
    private final int longest;
    private final boolean plus;

    private TypedDigits(int longest, boolean plus) {
        this.longest = longest;
        this.plus = plus;
    }

    /** Up to so many figures. */
    public static TypedDigits upTo(int longest) {
        return new TypedDigits(longest, false);
    }

    /** The same, with room for a plus in front, which is counted. */
    public static TypedDigits withPlusUpTo(int longest) {
        return new TypedDigits(longest, true);
    }

    /** What has been typed so far. */
    public ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /** What has been typed so far. */
    public String typed() {
        return typed.get();
    }

    /** One more, unless it is none or there is no room for it. */
    public void type(String character) {
        boolean fits = typed().length() < longest;
        boolean leads = plus && character.equals("+") && typed().isEmpty();
        if (fits && (leads || character.matches("[0-9]"))) {
            typed.set(typed() + character);
        }
    }

    /** Takes the last one back. */
    public void erase() {
        typed.set(typed().isEmpty() ? "" : typed().substring(0, typed().length() - 1));
    }

    /** Forgets all of them. */
    public void clear() {
        typed.set("");
    }
}

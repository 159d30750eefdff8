package app.suanpan.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * How something is, in a word and a mark. The mark's shape differs with the condition, so that colour never speaks alone:
 * a tick, a triangle, a cross, a ring.
 */
public final class StatusPill extends Label {
    /** The conditions a pill can show. */
    public enum Mood {
        /** As it should be. */
        FINE,
        /** Works, but somebody should look. */
        ATTENTION,
        /** Does not work. */
        TROUBLE,
        /** Not there, or switched off. */
        OFF
    }

    private final ObjectProperty<Mood> mood = new SimpleObjectProperty<>(this, "mood", Mood.OFF);

    /** A pill that is off and says nothing yet. */
    public StatusPill(String id) {
        setId(id);
        getStyleClass().add("sp-pill");
        // Never cut to dots; a style sheet has no word for this.
        setMinWidth(USE_PREF_SIZE);
        Region mark = new Region();
        mark.getStyleClass().add("sp-pill-mark");
        setGraphic(mark);
        mood.addListener((observable, was, is) -> show(is));
        show(Mood.OFF);
    }

    /** What the mark shows. */
    public ObjectProperty<Mood> moodProperty() {
        return mood;
    }

    private void show(Mood now) {
        for (Mood each : Mood.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(java.util.Locale.ROOT)), each == now);
        }
    }
}

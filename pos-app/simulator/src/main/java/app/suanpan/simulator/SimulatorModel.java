package app.suanpan.simulator;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** What the window shows. On the screen's thread only. */
final class SimulatorModel {
    /** More slips than anybody looks back at; every one is a file as well. */
    private static final int SLIPS_KEPT = 12;

    private final BooleanProperty paperLoaded = new SimpleBooleanProperty(this, "paperLoaded", true);
    private final BooleanProperty coverShut = new SimpleBooleanProperty(this, "coverShut", true);
    private final BooleanProperty scannerPlugged = new SimpleBooleanProperty(this, "scannerPlugged", true);
    private final BooleanProperty internetOn = new SimpleBooleanProperty(this, "internetOn", true);
    private final BooleanProperty drawerOpen = new SimpleBooleanProperty(this, "drawerOpen", false);
    private final BooleanProperty powerOn = new SimpleBooleanProperty(this, "powerOn", true);
    private final ObjectProperty<CardAnswer> cardAnswer =
            new SimpleObjectProperty<>(this, "cardAnswer", CardAnswer.APPROVE);
    private final ObjectProperty<CodeAnswer> codeAnswer =
            new SimpleObjectProperty<>(this, "codeAnswer", CodeAnswer.APPROVE);
    private final ObjectProperty<@Nullable HeldCard> beforeCamera = new SimpleObjectProperty<>(this, "beforeCamera");
    private final ObservableList<HeldCard> cards = FXCollections.observableArrayList();
    private final ObservableList<Image> slips = FXCollections.observableArrayList();
    private final ObservableList<Image> strips = FXCollections.observableArrayList();

    /** What the card terminal will do. */
    enum CardAnswer {
        APPROVE,
        DECLINE,
        /** Charges the customer, and the line dies before the shop hears of it. */
        LINE_DIES
    }

    /** What becomes of a payment by code. */
    enum CodeAnswer {
        /** It is approved; whoever looks at the phone confirms. */
        APPROVE,
        /** The customer is asked for a password, and takes their time. */
        SLOW,
        /** It is declined; whoever looks at the phone does not want to. */
        DECLINE,
        /** The provider is not reached. */
        AWAY
    }

    BooleanProperty paperLoaded() {
        return paperLoaded;
    }

    BooleanProperty coverShut() {
        return coverShut;
    }

    BooleanProperty scannerPlugged() {
        return scannerPlugged;
    }

    BooleanProperty internetOn() {
        return internetOn;
    }

    BooleanProperty drawerOpen() {
        return drawerOpen;
    }

    /** False from the moment the power is cut until everything is up again. */
    BooleanProperty powerOn() {
        return powerOn;
    }

    ObjectProperty<CardAnswer> cardAnswer() {
        return cardAnswer;
    }

    ObjectProperty<CodeAnswer> codeAnswer() {
        return codeAnswer;
    }

    /** What the kiosk's camera sees, or nothing. */
    ObjectProperty<@Nullable HeldCard> beforeCamera() {
        return beforeCamera;
    }

    ObservableList<HeldCard> cards() {
        return cards;
    }

    /** What was cut off, oldest first. */
    ObservableList<Image> slips() {
        return slips;
    }

    /** What hangs out of the printer, from its first line. */
    ObservableList<Image> strips() {
        return strips;
    }

    /** The knife has cut: what hung out is a slip now. */
    void cut(Image slip) {
        strips.clear();
        slips.add(slip);
        if (slips.size() > SLIPS_KEPT) {
            slips.removeFirst();
        }
    }
}

package app.suanpan.architecture.planted.agent;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Planted: a headless process that has a screen. */
public final class OpensAWindow {
    StringProperty title = new SimpleStringProperty();
}

/**
 * What all screens share: the look, the words, controls, keys, sounds, and the thread between a screen and its port. Start
 * in {@code app.suanpan.ui.theme}, {@code app.suanpan.ui.text} and {@code app.suanpan.ui.desk}.
 */
module app.suanpan.ui {
    requires transitive app.suanpan.domain;
    requires transitive javafx.controls;
    requires transitive javafx.graphics;
    requires atlantafx.base;
    requires com.google.zxing;
    requires java.desktop;
    requires static transitive org.jspecify;

    exports app.suanpan.ui.control;
    exports app.suanpan.ui.desk;
    exports app.suanpan.ui.input;
    exports app.suanpan.ui.sound;
    exports app.suanpan.ui.text;
    exports app.suanpan.ui.theme;
    exports app.suanpan.ui.window;
}

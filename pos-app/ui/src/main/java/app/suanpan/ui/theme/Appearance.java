package app.suanpan.ui.theme;

/** The three sets of colours. */
public enum Appearance {
    LIGHT,
    DARK,
    /** Black on white with full outlines, for weak eyes and bright shop windows. */
    CONTRAST
}

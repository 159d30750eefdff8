package app.suanpan.device;

/** The small display that faces the customer: usually two lines of 20 columns. */
public interface LineDisplay extends Device {

    /** Columns of a line; a Hanzi takes two where the display has them. */
    int columns();

    /** Replaces both lines; what is too long is cut, never wrapped. Does nothing while the display is away. */
    void show(String upper, String lower);

    /** Makes it dark. */
    void clear();
}

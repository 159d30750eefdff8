package app.suanpan.device.simulated;

import java.awt.image.BufferedImage;

/** Sees the paper come out. Called on the printer's thread; the paper waits. */
public interface PaperListener {

    /** The paper has moved up by this strip: a printed line, a picture, or white. As wide as the paper, one pixel a dot. */
    default void moved(BufferedImage strip) {}

    /** The knife has cut. */
    default void cut(PrintedSlip slip) {}
}

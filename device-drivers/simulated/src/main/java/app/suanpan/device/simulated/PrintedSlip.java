package app.suanpan.device.simulated;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A piece of paper that has been cut off.
 *
 * @param number one more than the slip before; goes on from the highest number in the folder
 * @param image  what is on it, one pixel a dot
 * @param lines  the text on it, for tests and for search; codes and pictures are not among them
 * @param file   the PNG, when the printer was given a folder
 */
public record PrintedSlip(int number, BufferedImage image, List<String> lines, Optional<Path> file) {
    public PrintedSlip {
        lines = List.copyOf(lines);
    }
}

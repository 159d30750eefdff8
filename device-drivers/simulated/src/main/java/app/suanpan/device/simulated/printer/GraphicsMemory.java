package app.suanpan.device.simulated.printer;

import com.google.zxing.common.BitMatrix;
import java.util.Optional;

/** Pictures that a printer stores first and prints when told to ({@code GS ( L} and {@code GS 8 L}), and those of {@code GS v 0}. */
final class GraphicsMemory {
    private static final int STORE = 112;

    private Optional<BitMatrix> stored = Optional.empty();

    void clear() {
        stored = Optional.empty();
    }

    /**
     * Carries out the function that begins at this place of the command's parameters.
     *
     * @return what is to be printed now
     */
    Optional<BitMatrix> function(Command command, int start) {
        int function = command.at(start + 1);
        if (function == STORE) {
            int across = Math.max(1, command.at(start + 3));
            int down = Math.max(1, command.at(start + 4));
            stored = Optional.of(
                    dots(command, start + 10, command.wordAt(start + 6), command.wordAt(start + 8), across, down));
            return Optional.empty();
        }
        boolean print = function == 2 || function == '2';
        return print ? stored : Optional.empty();
    }

    /** Dots from rows of whole bytes, each dot enlarged. */
    static BitMatrix dots(Command command, int start, int width, int height, int across, int down) {
        BitMatrix dots = new BitMatrix(Math.max(1, width * across), Math.max(1, height * down));
        int stride = (width + 7) / 8;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((command.at(start + y * stride + x / 8) & 0x80 >> x % 8) != 0) {
                    dots.setRegion(x * across, y * down, across, down);
                }
            }
        }
        return dots;
    }
}

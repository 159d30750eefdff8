package app.suanpan.e2e.shift;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes pictures small: a screen has few colours, and what is between them is the smoothing of letters. */
final class Palette {
    private static final int MOST = 256;

    private Palette() {}

    /** The same picture in the colours that it has most of; each other one is the nearest of them. */
    static BufferedImage few(BufferedImage picture) {
        Map<Integer, Integer> pixels = new HashMap<>();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                pixels.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<Integer> colours = pixels.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage small = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(colours));
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                int at = nearest.computeIfAbsent(picture.getRGB(x, y) & 0xFFFFFF, colour -> nearest(colour, colours));
                small.getRaster().setSample(x, y, 0, at);
            }
        }
        return small;
    }

    private static IndexColorModel model(List<Integer> colours) {
        byte[] red = new byte[MOST];
        byte[] green = new byte[MOST];
        byte[] blue = new byte[MOST];
        for (int i = 0; i < colours.size(); i++) {
            red[i] = (byte) (colours.get(i) >> 16);
            green[i] = (byte) (colours.get(i) >> 8);
            blue[i] = colours.get(i).byteValue();
        }
        return new IndexColorModel(8, MOST, red, green, blue);
    }

    private static int nearest(int colour, List<Integer> colours) {
        return colours.stream()
                .min(Comparator.comparingInt(candidate -> distance(candidate, colour)))
                .map(colours::indexOf)
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}

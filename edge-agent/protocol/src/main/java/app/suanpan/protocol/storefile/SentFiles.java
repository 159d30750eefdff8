package app.suanpan.protocol.storefile;

import app.suanpan.protocol.feed.FeedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Which files head office may send by which feed, how large they may be, and who reads each. A picture is decoded and a template is
 * read just as the shop will; whatever is not named here is refused, above all what makes a box the box that it is.
 */
public final class SentFiles {
    private static final int SMALL = 256 * 1024;
    private static final int LARGE = 16 * 1024 * 1024;
    /** Nothing that leads out of the folder it belongs into. */
    private static final Pattern RECEIPT_PICTURE = Pattern.compile("[A-Za-z0-9_-]{1,60}\\.png");

    /** The language of a store does not matter to whether a template is right. */
    private static final String ANY_LANGUAGE = "zh";

    private record Kind(int mostBytes, Consumer<byte[]> reader) {}

    private static final Map<String, Kind> CONFIGURATION = Map.of(
            ReasonFile.NAME, new Kind(SMALL, ReasonFile::read),
            TierFile.NAME, new Kind(LARGE, TierFile::read),
            PointsFile.NAME, new Kind(SMALL, PointsFile::read),
            CreditFile.NAME, new Kind(SMALL, CreditFile::read),
            QuickKeyFile.NAME, new Kind(SMALL, QuickKeyFile::read),
            StoreSettings.NAME, new Kind(SMALL, StoreSettings::read),
            ReceiptTemplateFile.NAME, new Kind(SMALL, json -> ReceiptTemplateFile.read(json, ANY_LANGUAGE)));

    private static final Map<String, Kind> TEXTS = Map.of(ScreenFile.NAME, new Kind(SMALL, ScreenFile::read));

    private static final Map<String, Kind> PROMOTIONS =
            Map.of(PromotionFile.NAME, new Kind(LARGE, PromotionFile::read));

    private static final Map<String, Kind> PROFILE =
            Map.of(ProfileFile.NAME, new Kind(SMALL, json -> ProfileFile.read(json, ProfileFile.NAME)));

    private SentFiles() {}

    /**
     * Judges all files of a feed as one.
     *
     * @param files by name
     * @throws RefusedFileException if any may not be sent, is too large, is not right, or lacks another
     */
    public static void check(FeedName feed, Map<String, byte[]> files) {
        files.forEach((name, content) -> check(feed, name, content));
        picturesNamed(feed, files).stream()
                .filter(name -> !files.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RefusedFileException(
                            FileRefusal.F7_NOT_RIGHT,
                            (feed == FeedName.TEXTS ? ScreenFile.NAME : ReceiptTemplateFile.NAME)
                                    + " names the picture " + name
                                    + ", which is not there: a file and its picture are published together");
                });
    }

    /** Returns whether a feed may have a file of this name. */
    public static boolean isKnown(FeedName feed, String name) {
        return kind(feed, name).isPresent();
    }

    /**
     * Refuses what is too large before anybody reads it.
     *
     * @param bytes how large it is
     * @throws RefusedFileException if it is too large, or may not be sent at all
     */
    public static void checkSize(FeedName feed, String name, long bytes) {
        Kind kind = kind(feed, name).orElseThrow(() -> neverSent(feed, name));
        if (bytes > kind.mostBytes()) {
            throw new RefusedFileException(
                    FileRefusal.F8_TOO_LARGE,
                    name + " has " + bytes + " bytes, and such a file may have " + kind.mostBytes());
        }
    }

    private static void check(FeedName feed, String name, byte[] content) {
        checkSize(feed, name, content.length);
        try {
            kind(feed, name).orElseThrow().reader().accept(content);
        } catch (ConfigException e) {
            throw new RefusedFileException(FileRefusal.F7_NOT_RIGHT, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> picturesNamed(FeedName feed, Map<String, byte[]> files) {
        byte[] template = files.get(ReceiptTemplateFile.NAME);
        byte[] screens = files.get(ScreenFile.NAME);
        if (feed == FeedName.CONFIGURATION && template != null) {
            return ReceiptTemplateFile.read(template, ANY_LANGUAGE).logo().stream()
                    .toList();
        }
        return feed == FeedName.TEXTS && screens != null
                ? ScreenFile.read(screens).kioskPictures()
                : List.of();
    }

    private static Optional<Kind> kind(FeedName feed, String name) {
        Kind kind = kinds(feed).get(name);
        return kind == null ? picture(feed, name) : Optional.of(kind);
    }

    private static Optional<Kind> picture(FeedName feed, String name) {
        PictureFile.Use use = switch (feed) {
            case CONFIGURATION -> RECEIPT_PICTURE.matcher(name).matches() ? PictureFile.Use.RECEIPT : null;
            case TEXTS -> ScreenFile.PICTURE.matcher(name).matches() ? PictureFile.Use.SCREEN : null;
            default -> null;
        };
        return use == null
                ? Optional.empty()
                : Optional.of(new Kind(use.mostBytes(), bytes -> PictureFile.read(name, bytes, use)));
    }

    private static Map<String, Kind> kinds(FeedName feed) {
        return switch (feed) {
            case CONFIGURATION -> CONFIGURATION;
            case PROMOTIONS -> PROMOTIONS;
            case PROFILE -> PROFILE;
            case TEXTS -> TEXTS;
            case ITEMS, PRICES, GUIDES, MEMBERS, COUPONS, LETTERS -> Map.of();
        };
    }

    private static RefusedFileException neverSent(FeedName feed, String name) {
        return new RefusedFileException(
                FileRefusal.F9_NOT_FROM_AFAR,
                "no file called " + name + " is taken from head office; by " + feed.word() + " go "
                        + String.join(", ", new TreeSet<>(kinds(feed).keySet()))
                        + switch (feed) {
                            case CONFIGURATION -> " and the PNG that a receipt shows";
                            case TEXTS -> " and the PNGs and JPEGs that it names";
                            default -> "";
                        });
    }
}

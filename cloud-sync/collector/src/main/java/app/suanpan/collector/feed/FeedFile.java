package app.suanpan.collector.feed;

import app.suanpan.domain.member.Guide;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.ItemColumns;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.storefile.ProfileFile;
import app.suanpan.protocol.storefile.PromotionFile;
import app.suanpan.protocol.storefile.RefusedFileException;
import app.suanpan.protocol.storefile.SentFiles;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what people publish: the same files that a store takes by hand, as entries of a feed by their keys. */
final class FeedFile {
    private static final Set<String> PRICE_COLUMNS = Set.of("code", "price", "from");
    /** Columns that an item file may lack. */
    private static final List<String> OPTIONAL = List.of("age", "hours", "ask", "tare");

    private FeedFile() {}

    /**
     * Reads a file, or a folder of files where the feed is made of files.
     *
     * @throws FeedFileException if it is no such file
     */
    static SortedMap<String, String> read(FeedName feed, Path path) {
        try {
            SortedMap<String, String> entries = new TreeMap<>();
            switch (feed) {
                case ITEMS -> items(path, entries);
                case PRICES -> prices(path, entries);
                case PROMOTIONS -> promotions(path, entries);
                case GUIDES -> guides(path, entries);
                case CONFIGURATION, TEXTS, PROFILE -> files(feed, path, entries);
                case COUPONS ->
                    throw new FeedFileException(
                            "coupons are not published: they are given to members with the command coupon", null);
                case LETTERS ->
                    throw new FeedFileException(
                            "letters are not published: customers write them on the join page", null);
                case MEMBERS ->
                    throw new FeedFileException(
                            "members are not published: head office makes the list of who joined", null);
            }
            return entries;
        } catch (IOException | UncheckedIOException e) {
            throw new FeedFileException(path + " cannot be read: " + e.getMessage(), e);
        } catch (CsvParseException e) {
            throw new FeedFileException(path + " is no CSV file: " + e.getMessage(), e);
        } catch (RefusedFileException e) {
            throw new FeedFileException(path + " cannot be published: " + e.getMessage(), e);
        } catch (UnreadableJsonException e) {
            throw new FeedFileException(path + " is not right: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new FeedFileException(path + " cannot be published: " + e.getMessage(), e);
        }
    }

    private static void items(Path path, SortedMap<String, String> entries) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = csv(path)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    requireColumns(
                            path,
                            row,
                            ItemColumns.ALL.stream()
                                    .filter(it -> !OPTIONAL.contains(it))
                                    .toList());
                    first = false;
                }
                put(path, row, entries, record(row));
            }
        }
    }

    /** The row in our columns, on one line. */
    private static String record(NamedCsvRecord row) {
        StringWriter text = new StringWriter();
        try (CsvWriter out = CsvWriter.builder().build(text)) {
            out.writeRecord(ItemColumns.ALL.stream()
                    .map(column -> row.findField(column).map(FeedFile::line).orElse(""))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot fail to be written", e);
        }
        return text.toString().stripTrailing();
    }

    private static void prices(Path path, SortedMap<String, String> entries) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = csv(path)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    requireColumns(path, row, PRICE_COLUMNS);
                    first = false;
                }
                String price = line(row.getField("from")) + "=" + line(row.getField("price"));
                if (price.indexOf(' ') >= 0) {
                    throw new FeedFileException(
                            path + ", line " + row.getStartingLineNumber()
                                    + ": a moment is written like 2026-12-01T08:00, without a space",
                            null);
                }
                entries.merge(code(path, row), price, (before, now) -> before + " " + now);
            }
        }
    }

    private static void promotions(Path path, SortedMap<String, String> entries) throws IOException {
        byte[] json = content(FeedName.PROMOTIONS, PromotionFile.NAME, path);
        SentFiles.check(FeedName.PROMOTIONS, Map.of(PromotionFile.NAME, json));
        for (JsonNode promotion : Json.byHand(json).path("promotions")) {
            if (!promotion.path("id").isString()) {
                throw new FeedFileException(path + " has a promotion without an id", null);
            }
            putOnce(path, entries, promotion.path("id").stringValue(), Json.text(promotion));
        }
    }

    private static void guides(Path path, SortedMap<String, String> entries) throws IOException {
        JsonNode all = Json.byHand(Files.readAllBytes(path));
        for (JsonNode guide : all.path("guides")) {
            Json.read(guide, Guide.class);
            putOnce(path, entries, "guide/" + number(path, guide, "id"), Json.text(guide));
        }
        for (JsonNode badge : all.path("revokedBadges")) {
            putOnce(
                    path,
                    entries,
                    "badge/" + number(path, badge, "guide") + "/" + number(path, badge, "serial"),
                    "revoked");
        }
    }

    private static long number(Path path, JsonNode node, String field) {
        if (!node.path(field).isIntegralNumber()) {
            throw new FeedFileException(path + " has a guide or badge without a number in " + field, null);
        }
        return node.path(field).longValue();
    }

    private static void files(FeedName feed, Path path, SortedMap<String, String> entries) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : each(path)) {
            // A store has one profile, whatever its file is called at head office.
            String name = feed == FeedName.PROFILE ? ProfileFile.NAME : String.valueOf(file.getFileName());
            files.put(name, content(feed, name, file));
        }
        SentFiles.check(feed, files);
        files.forEach((name, content) ->
                putOnce(path, entries, name, Base64.getEncoder().encodeToString(content)));
    }

    /** The file, or those of a folder; what begins with a dot is there for whoever looks at the folder, such as {@code .DS_Store}. */
    private static List<Path> each(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .toList();
        }
    }

    private static byte[] content(FeedName feed, String name, Path file) throws IOException {
        SentFiles.checkSize(feed, name, Files.size(file));
        return Files.readAllBytes(file);
    }

    private static CsvReader<NamedCsvRecord> csv(Path path) throws IOException {
        return CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(path);
    }

    private static void requireColumns(Path path, NamedCsvRecord row, Collection<String> columns) {
        List<String> missing = columns.stream()
                .filter(column -> !row.getHeader().contains(column))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new FeedFileException(path + " lacks the columns " + String.join(", ", missing), null);
        }
    }

    private static void put(Path path, NamedCsvRecord row, SortedMap<String, String> entries, String value) {
        String code = code(path, row);
        if (entries.put(code, value) != null) {
            throw new FeedFileException(
                    path + ", line " + row.getStartingLineNumber() + ": the code " + code + " was there before", null);
        }
    }

    private static void putOnce(Path path, SortedMap<String, String> entries, String key, String value) {
        if (entries.put(key, value) != null) {
            throw new FeedFileException(path + " has " + key + " twice", null);
        }
    }

    private static String code(Path path, NamedCsvRecord row) {
        String code = line(row.getField("code"));
        if (code.isEmpty() || code.length() > 40) {
            throw new FeedFileException(
                    path + ", line " + row.getStartingLineNumber() + ": the code is empty or longer than 40 characters",
                    null);
        }
        return code;
    }

    /** A field on one line, without the spaces around it. */
    private static String line(String field) {
        return field.strip().replaceAll("[\\p{Cntrl}]+", " ");
    }
}

package app.suanpan.collector.export;

import app.suanpan.collector.export.Catalogue.Days;
import app.suanpan.collector.export.Catalogue.Table;
import app.suanpan.collector.export.Wish.Format;
import app.suanpan.collector.store.Snapshot;
import app.suanpan.protocol.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes tables of the collector as files, all of them as they were at one moment, while it goes on working. However long a table is, a
 * few thousand rows of it are in memory at a time.
 */
public final class Export {
    private static final Logger LOG = LoggerFactory.getLogger(Export.class);
    private static final int BUFFER = 1 << 16;

    private final Wish wish;
    private final Snapshot snapshot;
    private final Instant takenAt;

    private Export(Wish wish, Snapshot snapshot, Instant takenAt) {
        this.wish = wish;
        this.snapshot = snapshot;
        this.takenAt = takenAt;
    }

    /**
     * Exports into a folder, which is made if missing. What broke off leaves no manifest, and no half of a file under its name.
     *
     * @param snapshot the moment; left open
     * @param takenAt when that is, for people
     * @throws ExportException with a sentence and a code if it cannot be done
     */
    public static Manifest into(Path folder, Wish wish, Snapshot snapshot, Instant takenAt) {
        try (var target = new FolderTarget(folder)) {
            return new Export(wish, snapshot, takenAt).to(target);
        } catch (IOException e) {
            throw Trouble.of(folder, e);
        }
    }

    /**
     * Exports as one ZIP archive.
     *
     * @param out where it goes; closed at its end, and left open when it breaks off
     * @throws IOException if whoever should get it is gone
     */
    public static Manifest into(OutputStream out, Wish wish, Snapshot snapshot, Instant takenAt) throws IOException {
        // Closed only when all is well: the end of an archive says that it is whole.
        var target = new ZipTarget(out, wish.format() == Format.CSV);
        var manifest = new Export(wish, snapshot, takenAt).to(target);
        target.close();
        return manifest;
    }

    private Manifest to(Target target) throws IOException {
        var files = new ArrayList<Manifest.File>();
        var guides = NamedGuides.of(wish.guides(), snapshot);
        for (var table : wish.tables()) {
            files.add(table(target, table, guides));
        }
        var manifest = new Manifest(
                wish.format().word(),
                takenAt.toString(),
                wish.period().from() == null ? null : wish.period().from().toString(),
                wish.period().to() == null ? null : wish.period().to().toString(),
                wish.format() == Format.CSV && wish.guarded(),
                files);
        target.file(Manifest.FILE, out -> out.write((Json.pretty(manifest) + "\n").getBytes(StandardCharsets.UTF_8)));
        LOG.info(
                "exported: format={} tables={} rows={} bytes={}",
                manifest.format(),
                files.size(),
                files.stream().mapToLong(Manifest.File::rows).sum(),
                files.stream().mapToLong(Manifest.File::bytes).sum());
        return manifest;
    }

    private Manifest.File table(Target target, Table table, NamedGuides guides) throws IOException {
        var name = table.name() + "." + wish.format().word();
        var reading = new RowReading(table, guides);
        var rows = new AtomicLong();
        var sealed = new SealedStream();
        target.file(name, out -> {
            var buffered = new BufferedOutputStream(sealed.around(out), BUFFER);
            try (var writer = writer(buffered, table, reading)) {
                var question = Question.of(table, wish.period(), wish.stores());
                snapshot.each(question.text(), question.values(), row -> {
                    if (reading.isOf(wish.period(), row)) {
                        writer.row(reading.values(row));
                        rows.incrementAndGet();
                    }
                });
            }
            buffered.flush();
        });
        reading.unreadable()
                .forEach((column, times) ->
                        LOG.warn("left out of an export: table={} column={} values={}", table.name(), column, times));
        return new Manifest.File(
                name,
                table.name(),
                rows.get(),
                sealed.bytes,
                !wish.period().isAll() && table.days() != Days.NONE,
                HexFormat.of().formatHex(sealed.digest.digest()),
                reading.unreadable());
    }

    private TableWriter writer(OutputStream out, Table table, RowReading reading) throws IOException {
        return switch (wish.format()) {
            case CSV -> new CsvTable(out, reading.columns(), wish.mark(), wish.guarded());
            case PARQUET -> new ParquetTable(out, table.name(), reading.columns());
        };
    }

    /** Counts and hashes what goes through. */
    private static final class SealedStream {
        private final MessageDigest digest;
        private long bytes;

        SealedStream() {
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        OutputStream around(OutputStream out) {
            return new OutputStream() {
                @Override
                public void write(int single) throws IOException {
                    write(new byte[] {(byte) single}, 0, 1);
                }

                @Override
                public void write(byte[] some, int from, int length) throws IOException {
                    out.write(some, from, length);
                    digest.update(some, from, length);
                    bytes += length;
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }
            };
        }
    }
}

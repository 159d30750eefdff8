package app.suanpan.collector.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One stream with all files in it, as ZIP. An archive that broke off has no list of its files and is refused by whoever opens it. */
final class ZipTarget implements Target {
    private final ZipOutputStream zip;

    /** @param packed whether the files are compressed here; those of Parquet are already */
    ZipTarget(OutputStream out, boolean packed) {
        this.zip = new ZipOutputStream(out);
        zip.setLevel(packed ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
    }

    @Override
    public void file(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.to(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package app.suanpan.ledger.catalogue;

import app.suanpan.ledger.catalogue.ItemFileImport.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file being read, which says how far. */
final class CountedInput extends FilterInputStream {
    private final Progress progress;
    private final long size;
    private long read;

    CountedInput(Path file, Progress progress) throws IOException {
        super(Files.newInputStream(file));
        this.progress = progress;
        this.size = Files.size(file);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            read += count;
            progress.at(read, size);
        }
        return count;
    }
}

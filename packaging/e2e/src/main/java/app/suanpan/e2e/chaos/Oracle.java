package app.suanpan.e2e.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One cashier's memory of what the register said was sold: a line a sale, on the disk before the next sale begins. It is kept outside
 * of every process that the campaign harms, and is what all books are held against afterwards.
 */
final class Oracle implements AutoCloseable {
    private final FileChannel file;
    private final List<Reported> sales = Collections.synchronizedList(new ArrayList<>());

    Oracle(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void sold(Reported sale) {
        try {
            ByteBuffer line = ByteBuffer.wrap((sale.line() + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("a sale could not be written down", e);
        }
        sales.add(sale);
    }

    int count() {
        return sales.size();
    }

    List<Reported> sales() {
        synchronized (sales) {
            return List.copyOf(sales);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

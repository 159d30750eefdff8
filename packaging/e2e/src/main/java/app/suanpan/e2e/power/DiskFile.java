package app.suanpan.e2e.power;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a disk has of a file: bytes that are there for good, and changes that may or may not be. A sector is written whole or not at
 * all, and with everything that was written to it before.
 */
final class DiskFile implements DiskNode {
    /** Bytes: what a disk writes as one. */
    private static final int SECTOR = 512;

    private final List<Change> pending = new ArrayList<>();
    private byte[] bytes;
    private int length;

    private sealed interface Change {
        long at();

        record Write(long at, int offset, ByteBuffer data) implements Change {
            int end() {
                return offset + data.remaining();
            }
        }

        record Resize(long at, int length) implements Change {}
    }

    /** A file with these bytes, all of them there for good. */
    DiskFile(byte[] bytes) {
        this.bytes = bytes;
        this.length = bytes.length;
    }

    void write(long at, long offset, ByteBuffer data) {
        pending.add(new Change.Write(at, Math.toIntExact(offset), data));
    }

    void resize(long at, long to) {
        pending.add(new Change.Resize(at, Math.toIntExact(to)));
    }

    @Override
    public void settle(long before) {
        int settled = 0;
        while (settled < pending.size() && pending.get(settled).at() < before) {
            make(pending.get(settled++));
        }
        pending.subList(0, settled).clear();
    }

    private void make(Change change) {
        switch (change) {
            case Change.Write write -> {
                bytes = room(bytes, write.end());
                length = Math.max(length, write.end());
                write.data().duplicate().get(bytes, write.offset(), write.end() - write.offset());
            }
            case Change.Resize resize -> {
                bytes = room(bytes, resize.length());
                if (resize.length() < length) {
                    Arrays.fill(bytes, resize.length(), length, (byte) 0);
                }
                length = resize.length();
            }
        }
    }

    private static byte[] room(byte[] bytes, int needed) {
        return needed <= bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }

    /** The bytes that a power cut leaves. */
    byte[] remains(Fate fate) {
        if (pending.isEmpty()) {
            return Arrays.copyOf(bytes, length);
        }
        // The length is the file system's own record, which it brings to the disk in order.
        int sized = fate.prefix(pending.size());
        int left = length;
        int shortened = 0;
        int shortest = length;
        for (int i = 0; i < sized; i++) {
            switch (pending.get(i)) {
                case Change.Write write -> left = Math.max(left, write.end());
                case Change.Resize resize -> {
                    if (resize.length() < left) {
                        shortened = i + 1;
                        shortest = Math.min(shortest, resize.length());
                    }
                    left = resize.length();
                }
            }
        }
        byte[] remains = Arrays.copyOf(bytes, Math.max(left, bytes.length));
        Arrays.fill(remains, Math.min(shortest, remains.length), remains.length, (byte) 0);
        if (fate.stale()) {
            for (int i = length; i < left; i++) {
                remains[i] = (byte) fate.random().nextInt();
            }
        }
        overwrite(remains, shortened, nextShortening(sized), fate);
        return Arrays.copyOf(remains, left);
    }

    /** Where a shortening has not come to the disk, nothing that was written behind it has either. */
    private int nextShortening(int from) {
        for (int i = from; i < pending.size(); i++) {
            if (pending.get(i) instanceof Change.Resize) {
                return i;
            }
        }
        return pending.size();
    }

    private void overwrite(byte[] remains, int from, int to, Fate fate) {
        Map<Integer, Integer> lastKept = new HashMap<>();
        for (int i = from; i < to; i++) {
            if (pending.get(i) instanceof Change.Write write) {
                Fate.Of of = fate.write();
                for (int sector = write.offset() / SECTOR;
                        of != Fate.Of.DROPPED && sector * SECTOR < write.end();
                        sector++) {
                    if (of == Fate.Of.KEPT || fate.keeps()) {
                        lastKept.put(sector, i);
                    }
                }
            }
        }
        for (int i = from; i < to; i++) {
            if (pending.get(i) instanceof Change.Write write) {
                for (int sector = write.offset() / SECTOR; sector * SECTOR < write.end(); sector++) {
                    int begin = Math.max(write.offset(), sector * SECTOR);
                    int end = Math.min(Math.min(write.end(), (sector + 1) * SECTOR), remains.length);
                    if (begin < end && lastKept.getOrDefault(sector, -1) >= i) {
                        write.data().get(begin - write.offset(), remains, begin, end - begin);
                    }
                }
            }
        }
    }
}

package app.suanpan.ledger.search;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A set of item positions as bits, and how its blocks lie in the file: a block of 65,536 positions is the sorted list of
 * its low 16 bits while it holds fewer than 4,096, and from there on its 65,536 bits.
 */
final class PositionSet {
    /** Positions in a block. */
    static final int BLOCK = 1 << 16;

    private static final int WORDS = BLOCK / Long.SIZE;
    private static final int BYTES = BLOCK / Byte.SIZE;
    /** From so many on the bits are no longer than the list. */
    private static final int MANY = BYTES / Character.BYTES;

    private final long[] bits;

    PositionSet(int blocks) {
        this.bits = new long[blocks * WORDS];
    }

    private PositionSet(long[] bits) {
        this.bits = bits;
    }

    PositionSet copy() {
        return new PositionSet(bits.clone());
    }

    void add(int position) {
        bits[position >> 6] |= 1L << position;
    }

    void remove(int position) {
        bits[position >> 6] &= ~(1L << position);
    }

    void addAll(PositionSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= other.bits[i];
        }
    }

    void retainAll(PositionSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= other.bits[i];
        }
    }

    boolean isEmpty() {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    void clear() {
        Arrays.fill(bits, 0);
    }

    int size() {
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** Visits the first positions, in order, at most so many. */
    void forFirst(int most, IntConsumer visitor) {
        int left = most;
        for (int i = 0; i < bits.length && left > 0; i++) {
            for (long word = bits[i]; word != 0 && left > 0; word &= word - 1, left--) {
                visitor.accept((i << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    /** Adds the positions of a block as they lie in the file. */
    void addBlock(int block, byte[] stored) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        int base = block * WORDS;
        if (stored.length == BYTES) {
            for (int i = 0; i < WORDS; i++) {
                bits[base + i] |= buffer.getLong();
            }
        } else {
            while (buffer.hasRemaining()) {
                int low = buffer.getChar();
                bits[base + (low >> 6)] |= 1L << low;
            }
        }
    }

    /** This set, of one block, as it lies in the file. */
    byte[] stored() {
        int size = size();
        if (size >= MANY) {
            ByteBuffer all = ByteBuffer.allocate(BYTES);
            all.asLongBuffer().put(bits);
            return all.array();
        }
        ByteBuffer list = ByteBuffer.allocate(size * Character.BYTES);
        forFirst(size, low -> list.putChar((char) low));
        return list.array();
    }

    /** A sorted list of low 16 bits, without one twice, as it lies in the file. */
    static byte[] stored(char[] sorted, int size) {
        if (size < MANY) {
            ByteBuffer list = ByteBuffer.allocate(size * Character.BYTES);
            list.asCharBuffer().put(sorted, 0, size);
            return list.array();
        }
        PositionSet set = new PositionSet(1);
        for (int i = 0; i < size; i++) {
            set.add(sorted[i]);
        }
        return set.stored();
    }
}

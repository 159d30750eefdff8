package app.suanpan.device.escpos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** What a printer says. */
sealed interface Reply {

    /** The answer to {@code DLE EOT}. */
    record RealTime(int bits) implements Reply {}

    /** The four bytes it sends unasked ({@code GS a}). */
    record Automatic(int first, int second, int third) implements Reply {}

    /** The number that was sent behind a slip ({@code GS ( H}). */
    record ProcessId(String id) implements Reply {}

    /** The answer to {@code GS r}, which waited its turn. */
    record Queued(int bits) implements Reply {}

    /**
     * Tells a printer's answers apart by the bits that are fixed in each kind. Bytes that fit nowhere are dropped. Not for use by
     * several threads.
     */
    final class Parser {
        private static final int ID_HEADER = 0x37;
        private static final int ID_LENGTH = 7;
        private static final int AUTOMATIC_LENGTH = 4;

        private final Consumer<Reply> replies;
        private final byte[] part = new byte[ID_LENGTH];
        private int count;

        Parser(Consumer<Reply> replies) {
            this.replies = replies;
        }

        void accept(byte[] bytes) {
            for (byte next : bytes) {
                part[count++] = next;
                boolean more = true;
                while (more && count > 0) {
                    more = takeOne();
                }
            }
        }

        /** Takes a whole answer off the front, or a byte that belongs to none; false when more must come first. */
        private boolean takeOne() {
            int first = part[0] & 0xFF;
            if (first == ID_HEADER) {
                return takeProcessId();
            }
            if ((first & 0x93) == 0x10) {
                return takeAutomatic(first);
            }
            if ((first & 0x93) == 0x12) {
                replies.accept(new RealTime(first));
            } else if ((first & 0x90) == 0) {
                replies.accept(new Queued(first));
            }
            return drop(1);
        }

        private boolean takeProcessId() {
            if (count > 1 && part[1] != 0x22) {
                return drop(1);
            }
            if (count < ID_LENGTH) {
                return false;
            }
            if (part[6] != 0) {
                return drop(1);
            }
            replies.accept(new ProcessId(new String(part, 2, 4, StandardCharsets.US_ASCII)));
            return drop(ID_LENGTH);
        }

        private boolean takeAutomatic(int first) {
            for (int i = 1; i < Math.min(count, AUTOMATIC_LENGTH); i++) {
                if ((part[i] & 0x90) != 0) {
                    return drop(1);
                }
            }
            if (count < AUTOMATIC_LENGTH) {
                return false;
            }
            replies.accept(new Automatic(first, part[1], part[2]));
            return drop(AUTOMATIC_LENGTH);
        }

        private boolean drop(int bytes) {
            System.arraycopy(part, bytes, part, 0, count - bytes);
            Arrays.fill(part, count - bytes, count, (byte) 0);
            count -= bytes;
            return count > 0;
        }
    }
}

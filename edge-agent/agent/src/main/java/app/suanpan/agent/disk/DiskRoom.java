package app.suanpan.agent.disk;

import app.suanpan.agent.disk.DiskReading.Level;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room on the disk that a ledger is on. What has been begun can be finished: it has a reserve that nobody else can use up, and a sale
 * is begun only while that is whole or could be made whole. Who else writes stops long before.
 */
public final class DiskRoom {
    /** Bytes that {@link #release} gives back at a time, at most. */
    public static final int RELEASED = DiskReserve.PIECE;

    private static final long MEGABYTE = 1024 * 1024;

    /**
     * Bytes that are kept back. The largest sale that was measured, a thousand lines rung up, tendered and printed on a disk without a
     * free byte, took less than a quarter; the WAL grows to 16 MiB before it is moved, and as much may have to move into the ledger.
     */
    private static final long RESERVE = 32 * MEGABYTE;

    /** Bytes that are free besides when a sale is begun. */
    private static final long FOR_SALES = 8 * MEGABYTE;

    /** Bytes below which nothing is taken that could come later, such as what head office sends. */
    private static final long FOR_OTHERS = 128 * MEGABYTE;

    /** Bytes below which people are told: weeks of a busy shop, which needs some 5 MB a day. */
    private static final long NEARLY_FULL = 256 * MEGABYTE;

    /** Bytes of the reserve that are there when a sale is begun: one piece to finish it, and one to open the store anew in between. */
    private static final long KEPT_FOR_A_SALE = 2L * DiskReserve.PIECE;

    /** Bytes that a store needs to open. */
    private static final long TO_OPEN = DiskReserve.PIECE;

    private static final Logger log = LoggerFactory.getLogger(DiskRoom.class);

    private final Path folder;
    private final DiskReserve reserve;
    private final boolean mayRelease;

    private DiskRoom(Path folder, DiskReserve reserve, boolean mayRelease) {
        this.folder = folder;
        this.reserve = reserve;
        this.mayRelease = mayRelease;
    }

    /** The room of the disk with this folder. */
    public static DiskRoom of(Path folder) {
        return new DiskRoom(folder, new DiskReserve(folder, RESERVE), true);
    }

    /** The same for whoever practises there: what is kept back is not for them. */
    public DiskRoom practising() {
        return new DiskRoom(folder, reserve, false);
    }

    /** The data folder. */
    public Path folder() {
        return folder;
    }

    /** Gives back as much of the reserve as a store needs to open: whoever was in the middle of a sale has to get back to it. */
    public void makeRoomToOpen() {
        while (usable() < TO_OPEN && release()) {
            log.warn("the disk is full: the store opens with what was kept back");
        }
    }

    /**
     * Whether a sale may be begun: what it may need is kept back, and there is room besides. Asked before each, so it costs next to nothing:
     * this asks the file system of the folder and looks for no mount points. Only the very first, and the first after a full disk, wait for
     * some milliseconds until so much is kept back. A folder that is gone has no room.
     */
    public boolean isEnoughForSales() {
        if (!hasRoom()) {
            return false;
        }
        try {
            while (reserve.bytes() < KEPT_FOR_A_SALE) {
                reserve.grow();
            }
            return true;
        } catch (IOException e) {
            log.warn("nothing can be kept back for open sales now: {}", e.getMessage());
            return false;
        }
    }

    private boolean hasRoom() {
        return usable() - reserve.missing() >= FOR_SALES;
    }

    /** Whether there is room for what could come later as well. */
    public boolean isEnoughForOthers() {
        return usable() - reserve.missing() >= FOR_OTHERS;
    }

    /**
     * Gives back a piece of the reserve, for something that was begun and has to be finished.
     *
     * @return false if nothing is left, or it is not for this one
     */
    public boolean release() {
        return mayRelease && reserve.release();
    }

    /** How it stands. */
    public DiskReading reading() {
        long free = usable() - reserve.missing();
        Level level = free < FOR_SALES ? Level.FULL : free < NEARLY_FULL ? Level.NEARLY_FULL : Level.ROOMY;
        return DiskReading.of(level, Math.max(0, free));
    }

    /**
     * Makes the next part of the reserve, if something of it is missing and there is room.
     *
     * @return whether to go on
     */
    boolean restore() {
        if (reserve.missing() == 0 || !hasRoom()) {
            return false;
        }
        try {
            return reserve.grow();
        } catch (IOException e) {
            log.warn("nothing can be kept back for open sales now: {}", e.getMessage());
            return false;
        }
    }

    private long usable() {
        return folder.toFile().getUsableSpace();
    }
}

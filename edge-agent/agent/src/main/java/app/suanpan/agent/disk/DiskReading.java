package app.suanpan.agent.disk;

import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.DiskTrouble;
import java.util.List;

/**
 * How the ledger's disk was found.
 *
 * @param level what that means for the shop
 * @param freeMegabytes what is free besides what is kept back, in steps of 8 MB, so that not every receipt is news; 0 while it is roomy
 */
public record DiskReading(Level level, long freeMegabytes) {
    private static final int STEP = 8;

    /** What the room on the disk means for the shop. */
    public enum Level {
        /** Nobody need think of it. */
        ROOMY,
        /** Everything works, and somebody should make room in the next days. */
        NEARLY_FULL,
        /** No sale is begun. */
        FULL
    }

    static DiskReading of(Level level, long freeBytes) {
        long megabytes = freeBytes / (1024 * 1024);
        return new DiskReading(level, level == Level.ROOMY ? 0 : megabytes / STEP * STEP);
    }

    /** What the status bars show: nothing as long as nobody need think of it. */
    public List<DeviceStatus> statuses() {
        return switch (level) {
            case ROOMY -> List.of();
            case NEARLY_FULL -> List.of(new DeviceStatus("disk", Condition.WARNING, List.of("nearly-full")));
            case FULL -> List.of(new DeviceStatus("disk", Condition.BLOCKED, List.of("full")));
        };
    }

    /** What head office's console shows: nothing as long as nobody need think of it. */
    public List<BoxState.Device> devices() {
        return switch (level) {
            case ROOMY -> List.of();
            case NEARLY_FULL -> List.of(DiskTrouble.NEARLY_FULL.device(freeMegabytes));
            case FULL -> List.of(DiskTrouble.FULL.device(freeMegabytes));
        };
    }
}

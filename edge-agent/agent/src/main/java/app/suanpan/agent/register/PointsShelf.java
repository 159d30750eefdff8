package app.suanpan.agent.register;

import app.suanpan.domain.points.PointsRules;
import app.suanpan.protocol.storefile.PointsFile;
import java.nio.file.Path;

/** How this store gives points, as {@value PointsFile#NAME} in the data folder says. */
public final class PointsShelf extends WatchedFile<PointsRules> {
    /** The copy of the last file that was right, beside it. */
    static final String LAST_GOOD = "points.last-good.json";

    private PointsShelf(Path folder) {
        super(folder, PointsFile.NAME, LAST_GOOD, PointsRules.NONE, PointsFile::read);
    }

    /** The rules of the store in this folder, as they are now. */
    public static PointsShelf open(Path folder) {
        return new PointsShelf(folder);
    }

    /** How points are given now. The same object while nothing changes. */
    public PointsRules rules() {
        return content();
    }
}

package app.suanpan.e2e.power;

import app.suanpan.demo.process.Program;
import app.suanpan.e2e.power.SimulatedDisk.Honesty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** One store at work, recorded, to cut the power of as often as one likes. */
final class CutRecording {
    private static final int OPENINGS = 2;

    private final Path folder;
    private final Path base;
    private final Path live;
    private final List<DiskOp> ops;
    private final Journalled whole;
    private final long atLeast;

    private CutRecording(Path folder, Path live, List<DiskOp> ops, long atLeast) {
        this.folder = folder;
        this.base = folder.resolve("base");
        this.live = live;
        this.ops = ops;
        this.whole = Journalled.of(live.resolve("shop"));
        this.atLeast = atLeast;
    }

    /** How carefully the ledger of the recorded store writes. */
    enum Writes {
        /** As it is sold: synced before anything is told. */
        FULL,
        /** As SQLite's synchronous=NORMAL has it: whole, but not yet on the disk. */
        NORMAL
    }

    /**
     * What came of some cuts.
     *
     * @param cuts how many there were
     * @param lossy after how many of them something was gone that had been told
     * @param problems everything that is not as it should be, with the cut
     * @param left the files that one of the cuts left in order; empty if it left them otherwise
     */
    record Outcome(int cuts, int lossy, List<String> problems, Optional<Path> left) {
        Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Lets a store work, and records it.
     *
     * @param folder where everything is kept; its {@code base} has the files with which the store begins
     * @param customers how many are served each time the store is open
     */
    static CutRecording make(Recorder recorder, Path folder, Writes writes, int customers, Random random)
            throws IOException, InterruptedException {
        Path base = folder.resolve("base");
        long atLeast = 0;
        if (Files.exists(base.resolve("shop/ledger.db"))) {
            // Whoever opens a ledger writes to it: the files that the recording begins with stay as they are.
            Path looked = Trees.copy(base, folder.resolve("before"));
            atLeast = Journalled.of(looked.resolve("shop")).events().size();
            Trees.delete(looked);
        }
        Path live = Trees.copy(base, folder.resolve("live"));
        Path recording = folder.resolve("recording");
        recorder.run(
                new Program(
                        "till",
                        CutTill.class.getName(),
                        Program.Kind.SHORT_STORE,
                        List.of(
                                live.resolve("shop").toString(),
                                live.resolve("told.tsv").toString(),
                                String.valueOf(random.nextLong()),
                                String.valueOf(OPENINGS),
                                String.valueOf(customers),
                                writes.name())),
                live,
                recording,
                folder.resolve("till.txt"));
        return new CutRecording(folder, live, Recording.read(recording), atLeast);
    }

    /** How many writes, syncs and names were recorded. */
    int operations() {
        return ops.size();
    }

    /** How many things had been told when the recording ended. */
    int told() {
        TellTale tellTale = new TellTale(live.resolve("told.tsv"));
        ops.forEach(tellTale::happen);
        return tellTale.told().size();
    }

    /** Cuts the power so many times at places of the recording, and looks at what is left. What is not in order is kept. */
    Outcome cut(int cuts, Honesty honesty, Random random) throws IOException {
        String name = honesty.name().toLowerCase(Locale.ROOT) + "-cut";
        return new Cutting(
                        ops,
                        new SimulatedDisk(live, base, honesty),
                        new TellTale(live.resolve("told.tsv")),
                        folder.resolve(name),
                        folder.resolve(name + "-left"))
                .cut(
                        cuts,
                        random,
                        (state, told) -> new CutInspection(state.resolve("shop"), whole, told, atLeast).inspect());
    }
}

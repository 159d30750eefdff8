package app.suanpan.e2e.power;

import app.suanpan.e2e.power.CutInspection.Findings;
import app.suanpan.e2e.power.CutRecording.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Goes through a recording once, cuts the power at places of it, and has somebody look at what each cut leaves.
 *
 * @param ops the recording
 * @param disk on which it happens again
 * @param tellTale who was told what, as it happens
 * @param states the beginning of the names of the folders in which the cuts leave something; what is not in order is kept there
 * @param left the folder for what one of the cuts left in order
 */
record Cutting(List<DiskOp> ops, SimulatedDisk disk, TellTale tellTale, Path states, Path left) {
    /** Judges what a cut has left. */
    @FunctionalInterface
    interface Look {
        Findings at(Path state, List<Told> told) throws IOException;
    }

    /** Cuts so many times. */
    Outcome cut(int cuts, Random random, Look look) throws IOException {
        int[] places = random.ints(cuts, 1, ops.size() + 1).sorted().toArray();
        int chosen = random.nextInt(cuts);
        List<String> problems = new ArrayList<>();
        Optional<Path> kept = Optional.empty();
        int lossy = 0;
        int at = 0;
        for (int i = 0; i < cuts; i++) {
            for (; at < places[i]; at++) {
                disk.happen(ops.get(at));
                tellTale.happen(ops.get(at));
            }
            Path state = states.resolveSibling(states.getFileName() + "-" + (i + 1));
            long seed = random.nextLong();
            disk.cut(state, new Random(seed));
            Findings findings = look.at(state, tellTale.told());
            lossy += findings.lost() ? 1 : 0;
            String where = "%s (after %d operations, seed %d): ".formatted(state, at, seed);
            findings.problems().forEach(problem -> problems.add(where + problem));
            if (findings.problems().isEmpty()) {
                Trees.delete(state);
                if (i == chosen) {
                    disk.cut(left, new Random(seed));
                    kept = Optional.of(left);
                }
            }
        }
        return new Outcome(cuts, lossy, problems, kept);
    }
}

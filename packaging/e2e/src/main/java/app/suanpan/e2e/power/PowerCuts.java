package app.suanpan.e2e.power;

import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.SimulatedPaymentProvider;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.e2e.power.CutRecording.Outcome;
import app.suanpan.e2e.power.CutRecording.Writes;
import app.suanpan.e2e.power.SimulatedDisk.Honesty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Power cuts by the thousand: a store that really sells is recorded, and its disk is left as a power cut might leave it, at any place of
 * the recording. Each time the store opens again, and everything has to be there that anybody had been told. After some cuts the next
 * recording begins from what one of them left, so that a store that recovers is cut off as well.
 *
 * <p>The same with a ledger that writes less carefully, and with a disk that says "done" too early, has to lose something: a campaign
 * that cannot fail proves nothing. A collector's database is cut off in the same way: see {@link CollectorCuts}.
 */
public final class PowerCuts implements AutoCloseable {
    private static final int CUTS_IN_A_RECORDING = 200;
    private static final int SABOTAGED = 200;
    private static final int CUSTOMERS = 20;

    private final Path folder;
    private final Random random;
    private final int customers;
    private final Recorder recorder;
    private final SimulatedPaymentTerminal terminal = SimulatedPaymentTerminal.start(0);
    private final SimulatedPaymentProvider provider = SimulatedPaymentProvider.start(0);
    private final SimulatedPrinter printer = SimulatedPrinter.start(0, PaperWidth.MM_80, null);

    /**
     * @param folder where everything is kept, to be looked at afterwards
     * @param compiler to build the recorder with
     * @param random chooses the places, and what is lost
     * @param customers how many are served each time a store is open
     * @throws IOException if the recorder cannot be built
     */
    PowerCuts(Path folder, Path compiler, Random random, int customers) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.random = random;
        this.customers = customers;
        this.recorder = Recorder.build(compiler, this.folder);
    }

    /**
     * What came of a campaign.
     *
     * @param operations how many writes, syncs and names were recorded
     * @param told how many things had been told
     * @param honest what the cuts left of stores as they are sold
     * @param lying the same of one whose disk lies
     * @param normal the same of one that writes with synchronous=NORMAL
     * @param collector what they left of a collector's database, of what boxes had been told is stored
     * @param laxCollector the same of one that writes with synchronous=NORMAL
     */
    record Result(
            int operations,
            int told,
            Outcome honest,
            Outcome lying,
            Outcome normal,
            Outcome collector,
            Outcome laxCollector) {}

    /**
     * Records and cuts.
     *
     * @param cuts of stores as they are sold
     * @param sabotaged of a store with a lying disk, and of one that writes with synchronous=NORMAL
     */
    Result run(int cuts, int sabotaged) throws IOException, InterruptedException, SQLException {
        List<String> problems = new ArrayList<>();
        Optional<Path> left = Optional.empty();
        Optional<Outcome> lying = Optional.empty();
        int operations = 0;
        int told = 0;
        int lossy = 0;
        for (int done = 0; done < cuts; done += CUTS_IN_A_RECORDING) {
            CutRecording recording = record("recording-" + (1 + done / CUTS_IN_A_RECORDING), Writes.FULL, left);
            Outcome outcome = recording.cut(Math.min(CUTS_IN_A_RECORDING, cuts - done), Honesty.HONEST, random);
            if (lying.isEmpty()) {
                lying = Optional.of(recording.cut(sabotaged, Honesty.LYING, random));
            }
            left = outcome.left();
            lossy += outcome.lossy();
            problems.addAll(outcome.problems());
            operations += recording.operations();
            told += recording.told();
            System.out.printf(
                    "%d power cuts, %d things told, %d problems%n", done + outcome.cuts(), told, problems.size());
        }
        Outcome normal = record("normal", Writes.NORMAL, Optional.empty()).cut(sabotaged, Honesty.HONEST, random);
        CollectorCuts collector =
                CollectorCuts.make(recorder, folder.resolve("collector"), Writes.FULL, customers * 4, random);
        CollectorCuts lax =
                CollectorCuts.make(recorder, folder.resolve("lax-collector"), Writes.NORMAL, customers * 4, random);
        return new Result(
                operations + collector.operations(),
                told,
                new Outcome(cuts, lossy, problems, left),
                lying.orElseThrow(),
                normal,
                collector.cut(cuts / 4, random),
                lax.cut(sabotaged, random));
    }

    private CutRecording record(String name, Writes writes, Optional<Path> left)
            throws IOException, InterruptedException {
        Path round = folder.resolve(name);
        Path base = round.resolve("base");
        if (left.isPresent()) {
            Trees.copy(left.get(), base);
        } else {
            CutGoods.prepare(base.resolve("shop"), terminal.port(), provider.port(), printer.port());
        }
        return CutRecording.make(recorder, round, writes, customers, random);
    }

    @Override
    public void close() throws IOException {
        try (terminal;
                provider;
                printer) {
            recorder.forget();
        }
    }

    /**
     * Runs a campaign from the command line.
     *
     * @param args folder, number of power cuts, seed
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: PowerCuts FOLDER CUTS SEED");
            System.exit(2);
        }
        Optional<Path> compiler = Recorder.compiler();
        if (compiler.isEmpty()) {
            System.err.println(Recorder.NO_COMPILER);
            System.exit(3);
        }
        Result result;
        try (PowerCuts campaign = new PowerCuts(
                Path.of(args[0]), compiler.orElseThrow(), new Random(Long.parseLong(args[2])), CUSTOMERS)) {
            result = campaign.run(Integer.parseInt(args[1]), SABOTAGED);
        }
        result.honest().problems().forEach(problem -> System.out.println("PROBLEM: " + problem));
        System.out.printf(
                "seed %s: %d power cuts in %d recorded operations, %d things told: %d cuts lost one, %d problems%n",
                args[2],
                result.honest().cuts(),
                result.operations(),
                result.told(),
                result.honest().lossy(),
                result.honest().problems().size());
        System.out.printf(
                "the same with synchronous=NORMAL: %d of %d cuts lost something; with a disk that lies: %d of %d%n",
                result.normal().lossy(),
                result.normal().cuts(),
                result.lying().lossy(),
                result.lying().cuts());
        result.collector().problems().forEach(problem -> System.out.println("PROBLEM: " + problem));
        System.out.printf(
                "a collector's database: %d power cuts, %d lost something acknowledged, %d problems; with synchronous=NORMAL %d of %d%n",
                result.collector().cuts(),
                result.collector().lossy(),
                result.collector().problems().size(),
                result.laxCollector().lossy(),
                result.laxCollector().cuts());
        boolean bites = result.normal().lossy() > 0
                && result.lying().lossy() > 0
                && result.laxCollector().lossy() > 0;
        boolean good = result.honest().problems().isEmpty()
                && result.collector().problems().isEmpty();
        System.exit(good && bites ? 0 : 1);
    }
}

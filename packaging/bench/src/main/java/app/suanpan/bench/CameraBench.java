package app.suanpan.bench;

import app.suanpan.agent.StoreAgent;
import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.device.Camera;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.Devices;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.protocol.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * From a phone held before the camera to the guide's greeting on the kiosk: drawn pictures go through the real decoder, the real agent and
 * the real screen, which are processes of their own as in a shop. Beside it the decoder alone, with the same pictures, in this process.
 */
final class CameraBench {
    static final String KIOSK = "kiosk-1";
    private static final int EACH = 40;
    private static final int WARM_UP = 5;
    private static final int SECONDS_OF_FRAMES = 10;

    /** Whoever is not read by then turns the phone. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration START = Duration.ofSeconds(60);

    private final Random random = new Random(20261123);
    private final byte[] nobody = PhonePicture.nobody();
    private final Path folder;
    private final BenchCamera camera;
    private List<String> badges = List.of();

    private CameraBench(Path folder, BenchCamera camera) {
        this.folder = folder;
        this.camera = camera;
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws IOException, InterruptedException {
        Path folder = BenchFolder.make("kiosk");
        try (BenchCamera camera = new BenchCamera(PhonePicture.nobody())) {
            CameraBench bench = new CameraBench(folder, camera);
            bench.layOut();
            Map<PhonePicture, Reading> alone = bench.decoderAlone(page);
            bench.greeted(page, alone);
        } finally {
            BenchFolder.delete(folder);
        }
    }

    /** What came of one way to hold a phone. */
    private static final class Reading {
        private final Times times = new Times();
        private int notRead;
    }

    /** A store with a kiosk and a guide who has had very many badges: each is read once, so that nobody waits for one to be out of sight. */
    private void layOut() throws IOException {
        AgentConfig config = new AgentConfig(
                BenchStore.store(),
                "cn",
                "box",
                List.of(new WorkstationConfig(KIOSK, Kind.KIOSK, Map.of("camera", camera.address()))),
                List.of(new Operator("op", "Op")),
                List.of(new Guide(1, new LocalName("李娜", "Li Na"), "S01", GuideStatus.ACTIVE)),
                List.of(),
                null,
                new Http("127.0.0.1", 0),
                0,
                true);
        Files.writeString(folder.resolve(AgentConfig.FILE), Json.pretty(config));
        try (StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC())) {
            badges = IntStream.rangeClosed(1, 2 * PhonePicture.values().length * (EACH + WARM_UP))
                    .mapToObj(serial -> agent.joins().badgeLink(1, serial))
                    .toList();
        }
    }

    private String nextBadge() {
        String next = badges.getFirst();
        badges = badges.subList(1, badges.size());
        return next;
    }

    private Map<PhonePicture, Reading> decoderAlone(Page page) throws InterruptedException {
        Map<PhonePicture, Reading> readings = new EnumMap<>(PhonePicture.class);
        BlockingQueue<Long> read = new LinkedBlockingQueue<>();
        try (Camera eye = Devices.installed()
                .open(
                        Camera.class,
                        DeviceAddress.parse(camera.address()),
                        DeviceEnvironment.simulation(Clock.systemUTC()))) {
            eye.onScan(scan -> read.add(System.nanoTime()));
            eye.watch(true);
            awaitWatched();
            for (PhonePicture picture : PhonePicture.values()) {
                Reading reading = new Reading();
                for (int i = 0; i < WARM_UP + EACH; i++) {
                    byte[] view = picture.showing(nextBadge(), random);
                    notInStep();
                    read.clear();
                    long held = System.nanoTime();
                    camera.hold(view);
                    Long at = read.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                    camera.hold(nobody);
                    count(reading, i, held, Optional.ofNullable(at));
                }
                readings.put(picture, reading);
                page.row("the decoder alone, a phone " + picture.words(), reading.times);
            }
            page.sentence(frames(eye));
        }
        return readings;
    }

    /** How many frames a second one core looks at when nothing is there to be found, which takes longest. */
    private String frames(Camera eye) throws InterruptedException {
        camera.hold(nobody);
        camera.hurry();
        TimeUnit.SECONDS.sleep(1);
        long before = eye.sight().frames();
        long began = System.nanoTime();
        TimeUnit.SECONDS.sleep(SECONDS_OF_FRAMES);
        double seconds = (System.nanoTime() - began) / 1e9;
        return String.format(
                Locale.ROOT,
                "One core looks at %.0f frames a second of 1280 × 720 pixels when no code is in them, which takes longest; the aim is 25.",
                (eye.sight().frames() - before) / seconds);
    }

    private void greeted(Page page, Map<PhonePicture, Reading> alone) throws IOException, InterruptedException {
        Times all = new Times();
        Times decoders = new Times();
        int notRead = 0;
        try (BenchCamera slow = new BenchCamera(nobody);
                Running running = new Running(slow)) {
            running.await("attract", START);
            for (PhonePicture picture : PhonePicture.values()) {
                Reading reading = new Reading();
                for (int i = 0; i < WARM_UP + EACH; i++) {
                    byte[] view = picture.showing(nextBadge(), random);
                    notInStep();
                    long held = System.nanoTime();
                    slow.hold(view);
                    Optional<Long> painted = running.await("greeting", PATIENCE);
                    slow.hold(nobody);
                    count(reading, i, held, painted);
                    running.visitorLeaves();
                    if (painted.isPresent()) {
                        running.await("attract", START);
                    }
                }
                all.addAll(reading.times);
                decoders.addAll(alone.get(picture).times);
                notRead += reading.notRead + alone.get(picture).notRead;
                page.row(
                        "camera → greeting painted, a phone " + picture.words(),
                        reading.times,
                        alone.get(picture).times);
            }
        }
        page.row("camera → greeting painted, all of them", all, decoders);
        page.sentence(String.format(Locale.ROOT, """
                From the moment the phone is before the camera: the wait for the next of thirty frames a second is in it, and so is that of the screen \
                for its tick. %d pictures of each kind, drawn, each with a badge of its own; %d of all were not read within 3 s. The aim is 300 ms.""", 2 * EACH, notRead));
    }

    private static void count(Reading reading, int at, long held, Optional<Long> seen) {
        if (at < WARM_UP) {
            return;
        }
        seen.ifPresentOrElse(when -> reading.times.add(when - held), () -> reading.notRead++);
    }

    /** Nobody holds a phone up in step with the frames. */
    private void notInStep() throws InterruptedException {
        TimeUnit.MICROSECONDS.sleep(100_000 + random.nextInt(40_000));
    }

    private void awaitWatched() throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!camera.isWatched()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("nobody looks through the camera");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** The kiosk before its camera, and a hand that sends its visitors away. */
    private final class Running implements AutoCloseable {
        private final WatchedScreen screen;
        private final JoinDesk desk;

        Running(BenchCamera eye) throws IOException, InterruptedException {
            Path file = folder.resolve(AgentConfig.FILE);
            Files.writeString(file, Files.readString(file).replace(camera.address(), eye.address()));
            screen = new WatchedScreen(folder, "kiosk", KioskProbe.class);
            CountDownLatch reached = new CountDownLatch(1);
            desk = DeskConnector.forStore(screen.store()).joinDesk(screen.store(), KIOSK, now -> {
                if (now) {
                    reached.countDown();
                }
            });
            if (!reached.await(START.toSeconds(), TimeUnit.SECONDS)) {
                throw screen.failed("The agent does not come up");
            }
        }

        /** When this was painted next, if it was so soon. */
        Optional<Long> await(String what, Duration patience) throws IOException {
            while (true) {
                Optional<List<String>> words = screen.next(patience);
                if (words.isEmpty() || words.get().getFirst().equals(what)) {
                    return words.map(painted -> Long.parseLong(painted.get(1)));
                }
            }
        }

        void visitorLeaves() {
            desk.submit(new JoinCommand.StartOver());
        }

        @Override
        public void close() throws IOException {
            if (desk instanceof Closeable connection) {
                connection.close();
            }
            screen.close();
        }
    }
}

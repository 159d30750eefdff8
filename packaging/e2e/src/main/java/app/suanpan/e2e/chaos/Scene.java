package app.suanpan.e2e.chaos;

import app.suanpan.collector.CollectorRuntime;
import app.suanpan.protocol.desk.AgentRuntime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All processes of a campaign, the roads between them, their clocks and their disks, each by its name. */
final class Scene implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("code +(\\S+)");

    private final Topology topology;
    private final int boxes;
    private final Path folder;
    private final boolean mounts;
    private final Victim.Listener listener;
    private final Map<String, Victim> victims = new LinkedHashMap<>();
    private final Map<String, Road> roads = new LinkedHashMap<>();
    private final Map<String, WrongClock> clocks = new LinkedHashMap<>();
    private final Map<String, Disk> disks = new LinkedHashMap<>();
    private final Promises promises = new Promises();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private int databasePort;
    private int enrolPort;

    private Scene(Topology topology, int boxes, Path folder, boolean mounts, Victim.Listener listener) {
        this.topology = topology;
        this.boxes = boxes;
        this.folder = folder;
        this.mounts = mounts;
        this.listener = listener;
    }

    /** Lays everything out and starts it. */
    static Scene open(Topology topology, int boxes, Path folder, Victim.Listener listener)
            throws IOException, InterruptedException {
        Scene scene = new Scene(topology, boxes, folder, Disk.canMount(folder), listener);
        try {
            scene.lay();
            scene.start();
            return scene;
        } catch (IOException | InterruptedException | RuntimeException e) {
            scene.close();
            throw e;
        }
    }

    Victim victim(String name) {
        return found(victims, name);
    }

    Road road(String name) {
        return found(roads, name);
    }

    WrongClock clock(String name) {
        return found(clocks, name);
    }

    Disk disk(String name) {
        return found(disks, name);
    }

    /** The data folder of a box. */
    Path box(int number) {
        return disk(Names.box(number)).folder();
    }

    /** Has a new code made for a box at head office, and types it in at the box. */
    void enrol(int box) throws IOException, InterruptedException {
        String said = Commands.run(collectorCommand("enrol", "--hours", "720", path(box)));
        Matcher code = CODE.matcher(said);
        if (!code.find()) {
            throw new IOException("no code in: " + said);
        }
        Commands.run(command(
                        "-Xmx128m",
                        Names.box(box),
                        List.of(
                                "agent",
                                clockFile(Names.box(box)),
                                "enrol",
                                "--data",
                                box(box).toString(),
                                "--collector",
                                "https://127.0.0.1:" + enrolPort,
                                "--code",
                                code.group(1)))
                .toArray(String[]::new));
    }

    /** Strikes a box off at head office. */
    void revoke(int box) throws IOException, InterruptedException {
        Commands.run(collectorCommand("revoke", path(box)));
    }

    private String[] collectorCommand(String... words) {
        String name = Names.collector(1);
        List<String> arguments = new ArrayList<>(List.of(
                "collector", clockFile(name), "--data", disk(name).folder().toString()));
        arguments.addAll(List.of(words));
        return command("-Xmx128m", name, arguments).toArray(String[]::new);
    }

    private static String path(int box) {
        return ChaosShop.TENANT + "/" + ChaosShop.store(box) + "/" + ChaosShop.box(box);
    }

    /** Opens the rows at head office: past every road, and past all code of the collector. */
    CollectorBook rows() throws SQLException {
        return topology.hasDatabaseOutside()
                ? new CollectorBook(Postgres.url(databasePort), Postgres.user())
                : new CollectorBook(
                        "jdbc:sqlite:" + disk(Names.collector(1)).folder().resolve("collector.db"), "");
    }

    /** What collectors have told the boxes. */
    Promises promises() {
        return promises;
    }

    /** No road is anything but fair. */
    void clear() {
        roads.values().forEach(road -> road.be(Weather.FAIR));
    }

    /** Ends every process but the database in order, boxes first; says which would not. */
    List<String> end() throws InterruptedException {
        List<String> stubborn = new ArrayList<>();
        for (Victim victim : victims.values().stream().toList().reversed()) {
            if (!victim.name().equals(Names.DATABASE) && !victim.end()) {
                stubborn.add(victim.name());
            }
        }
        return stubborn;
    }

    /** Copies what would be gone with a file system in memory, to be looked into. */
    void keep() throws IOException, InterruptedException {
        for (Disk disk : disks.values()) {
            if (disk instanceof Disk.Small small) {
                Commands.run("cp", "-a", small.folder().toString(), small.folder() + ".kept");
            }
        }
    }

    /** All at once: an agent waits for no collector, nor does a collector for its broker. */
    private void start() throws IOException, InterruptedException {
        List<Future<?>> starting = new ArrayList<>();
        try (ExecutorService starter = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Victim victim : victims.values()) {
                if (victim.pid() > 0) {
                    continue;
                }
                starting.add(starter.submit(() -> {
                    victim.start();
                    return victim;
                }));
            }
            for (Future<?> one : starting) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("not everything could be started", e.getCause());
        }
    }

    private void lay() throws IOException, InterruptedException {
        int brokerPort = freePort();
        if (topology.hasBrokerOutside()) {
            broker(brokerPort);
        }
        if (topology.hasDatabaseOutside()) {
            database();
        }
        for (int collector = 1; collector <= topology.collectors(); collector++) {
            collector(collector, brokerPort);
        }
        Road.Traffic traffic = topology.isEnrolled() ? Road.Traffic.BYTES : Road.Traffic.MQTT;
        for (int box = 1; box <= boxes; box++) {
            agent(box, road(Names.road(box), brokerPort, traffic).port());
        }
        if (topology.isEnrolled()) {
            victim(Names.collector(1)).start();
            for (int box = 1; box <= boxes; box++) {
                enrol(box);
            }
        }
    }

    private void broker(int port) throws IOException {
        Path home = Files.createDirectories(folder.resolve(Names.BROKER));
        // Nothing is kept: what a broker forgets when it is killed, the boxes send again.
        Path configuration = Files.writeString(home.resolve("mosquitto.conf"), """
                listener %d 127.0.0.1
                allow_anonymous true
                persistence false
                set_tcp_nodelay true
                max_topic_alias 0
                """.formatted(port));
        Path program = Commands.find("mosquitto").stream()
                .findFirst()
                .orElseThrow(() -> new IOException("Mosquitto is not installed: apt install mosquitto"));
        add(new Victim(
                Names.BROKER,
                List.of(program.toString(), "-c", configuration.toString()),
                folder.resolve(Names.BROKER + ".log"),
                new Listens(port),
                listener));
    }

    private void database() throws IOException, InterruptedException {
        databasePort = freePort();
        Postgres postgres = Postgres.lay(folder.resolve(Names.DATABASE), databasePort);
        Victim database = new Victim(
                Names.DATABASE,
                postgres.command(),
                folder.resolve(Names.DATABASE + ".log"),
                new Listens(databasePort),
                listener);
        add(database);
        // Collectors wait for a broker that is not there yet; whether they wait for their database is not what is asked
        // here.
        database.start();
    }

    private void collector(int number, int brokerPort) throws IOException, InterruptedException {
        String name = Names.collector(number);
        Path data = disk(name, mounts && !topology.hasDatabaseOutside() && !topology.hasBrokerOutside());
        List<String> arguments =
                new ArrayList<>(List.of("collector", clockFile(name), "--data", data.toString(), "--http-port", "0"));
        if (topology.hasBrokerOutside()) {
            int port = road(Names.collectorRoad(number), brokerPort, Road.Traffic.MQTT)
                    .port();
            arguments.addAll(List.of("--broker", "tcp://127.0.0.1:" + port));
        } else {
            arguments.addAll(List.of("--mqtt-port", Integer.toString(brokerPort)));
        }
        if (topology.isEnrolled()) {
            enrolPort = freePort();
            arguments.addAll(List.of("--tls", "--enrol-port", Integer.toString(enrolPort)));
        }
        if (topology.hasDatabaseOutside()) {
            int port = road(Names.databaseRoad(number), databasePort, Road.Traffic.BYTES)
                    .port();
            arguments.addAll(List.of(
                    "--database", Postgres.url(port), "--database-user", Postgres.user(), "--share", "collectors"));
        }
        java(name, "-Xmx512m", arguments, new Writes(data.resolve(CollectorRuntime.FILE)));
    }

    private void agent(int box, int brokerPort) throws IOException, InterruptedException {
        String name = Names.box(box);
        // Half of them on disks that can be full to the last page, half on the machine's own, where a sync takes its
        // time.
        Path data = disk(name, mounts && box % 2 == 0);
        ChaosShop.prepare(data, box, (topology.isEnrolled() ? "ssl" : "tcp") + "://127.0.0.1:" + brokerPort);
        java(
                name,
                "-Xmx192m",
                List.of("agent", clockFile(name), "--data", data.toString()),
                new Writes(data.resolve(AgentRuntime.FILE)));
    }

    private void java(String name, String memory, List<String> arguments, Victim.Readiness readiness) {
        add(new Victim(name, command(memory, name, arguments), folder.resolve(name + ".log"), readiness, listener));
    }

    private List<String> command(String memory, String name, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                // None lives long enough for the second compiler to pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:ErrorFile=" + folder.resolve(name + ".crash"),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                WrongClockMain.class.getName()));
        command.addAll(arguments);
        return command;
    }

    private void add(Victim victim) {
        victims.put(victim.name(), keep(victim));
    }

    private Road road(String name, int target, Road.Traffic traffic) throws IOException {
        Road road = keep(Road.open(name, target, traffic, promises::heard));
        roads.put(name, road);
        return road;
    }

    private Path disk(String name, boolean small) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve(name));
        disks.put(name, keep(small ? Disk.Small.mount(data) : new Disk.Quota(data)));
        return data;
    }

    private String clockFile(String name) {
        Path file = folder.resolve(name + ".clock");
        clocks.computeIfAbsent(name, _ -> WrongClock.of(file));
        return file.toString();
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    private static <T> T found(Map<String, T> among, String name) {
        T found = among.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no " + name + " here");
        }
        return found;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Kills what is left and gives back what was mounted. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                System.err.println("not cleared away: " + e.getMessage());
            }
        }
    }

    /** A program that writes a file when it is ready. */
    private record Writes(Path file) implements Victim.Readiness {
        @Override
        public void forget() throws IOException {
            Files.deleteIfExists(file);
        }

        @Override
        public boolean isReady() {
            return Files.exists(file);
        }
    }

    /** A program that listens when it is ready. */
    private record Listens(int port) implements Victim.Readiness {
        @Override
        public void forget() {
            // A port is free when its process is gone.
        }

        @Override
        public boolean isReady() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}

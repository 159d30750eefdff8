package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a collector while batches are under way. */
class KilledCollectorTest {
    @TempDir
    private Path folder;

    @Test
    void aCollectorKilledInTheMiddleLosesAndDoublesNothing() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var cloud = folder.resolve("cloud");
        try (var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.connect(URI.create("tcp://127.0.0.1:" + port));
            for (var kill = 0; kill < 2; kill++) {
                try (var collector = CollectorProcess.start(cloud, port)) {
                    box.await(status -> status.connected());
                    var half = box.head() + 100;
                    var selling = CompletableFuture.runAsync(() -> box.sell(250));
                    // In the middle of it: some is acknowledged, some is under way, some is not sold yet.
                    box.await(status -> box.head() - status.unsent() > half);
                    collector.kill();
                    selling.get();
                }
            }
            try (var collector = CollectorProcess.start(cloud, port)) {
                box.awaitAllSent();
                assertThat(collector.broker().getPort()).isEqualTo(port);
            }
            var database = new CollectorDatabase(cloud);
            assertThat(database.bodies("w1")).containsExactlyElementsOf(box.bodies());
            assertThat(database.number("SELECT sum(total) FROM sale")).isEqualTo(box.total());
            assertThat(database.number("SELECT count(*) FROM sale")).isEqualTo(box.sold());
        }
    }
}

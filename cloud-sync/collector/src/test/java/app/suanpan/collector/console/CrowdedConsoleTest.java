package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.contract.Caller;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One address that takes every connection leaves the pages to others. */
class CrowdedConsoleTest {
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void halfRequestsOfOneAddressOnEveryConnectionLeaveThePagesToOthers(@TempDir Path folder) throws Exception {
        try (var served = new ServedConsole(folder)) {
            var crowd = Caller.crowd("127.0.0.2", served.console.address().getPort(), Console.PLACES);
            assertThat(served.get("/api/health").statusCode()).isEqualTo(200);
            assertThat(crowd.getFirst().isHungUp()).isTrue();
            for (var one : crowd) {
                one.close();
            }
        }
    }
}

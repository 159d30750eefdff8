package app.suanpan.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.contract.Caller;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody stands in the door: not with half a request, and not with a crowd. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FairDoorTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofHours(1);
    private static final String CROWD = "127.0.0.2";
    private static final String NEIGHBOUR = "127.0.0.3";
    private static final int PLACES = 16;

    private final List<WebServer> servers = new ArrayList<>();
    private final CountDownLatch worked = new CountDownLatch(1);

    @AfterEach
    void stop() {
        servers.forEach(WebServer::stop);
    }

    private int serve(Duration patience) {
        var server = WebServer.builder();
        FairDoor.hang(server, PLACES, patience);
        WebServer started =
                server.routing(this::pages).shutdownHook(false).build().start();
        servers.add(started);
        return started.port();
    }

    private void pages(HttpRouting.Builder pages) {
        pages.get("/work", (request, response) -> {
                    worked.await();
                    response.send("done");
                })
                .post(
                        "/form",
                        (request, response) -> response.send(request.content().as(String.class)))
                .get("/endless", (request, response) -> {
                    try (OutputStream out = response.outputStream()) {
                        while (true) {
                            out.write(new byte[8192]);
                        }
                    }
                })
                .any((request, response) ->
                        response.status(Status.NOT_FOUND_404).send());
    }

    @Test
    void whoHasTheMostLosesTheOldestAndANeighbourLosesNothing() throws IOException {
        int port = serve(LONG);
        try (var neighbour = new Caller(NEIGHBOUR, port)) {
            assertThat(neighbour.ask()).contains("404");
            var crowd = Caller.crowd(CROWD, port, 2 * PLACES);
            assertThat(crowd.subList(0, PLACES + 1)).allMatch(Caller::isHungUp);
            for (var late : crowd.subList(PLACES + 1, crowd.size())) {
                late.say("x\r\n\r\n");
                assertThat(late.answer()).as("one of the newest").contains("404");
                late.close();
            }
            assertThat(neighbour.ask()).as("the oldest of all").contains("404");
        }
    }

    @Test
    void halfARequestIsNotWaitedForHoweverItTrickles() throws IOException {
        int port = serve(SHORT);
        for (String half : List.of(
                "",
                "GET /wor",
                "GET /work HTTP/1.1\r\nHost: here\r\nX-Slow: ",
                "POST /form HTTP/1.1\r\nHost: here\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n")) {
            try (var slow = new Caller(CROWD, port)) {
                slow.say(half);
                assertThat(slow.trickleUntilHungUp()).as(half).isTrue();
            }
        }
    }

    @Test
    void whoSaysNothingIsHungUpOn() throws IOException {
        int port = serve(SHORT);
        try (var silent = new Caller(CROWD, port);
                var silentNow = new Caller(CROWD, port)) {
            assertThat(silentNow.ask()).contains("404");
            assertThat(silent.isHungUp()).isTrue();
            assertThat(silentNow.isHungUp()).isTrue();
        }
    }

    @Test
    void whoDoesNotTakeTheAnswerIsHungUpOn() throws IOException {
        int port = serve(SHORT);
        try (var deaf = new Caller(CROWD, port)) {
            deaf.say("GET /endless HTTP/1.1\r\nHost: here\r\n\r\n");
            assertThat(deaf.answer()).contains("200");
            // What cannot be said any more was hung up on: nothing of the answer is read.
            assertThat(deaf.trickleUntilRefused()).isTrue();
        }
    }

    @Test
    void whoIsWorkedForIsWaitedWith() throws IOException {
        int port = serve(SHORT);
        try (var patient = new Caller(NEIGHBOUR, port);
                var silent = new Caller(CROWD, port)) {
            patient.say("GET /work HTTP/1.1\r\nHost: here\r\n\r\n");
            assertThat(silent.isHungUp()).as("patience is over").isTrue();
            try (var silentToo = new Caller(CROWD, port)) {
                assertThat(silentToo.isHungUp()).as("and once more").isTrue();
            }
            worked.countDown();
            assertThat(patient.answer()).contains("200");
        }
    }
}

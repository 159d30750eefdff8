package app.suanpan.demo.unattended;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** What the collector says it has of the shop's box, asked over its web page's own interface. */
final class CollectorBooks {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI totals;
    private final String token;
    private final AgentConfig config;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    CollectorBooks(URI console, String token, AgentConfig config) {
        this.token = token;
        this.totals = console.resolve("/api/v1/totals");
        this.config = config;
    }

    /** How many, and what they add up to. */
    private record Sum(long count, long total) {}

    /** A box's totals in one currency. */
    private record BoxTotals(
            String tenant, String store, String workstation, String currency, Sum sales, Sum returns, long watermark) {}

    /** What it has of sales and returns, of all days. */
    Takings takings() throws InterruptedException {
        return ask().stream()
                .filter(box -> box.currency().equals(config.store().currency().getCurrencyCode()))
                .map(box -> new Takings(
                        box.sales().count(),
                        box.sales().total(),
                        box.returns().count(),
                        box.returns().total()))
                .findFirst()
                .orElse(Takings.NONE);
    }

    /** The last event of the journal that it has, with all before it; 0 before it has heard of the box. */
    long watermark() throws InterruptedException {
        return ask().stream().mapToLong(BoxTotals::watermark).max().orElse(0);
    }

    private List<BoxTotals> ask() throws InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(totals)
                            .header("Authorization", "Bearer " + token)
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The collector answers with " + response.statusCode());
            }
            return Json.tree(response.body())
                    .path("boxes")
                    .valueStream()
                    .map(box -> Json.read(box, BoxTotals.class))
                    .filter(box -> box.tenant().equals(config.store().tenant())
                            && box.store().equals(config.store().id())
                            && box.workstation().equals(config.box()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The collector cannot be reached", e);
        }
    }
}

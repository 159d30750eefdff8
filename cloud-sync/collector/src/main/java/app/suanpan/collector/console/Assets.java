package app.suanpan.collector.console;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** The console's own files, read once from the class path and kept compressed. Only the ones named here can be asked for. */
final class Assets {
    private static final String OWN = "/app/suanpan/collector/console/";
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.simple.min.js";

    /** What the page consists of, beside ECharts; the page itself is {@code /}. */
    static final List<String> OWN_FILES = List.of(
            "tokens.css",
            "console.css",
            "icon.svg",
            "console.js",
            "dom.js",
            "form.js",
            "words.js",
            "parts.js",
            "charts.js",
            "filter.js",
            "reasons.js",
            "page-overview.js",
            "page-sales.js",
            "page-boxes.js",
            "page-items.js",
            "page-members.js",
            "page-guides.js",
            "page-shifts.js",
            "page-audit.js",
            "page-alarms.js",
            "page-export.js",
            "page-account.js",
            "page-door.js");

    private static final Map<String, String> FILES = files();

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private record Asset(byte[] zipped, String tag, String type) {}

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    void serve(ServerRequest request, ServerResponse response) {
        var found = asset(request.path().path());
        if (found.isEmpty()) {
            response.status(Status.NOT_FOUND_404).send();
            return;
        }
        var asset = found.get();
        response.header(HeaderNames.ETAG, asset.tag()).header(HeaderNames.CACHE_CONTROL, "no-cache");
        if (request.headers()
                .value(HeaderNames.IF_NONE_MATCH)
                .filter(asset.tag()::equals)
                .isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, asset.type())
                .header(HeaderNames.CONTENT_ENCODING, "gzip")
                .send(asset.zipped());
    }

    private static Map<String, String> files() {
        var files = new HashMap<>(Map.of("/", OWN + "index.html", "/echarts.js", ECHARTS));
        OWN_FILES.forEach(name -> files.put("/" + name, OWN + name));
        return Map.copyOf(files);
    }

    private Optional<Asset> asset(String path) {
        var file = FILES.get(path);
        return file == null ? Optional.empty() : Optional.of(read.computeIfAbsent(file, Assets::load));
    }

    private static Asset load(String file) {
        try (var in = Assets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + file);
            }
            var plain = in.readAllBytes();
            var crc = new CRC32();
            crc.update(plain);
            var zipped = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(zipped)) {
                zip.write(plain);
            }
            var tag = "\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"";
            return new Asset(zipped.toByteArray(), tag, TYPES.get(file.substring(file.lastIndexOf('.') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

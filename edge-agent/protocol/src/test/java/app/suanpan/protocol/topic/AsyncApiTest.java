package app.suanpan.protocol.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.schema.PublishedSchemas;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The AsyncAPI document speaks of the channels that there are, and of schemas that lie beside it. */
class AsyncApiTest {
    private static final Path FOLDER = PublishedSchemas.folder();
    private static final JsonNode DOCUMENT = document();

    private static JsonNode document() {
        try {
            return Json.tree(Files.readAllBytes(FOLDER.resolve("asyncapi.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void everyChannelIsWhereItsTopicIsAndGoesTheWayItGoes(Channel channel) {
        var described = DOCUMENT.path("channels").path(channel.level());
        var address = described
                .path("address")
                .asString("")
                .replace("{tenant}", "lantern")
                .replace("{store}", "s1")
                .replace("{workstation}", "w1");
        assertThat(address).isEqualTo(new Topic(new Box("lantern", "s1", "w1"), channel).name());
        assertThat(DOCUMENT.path("operations").values().stream()
                        .filter(operation ->
                                operation.at("/channel/$ref").asString("").equals("#/channels/" + channel.level()))
                        .map(operation -> operation.path("action").asString("")))
                .isNotEmpty()
                .containsOnly(channel.fromBox() ? "send" : "receive");
    }

    @Test
    void noticesOfFeedsAreWhereTheirTopicsAre() {
        assertThat(address("storeNotice")).isEqualTo(FeedScope.store("s1").headTopic("lantern", FeedName.PRICES));
        assertThat(address("zoneNotice"))
                .isEqualTo(FeedScope.zone("north").headTopic("lantern", FeedName.PRICES))
                .isEqualTo(FeedScope.ALL.headTopic("lantern", FeedName.PRICES).replace("/all/", "/north/"));
    }

    private static String address(String channel) {
        return DOCUMENT.path("channels")
                .path(channel)
                .path("address")
                .asString("")
                .replace("{tenant}", "lantern")
                .replace("{store}", "s1")
                .replace("{zone}", "north")
                .replace("{feed}", "prices");
    }

    @Test
    void whatItRefersToIsThere() {
        var dead = new ArrayList<String>();
        DOCUMENT.findValues("$ref").forEach(reference -> {
            var target = reference.stringValue();
            var there = target.startsWith("#")
                    ? !DOCUMENT.at(target.substring(1)).isMissingNode()
                    : Files.exists(FOLDER.resolve(target));
            if (!there) {
                dead.add(target);
            }
        });
        assertThat(dead).isEmpty();
        assertThat(DOCUMENT.findValues("$ref")).isNotEmpty();
    }

    /** Their schema is not ours to keep here: {@code packaging/e2e/asyncapi.sh} brings it and runs this. */
    @Test
    void itIsAnAsyncApiDocumentByAsyncApisOwnSchema() throws IOException {
        var file = System.getProperty("asyncapi.schema");
        assumeThat(file).as("-Dasyncapi.schema names AsyncAPI's own schema").isNotNull();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Json.tree(Files.readAllBytes(Path.of(file))));
        assertThat(schema.validate(DOCUMENT)).isEmpty();
        assertThat(schema.validate(Json.tree("{\"asyncapi\":\"3.0.0\",\"info\":{}}".getBytes())))
                .isNotEmpty();
    }
}

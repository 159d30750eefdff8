package app.suanpan.protocol.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
    private static final Box BOX = new Box("lantern", "store-1", "box.2");

    @ParameterizedTest
    @EnumSource(Channel.class)
    void everyTopicReadsBackAsItWasWritten(Channel channel) {
        var topic = new Topic(BOX, channel);

        assertThat(Topic.parse(topic.name())).contains(topic);
    }

    @Test
    void aTopicNamesItsBox() {
        assertThat(new Topic(BOX, Channel.UP).name()).isEqualTo("suanpan/v1/lantern/store-1/box.2/up");
        assertThat(Topic.filter(Channel.UP)).isEqualTo("suanpan/v1/+/+/+/up");
        assertThat(Topic.parseClientId("lantern/store-1/box.2")).contains(BOX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "suanpan/v1/a/b/c",
                "suanpan/v1/a/b/c/down",
                "suanpan/v1/a/b/c/UP",
                "suanpan/v1/a/b/c/up/",
                "suanpan/v1/a//c/up",
                "suanpan/v1/a/+/c/up",
                "suanpan/v1/a/#",
                "suanpan/v2/a/b/c/up"
            })
    void whatIsNotOurTopicIsNotGuessedAt(String name) {
        assertThat(Topic.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "+", "#", "$SYS", "-a", "a b", "店"})
    void aNameThatCouldSpeakForAnotherIsRefused(String name) {
        assertThatThrownBy(() -> new Box("t", name, "w")).hasMessageContaining("store");
    }

    @Test
    void aBoxPublishesOnlyItsOwnFactsAndNeverAnAcknowledgement() {
        assertThat(Topic.mayPublish(BOX, "suanpan/v1/lantern/store-1/box.2/up")).isTrue();
        assertThat(Topic.mayPublish(BOX, "suanpan/v1/lantern/store-1/box.2/state"))
                .isTrue();
        assertThat(Topic.mayPublish(BOX, "suanpan/v1/lantern/store-1/box.2/ack"))
                .isFalse();
        assertThat(Topic.mayPublish(BOX, "suanpan/v1/lantern/store-1/box.3/up")).isFalse();
        assertThat(Topic.mayPublish(BOX, "suanpan/v1/other/store-1/box.2/up")).isFalse();
    }

    @Test
    void aBoxHearsOnlyItsOwnAnswersAndItsStoresNotices() {
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/store-1/box.2/ack"))
                .isTrue();
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/store-1/feed/prices/head"))
                .isTrue();
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/zone/north/feed/prices/head"))
                .isTrue();
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/store-1/box.2/up"))
                .isFalse();
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/store-1/+/ack")).isFalse();
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/store-2/feed/prices/head"))
                .isFalse();
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/store-1/feed/+/head"))
                .isTrue();
        // A box may be called "feed": its topics are nobody's feeds.
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/store-1/feed/#")).isFalse();
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/store-1/feed/ack"))
                .isFalse();
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/zone/+/feed/+/head"))
                .isFalse();
        assertThat(Topic.maySubscribe(BOX, "$share/g/suanpan/v1/lantern/store-1/box.2/ack"))
                .isFalse();
        assertThat(Topic.maySubscribe(BOX, "suanpan/v1/lantern/#")).isFalse();
        assertThat(Topic.maySubscribe(BOX, "#")).isFalse();
    }
}

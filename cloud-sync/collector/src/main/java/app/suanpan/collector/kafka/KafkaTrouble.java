package app.suanpan.collector.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Why a Kafka cannot be used, in a sentence and a code for whoever started something with it. */
final class KafkaTrouble {
    private KafkaTrouble() {}

    /** Says it of what was thrown while Kafka was asked for something. */
    static IllegalStateException of(KafkaConfig config, Throwable thrown) {
        return new IllegalStateException(sentence(config, reason(thrown)), thrown);
    }

    /** Says it of settings with which nothing can be asked at all. */
    static IllegalStateException ofSettings(KafkaException thrown) {
        return new IllegalStateException(
                "Kafka's settings do not work (K4): " + deepest(thrown)
                        + ". They are in the file of --kafka-properties.",
                thrown);
    }

    private static Throwable reason(Throwable thrown) {
        for (@Nullable Throwable it = thrown; it != null; it = it.getCause()) {
            if (it instanceof TimeoutException || it instanceof AuthenticationException) {
                return it;
            }
        }
        return thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static String sentence(KafkaConfig config, Throwable reason) {
        var kafka = "Kafka at " + config.servers();
        return switch (reason) {
            case TimeoutException _ ->
                "Kafka does not answer at " + config.servers() + " (K1). Is it running, and is --kafka right?"
                        + (config.security().isNone() ? " Or does it want TLS: --kafka-properties FILE?" : "");
            case SaslAuthenticationException e ->
                kafka + " does not take our name and password (K5): " + e.getMessage()
                        + ". They are in the file of --kafka-properties.";
            case AuthenticationException e ->
                kafka + " and we do not believe each other's certificates (K5): " + deepest(e)
                        + ". They are named in the file of --kafka-properties.";
            default -> kafka + " refuses (K2): " + deepest(reason);
        };
    }

    /** Kafka's own words are the outermost and say little: that something failed. What failed is said inside. */
    private static String deepest(Throwable reason) {
        var inner = reason;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner == reason ? String.valueOf(reason.getMessage()) : reason.getMessage() + ": " + inner.getMessage();
    }
}

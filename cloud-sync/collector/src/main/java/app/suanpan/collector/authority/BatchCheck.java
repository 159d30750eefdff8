package app.suanpan.collector.authority;

import app.suanpan.protocol.envelope.EnvelopeHeader;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import java.util.Optional;

/** Says whether what a box sends is the box's. Asked on many threads, before anything is stored. */
public interface BatchCheck {
    /** Believes everybody: for a collector that has never enrolled a box. */
    BatchCheck NONE = new BatchCheck() {
        @Override
        public Optional<Distrust> objection(EnvelopeHeader header) {
            return Optional.empty();
        }

        @Override
        public Optional<Distrust> objection(Box box) {
            return Optional.empty();
        }
    };

    /** Says why a batch is not believed, by its signature; nothing if it is. Its hashes were found to be right. */
    Optional<Distrust> objection(EnvelopeHeader header);

    /** Says why a box is not taken, whatever it sends; nothing if it is, or was never enrolled. */
    Optional<Distrust> objection(Box box);
}

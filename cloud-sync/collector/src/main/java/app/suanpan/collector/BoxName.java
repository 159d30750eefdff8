package app.suanpan.collector;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Topic;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the name of a box from the command line. */
final class BoxName {
    private BoxName() {}

    static Box parse(CommandSpec spec, String name) {
        return Topic.parseClientId(name)
                .orElseThrow(() -> misunderstood(
                        spec, "A box is named TENANT/STORE/BOX, as in its store.json, and not \"" + name + "\"."));
    }

    static ParameterException misunderstood(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}

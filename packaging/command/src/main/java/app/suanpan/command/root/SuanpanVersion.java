package app.suanpan.command.root;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Says which Suanpan this is and which Java it runs on: the first two things asked when a shop calls. */
final class SuanpanVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Objects.requireNonNullElse(
                SuanpanMain.class.getPackage().getImplementationVersion(), "built from source");
        return new String[] {"suanpan " + version, "java " + Runtime.version()};
    }
}

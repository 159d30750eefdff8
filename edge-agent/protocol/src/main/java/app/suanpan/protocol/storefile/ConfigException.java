package app.suanpan.protocol.storefile;

/** A configuration that cannot work. The message is a sentence for whoever wrote it. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}

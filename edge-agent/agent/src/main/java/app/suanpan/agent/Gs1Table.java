package app.suanpan.agent;

import app.suanpan.domain.item.gs1.Gs1Dictionary;
import app.suanpan.domain.item.gs1.Gs1Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads GS1's syntax dictionary from where the domain keeps it, as the domain itself does no input. */
public final class Gs1Table {

    private Gs1Table() {}

    /** A reader that knows every identifier of the dictionary that is shipped. */
    public static Gs1Reader reader() {
        try (InputStream in = Gs1Dictionary.class.getResourceAsStream(Gs1Dictionary.RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("This program is not whole: it lacks " + Gs1Dictionary.RESOURCE);
            }
            return new Gs1Reader(Gs1Dictionary.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + Gs1Dictionary.RESOURCE, e);
        }
    }
}

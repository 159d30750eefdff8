package app.suanpan.pages;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code application/x-www-form-urlencoded} bodies that strangers send. */
final class FormBody {
    /** No form of ours is longer by far. */
    private static final int LONGEST = 32 * 1024;

    private static final int MOST_FIELDS = 64;

    private FormBody() {}

    /** The fields, or empty for what is too long or no form. */
    static Optional<Map<String, List<String>>> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            return Optional.empty();
        }
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("&");
        if (parts.length > MOST_FIELDS) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            for (String part : parts) {
                String[] pair = part.split("=", 2);
                String value = pair.length == 2 ? decode(pair[1]) : "";
                fields.computeIfAbsent(decode(pair[0]), _ -> new ArrayList<>()).add(value);
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

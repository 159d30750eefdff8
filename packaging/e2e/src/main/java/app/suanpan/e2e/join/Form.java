package app.suanpan.e2e.join;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What people fill in, and what whoever means harm sends in its place. */
final class Form {
    /** So many kinds of harm a form can do. */
    static final int HARMS = 7;

    private static final String LONG = "x".repeat(4_096);

    private Form() {}

    /** Filled in. */
    static Map<String, String> of(String secret, String number, String name) {
        return Map.of("form", secret, "phone", number, "name", name, "age", "14", "lang", "en", "grant", "marketing");
    }

    /**
     * Does harm: whatever it is, there is an answer, and nobody joins by it.
     *
     * @param kind from 0, less than {@link #HARMS}
     */
    static void harms(int kind, Phone phone, String path, String secret, Pages pages) {
        switch (kind) {
            case 0 -> pages.expect(422, phone.post(path, of(secret, "9".repeat(4_096), "")));
            case 1 -> pages.expect(422, phone.post(path, of(secret, "", LONG)));
            case 2 -> pages.expect(422, phone.post(path, of(secret, "<script>document.title=1</script>", "")));
            case 3 -> pages.expect(422, phone.post(path, of(secret, "", "line\nbreak\u0000")));
            case 4 -> pages.expect(400, phone.post(path, of("guessed", "", "")));
            case 5 -> pages.expect(400, phone.post(path, "%zz=%&=&".repeat(9).getBytes(StandardCharsets.UTF_8)));
            case 6 -> pages.expect(400, phone.post(path, new byte[40_000]));
            default -> throw new IllegalArgumentException("no such harm: " + kind);
        }
    }
}

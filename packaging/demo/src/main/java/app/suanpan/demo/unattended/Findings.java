package app.suanpan.demo.unattended;

import java.util.ArrayList;
import java.util.List;

/** What was not as it should have been. */
final class Findings {
    private final List<String> broken = new ArrayList<>();

    /**
     * Notes a promise that was not kept.
     *
     * @param promise what should be so, as a sentence
     */
    void expect(boolean kept, String promise) {
        if (!kept) {
            broken.add("Not so: " + promise);
        }
    }

    /** Notes that two who should agree do not. */
    void expectEqual(String what, Object one, Object other) {
        if (!one.equals(other)) {
            broken.add("Differs: " + what + ": " + one + " and " + other);
        }
    }

    /** Notes that the story could not be told to its end. */
    void brokeOff(Exception why) {
        broken.add("The day broke off: " + why.getMessage());
    }

    List<String> broken() {
        return List.copyOf(broken);
    }
}

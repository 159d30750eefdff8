package app.suanpan.command.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a person does to a pretended device: a line of input for each move.
 *
 * @param input where the lines come from
 * @param err where it says that a line was not understood
 */
record Hands(BufferedReader input, PrintWriter err) {

    /** Does each line until the input ends; the device says whether it understood. */
    void move(Predicate<String> device) throws IOException {
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String word = line.strip();
            if (!word.isEmpty() && !device.test(word)) {
                err.println("not understood: " + word);
                err.flush();
            }
        }
    }

    /** The same for a device whose moves have names. */
    void move(Map<String, Runnable> moves) throws IOException {
        move(word -> {
            Runnable move = moves.get(word);
            if (move != null) {
                move.run();
            }
            return move != null;
        });
    }
}

package app.suanpan.command.operator;

import app.suanpan.command.CommandFailure;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks for a PIN without showing it. */
final class PinPrompt {
    private PinPrompt() {}

    /** At a terminal, twice the same. */
    static String typedTwice(String name) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw CommandFailure.couldNotStart(
                    "NO_TERMINAL: nobody can be asked for a PIN here; give it as a line of standard input with --stdin,"
                            + " or add somebody with --no-pin");
        }
        String first = typed(console.readPassword("New PIN of %s: ", name));
        String second = typed(console.readPassword("The same once more: "));
        if (!first.equals(second)) {
            throw CommandFailure.notUnderstood("PIN_DIFFERS: the two were not the same; nothing has changed");
        }
        return first;
    }

    /** The first line. */
    static String fromStandardInput() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw CommandFailure.couldNotStart("NO_INPUT: standard input cannot be read: " + e.getMessage());
        }
    }

    private static String typed(char @Nullable [] pin) {
        return pin == null ? "" : new String(pin);
    }
}

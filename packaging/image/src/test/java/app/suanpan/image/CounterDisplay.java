package app.suanpan.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A screen with a keyboard: a real X server that draws into memory, and keys that come to the window as a keyboard's do. Needs
 * {@code Xvfb} and {@code xdotool}.
 */
final class CounterDisplay implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Process server;
    private final String name;

    private CounterDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Switches a screen on, on a display number that is free. */
    static CounterDisplay switchOn() throws IOException {
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = server.inputReader();
        String number = output.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new CounterDisplay(server, ":" + number);
    }

    /** Returns what a program gets into its environment that shall be seen here. */
    Map<String, String> environment() {
        return Map.of("DISPLAY", name);
    }

    /** Waits until a window stands there and gives it the keyboard. */
    void focusWindow(String title) throws IOException, InterruptedException {
        xdotool("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync");
    }

    /** Presses a key, by its X name: {@code Return}, {@code F12}. */
    void press(String key) throws IOException, InterruptedException {
        xdotool("key", key);
    }

    /** Types at the pace of a scanner that pretends to be a keyboard, with its Enter. */
    void scan(String digits) throws IOException, InterruptedException {
        xdotool("type", "--delay", "2", "--args", "1", digits, "key", "Return");
    }

    private void xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process tool = builder.start();
        if (!tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new IOException(String.join(" ", command) + " did not work");
        }
    }

    @Override
    public void close() {
        server.destroy();
    }
}

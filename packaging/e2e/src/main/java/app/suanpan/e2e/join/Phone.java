package app.suanpan.e2e.join;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone with an address of its own: opens pages and sends forms, each over a connection of its own. */
final class Phone {
    private static final String LENGTH = "Content-Length:";
    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern DIGITS = Pattern.compile("class=\"digits\">([^<]+)<");
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final InetAddress own;
    private final int store;
    private final Pages seen;

    /** @param number makes its address */
    Phone(int number, int store, Pages seen) {
        try {
            this.own = InetAddress.getByAddress(new byte[] {127, 1, (byte) (number / 250), (byte) (1 + number % 250)});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.store = store;
        this.seen = seen;
    }

    /**
     * What came back.
     *
     * @param head status line and headers
     */
    record Answer(int status, String head, String body) {

        /** The secret that the form has to be sent with. */
        String form() {
            Matcher form = FORM.matcher(body);
            if (!form.find()) {
                throw new IllegalStateException("no form in this page: " + head + body);
            }
            return form.group(1);
        }

        /** The figures that a puzzle asks for, if one does. */
        Optional<String> solution() {
            Matcher digits = DIGITS.matcher(body);
            return digits.find() ? Optional.of(figures(digits.group(1))) : Optional.empty();
        }

        boolean asksTheStaff() {
            return status == 429 && body.contains("(M06)");
        }

        /** Away from the shop: a sentence for people that the shop has no room for this now. */
        boolean sendsToTheShop() {
            return body.contains("Please join in the shop");
        }

        String location() {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, "Location:", 0, 9))
                    .map(line -> line.substring(9).strip())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("leads nowhere: " + head));
        }
    }

    static String figures(String words) {
        StringBuilder figures = new StringBuilder();
        for (String word : words.split(", ")) {
            figures.append(NUMBERS.indexOf(word));
        }
        return figures.toString();
    }

    Answer get(String path) {
        return exchange("GET " + path, new byte[0]);
    }

    Answer post(String path, Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return post(path, String.join("&", pairs).getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, byte[] body) {
        return exchange("POST " + path, body);
    }

    private Answer exchange(String what, byte[] body) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(own, 0));
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", store), PATIENCE_MILLIS);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes((what + " HTTP/1.1\r\nHost: shop\r\nConnection: close\r\nAccept-Language: en\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            Answer answer = read(new BufferedInputStream(socket.getInputStream()), what);
            seen.look(what, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        }
    }

    /** An answer says how long it is; the store may keep the line open behind it. */
    private static Answer read(InputStream in, String what) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no answer to " + what);
            }
            head.write(next);
        }
        String said = head.toString(StandardCharsets.US_ASCII);
        int length = said.lines()
                .filter(line -> line.regionMatches(true, 0, LENGTH, 0, LENGTH.length()))
                .map(line -> line.substring(LENGTH.length()).strip())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(said.substring(9, 12)), said, body);
    }
}

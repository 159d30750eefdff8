package app.suanpan.e2e.join;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Looks at every page that any phone gets: none is an error of the store's or head office's, too large, or has something in it that runs. */
final class Pages {
    private static final int LARGEST = 60 * 1024;
    private static final List<String> RUNS = List.of("<script", "<img", "<iframe", "javascript:", "<svg onload");

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<Integer, AtomicInteger> byStatus = new ConcurrentHashMap<>();

    private final boolean away;

    /** @param away whether they are head office's, and not a shop's own */
    Pages(boolean away) {
        this.away = away;
    }

    void look(String what, Phone.Answer answer) {
        byStatus.computeIfAbsent(answer.status(), _ -> new AtomicInteger()).incrementAndGet();
        String shown = answer.body().toLowerCase(Locale.ROOT);
        if (answer.status() >= 500 && !isRefusal(answer)) {
            problems.add(what + " was answered with " + answer.status());
        }
        if (answer.body().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            problems.add(what + " was answered with a page of more than " + LARGEST + " bytes");
        }
        if (!shown.isEmpty() && !answer.head().contains("default-src 'none'")) {
            problems.add(what + " was answered without a policy: " + answer.head());
        }
        RUNS.stream().filter(shown::contains).findFirst().ifPresent(found -> problems.add(what + " shows " + found));
    }

    /** Harm has to be answered like this. */
    void expect(int status, Phone.Answer answer) {
        if (answer.status() != status && !isRefusal(answer)) {
            problem("harm was answered with " + answer.status() + " in place of " + status);
        }
    }

    /** Head office says in a sentence that a shop has no room just now; a shop's own page has no such answer. */
    private boolean isRefusal(Phone.Answer answer) {
        return away && answer.sendsToTheShop();
    }

    void problem(String said) {
        problems.add(said);
    }

    List<String> problems() {
        return Stream.concat(problems.stream(), Stream.<String>empty()).toList();
    }

    /** How many answers there were of each status. */
    String counts() {
        return new java.util.TreeMap<>(byStatus).toString();
    }
}

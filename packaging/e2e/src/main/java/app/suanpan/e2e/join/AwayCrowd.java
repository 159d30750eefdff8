package app.suanpan.e2e.join;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Lets a crowd fill in head office's page, away from every shop, all at once: a quarter at the badge of one guide, which is more than an hour
 * lets through, and the others at guides of their own stores; some press twice, some fill in two forms, some share an address, some mean harm. Afterwards whoever
 * was told that their form is there has a card or is a member, every number is one member's, no page was an error or had anything in it
 * that runs, no guide had more letters than an hour lets, no letter is left, and head office has nobody's number.
 */
public final class AwayCrowd {
    private static final int AN_HOUR = 60;
    /** Fewer than a guide's hour, also when one in ten sends a second form. */
    private static final int A_STORE = 45;

    /** One address for all who are in the same network, as behind a mobile operator's door. */
    private static final int SHARED = 60_000;

    private static final int TRIES = 400;

    private final AwayTown town;
    private final Pages pages;
    private final ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger puzzles = new AtomicInteger();
    private final AtomicInteger sentAway = new AtomicInteger();

    /** A form that head office says it has. */
    private record Taken(Phone phone, int store, String number, String note) {}

    private AwayCrowd(AwayTown town, Pages pages) {
        this.town = town;
        this.pages = pages;
    }

    /** {@code FOLDER [PEOPLE] [SEED]}. Ends with 1 if something went wrong. */
    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        System.out.println(people + " people away from the shop, seed " + seed);
        Pages pages = new Pages(true);
        try (AwayTown town = new AwayTown(Path.of(arguments[0]), 1 + Math.ceilDiv(people - people / 4, A_STORE))) {
            new AwayCrowd(town, pages).come(people, new Random(seed));
        }
        System.exit(pages.problems().isEmpty() ? 0 : 1);
    }

    private void come(int people, Random random) throws Exception {
        List<String> numbers = Crowd.numbers(people, town::isPhone, random);
        List<Crowd.Act> acts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int person = 2 * i;
            int store = i < people / 4 ? 0 : 1 + (i - people / 4) / A_STORE;
            String number = numbers.get(i);
            String name = Crowd.name(random);
            switch (i % 10) {
                case 0, 1 -> acts.add(() -> pressesTwice(person, store, number, name));
                case 2 -> {
                    acts.add(() -> fillsIn(person, store, number, name));
                    acts.add(() -> fillsIn(person + 1, store, number, name));
                }
                case 3 -> acts.add(() -> fillsIn(SHARED, store, number, name));
                default -> acts.add(() -> fillsIn(person, store, number, name));
            }
            if (i % 4 == 0) {
                int kind = i / 4;
                acts.add(() -> doesHarm(person + 1, store, kind));
            }
        }
        Collections.shuffle(acts, random);
        long begun = System.nanoTime();
        Crowd.play(acts, pages);
        Duration came = Duration.ofNanos(System.nanoTime() - begun);
        everybodyHasACard();
        Duration all = Duration.ofNanos(System.nanoTime() - begun);
        look(numbers);
        System.out.printf(
                "people=%d forms=%d members=%d toldToComeToTheShop=%d puzzles=%d answers=%s came=%s untilTheLastCard=%s problems=%s%n",
                people,
                taken.size(),
                members(),
                sentAway.get(),
                puzzles.get(),
                pages.counts(),
                came,
                all,
                pages.problems());
        town.verified().forEach(pages::problem);
    }

    private void fillsIn(int person, int store, String number, String name) {
        Phone phone = new Phone(person, town.port(), pages);
        String badge = town.badge(store);
        Optional<String> form = opens(phone, badge);
        if (form.isPresent()) {
            sends(phone, store, badge, number, Form.of(form.get(), number, name));
        }
    }

    private void pressesTwice(int person, int store, String number, String name) throws Exception {
        Phone phone = new Phone(person, town.port(), pages);
        String badge = town.badge(store);
        Optional<String> form = opens(phone, badge);
        if (form.isEmpty()) {
            return;
        }
        Map<String, String> fields = Form.of(form.get(), number, name);
        Callable<String> send = () -> sends(phone, store, badge, number, fields);
        try (ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> places = new ArrayList<>();
            for (Future<String> sent : fingers.invokeAll(List.of(send, send))) {
                places.add(sent.get());
            }
            if (!places.contains("") && Set.copyOf(places).size() != 1) {
                pages.problem("one form had two answers: " + places);
            }
        }
    }

    /** The secret of the form under a badge; none where somebody is asked to come to the shop. */
    private Optional<String> opens(Phone phone, String badge) {
        Phone.Answer page = phone.get(badge);
        if (page.sendsToTheShop()) {
            sentAway.incrementAndGet();
            return Optional.empty();
        }
        return Optional.of(page.form());
    }

    /** Sends a form and solves what is asked; returns where it leads, or nothing if it is to be done in the shop. */
    private String sends(Phone phone, int store, String path, String number, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        for (int i = 0; i < TRIES; i++) {
            Phone.Answer answer = phone.post(path, sent);
            sent.remove("answer");
            if (answer.status() == 303) {
                taken.add(new Taken(phone, store, number, answer.location()));
                return answer.location();
            }
            if (answer.solution().isPresent()) {
                puzzles.incrementAndGet();
                sent.put("answer", answer.solution().get());
            } else if (answer.sendsToTheShop()) {
                sentAway.incrementAndGet();
                return "";
            } else {
                throw new IllegalStateException("not taken: " + answer.head() + answer.body());
            }
        }
        throw new IllegalStateException("not let in after " + TRIES + " tries");
    }

    private void doesHarm(int person, int store, int kind) {
        Phone phone = new Phone(person, town.port(), pages);
        String badge = town.badge(store);
        Optional<String> opened = opens(phone, badge);
        if (opened.isEmpty()) {
            return;
        }
        String form = opened.get();
        if (kind % (Form.HARMS + 1) < Form.HARMS) {
            Form.harms(kind % (Form.HARMS + 1), phone, badge, form, pages);
        } else {
            pages.expect(404, phone.get("/g/" + "0".repeat(24)));
            pages.expect(410, phone.get("/w/" + URLEncoder.encode("<script>alert(1)", StandardCharsets.UTF_8)));
            pages.expect(404, phone.get("/g/..%2f..%2fbadge.key"));
        }
    }

    private void everybodyHasACard() {
        for (Taken one : taken) {
            AwayTown.await("a card for " + one, () -> {
                String page = one.phone().get(one.note()).body();
                return page.contains("Member number") || page.contains("You are a member already");
            });
        }
    }

    private void look(List<String> numbers) throws IOException {
        taken.stream()
                .filter(one -> !town.knows(one.store(), one.number()))
                .forEach(one -> pages.problem("nobody has the number of a form that was taken: " + one));
        Map<Integer, Set<String>> forms = new HashMap<>();
        taken.forEach(
                one -> forms.computeIfAbsent(one.store(), _ -> new HashSet<>()).add(one.note()));
        forms.forEach((store, notes) -> {
            if (notes.size() > AN_HOUR) {
                pages.problem(notes.size() + " letters of one guide within the hour");
            }
        });
        Set<String> people = new HashSet<>();
        taken.forEach(one -> people.add(one.number()));
        if (members() != people.size()) {
            pages.problem(people.size() + " numbers are " + members() + " members");
        }
        if (town.sealed() > 0) {
            pages.problem(town.sealed() + " seals are left at head office");
        }
        // Short numbers stand in any file by chance.
        Set<String> telling = numbers.stream()
                .filter(number -> number.length() > 11)
                .map(number -> number.substring(number.length() - 11))
                .collect(Collectors.toSet());
        town.filesWithAny(telling).forEach(file -> pages.problem("head office has a number: " + file));
    }

    private long members() {
        return taken.stream()
                .map(Taken::store)
                .distinct()
                .mapToLong(store -> town.joined(store).size())
                .sum();
    }
}

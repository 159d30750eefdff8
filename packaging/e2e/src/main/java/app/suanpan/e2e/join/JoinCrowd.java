package app.suanpan.e2e.join;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Lets a crowd into a shop that has no way to head office, as many at once as the pages have room for: by the guide's badge, by
 * the kiosk's code and at the kiosk, with numbers of every country that has an example, some twice, some to do harm. Afterwards every
 * number is one member's, no page was an error or had anything in it that runs, and no more joined than the limits let.
 */
public final class JoinCrowd {
    private static final int AN_HOUR = 60;

    private JoinCrowd() {}

    /**
     * What came of it.
     *
     * @param people who came to join, without those who came to do harm
     * @param joined members, by where they joined
     * @param puzzles how many were solved
     * @param openings how often the staff was asked
     * @param answers of the pages, by status
     */
    public record Result(
            int people,
            Map<String, Long> joined,
            int puzzles,
            int openings,
            String answers,
            Duration took,
            List<String> problems) {}

    /** {@code FOLDER [PEOPLE] [SEED]}. Ends with 1 if something went wrong. */
    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        System.out.println(people + " people, seed " + seed);
        Result result = run(Path.of(arguments[0]), people, new Random(seed));
        System.out.println(result);
        System.exit(result.problems().isEmpty() ? 0 : 1);
    }

    /** Lets them in. */
    public static Result run(Path folder, int people, Random random) throws Exception {
        Pages pages = new Pages(false);
        try (CrowdShop shop = new CrowdShop(folder)) {
            Staff staff = shop.staff();
            Visitors visitors = new Visitors(shop, staff, pages);
            List<String> numbers = Crowd.numbers(people, shop::isPhone, random);
            long begun = System.nanoTime();
            Crowd.play(acts(numbers, visitors, random), pages);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            numbers.stream()
                    .filter(number -> !shop.knows(number))
                    .forEach(number -> pages.problem("nobody has the number " + number));
            if (shop.twins() > 0) {
                pages.problem(shop.twins() + " numbers are two members'");
            }
            Map<String, Long> joined = shop.joined();
            joined.forEach((place, many) -> {
                if (many > AN_HOUR * (staff.openings() + 1L)) {
                    pages.problem(
                            many + " joined at " + place + ", and the staff looked " + staff.openings() + " times");
                }
            });
            long members = joined.values().stream().mapToLong(Long::longValue).sum();
            if (members != numbers.size()) {
                pages.problem(numbers.size() + " numbers are " + members + " members");
            }
            shop.verified().forEach(pages::problem);
            return new Result(
                    people, joined, visitors.puzzles(), staff.openings(), pages.counts(), took, pages.problems());
        }
    }

    /** Everybody once, one in five twice, and for four of them one who means harm. */
    private static List<Crowd.Act> acts(List<String> numbers, Visitors visitors, Random random) {
        List<Crowd.Act> acts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int person = 2 * i;
            String number = numbers.get(i);
            String name = Crowd.name(random);
            switch (i % 5) {
                case 0 -> acts.add(() -> visitors.joinsByTheKiosksCode(person, number, name));
                case 1 -> acts.add(() -> visitors.joinsAtTheKiosk(number, ""));
                case 2 -> acts.add(() -> visitors.joinsTwiceAtOnce(person, number, name));
                default -> acts.add(() -> visitors.joinsByBadge(person, number, name));
            }
            if (i % 5 == 4) {
                acts.add(() -> visitors.joinsAtTheKiosk(number, ""));
            }
            if (i % 4 == 0) {
                int kind = i / 4;
                acts.add(() -> visitors.doesHarm(person, kind));
            }
        }
        Collections.shuffle(acts, random);
        return acts;
    }
}

package app.suanpan.e2e.join;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/** Who is in a crowd, and that all of it acts at once. */
final class Crowd {
    /** The pages have 200 places; who comes when all are taken takes one from somebody. */
    private static final int AT_ONCE = 150;

    private static final List<String> NAMES = List.of(
            "小美",
            "Zoë",
            "👩‍🦰📞",
            "<script>document.title='taken'</script>",
            "\"><img src=x onerror=alert(1)>",
            "محمد",
            "'; DROP TABLE member; --",
            "{{css}}{{{body}}}",
            "𠮷野家",
            "");

    private Crowd() {}

    /** What somebody does. */
    interface Act {
        void play() throws Exception;
    }

    /** What somebody says their name is. */
    static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    /** All of it, as many at once as there is room for; whatever goes wrong is a problem of the pages. */
    static void play(List<Act> acts, Pages pages) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> played = new ArrayList<>();
            for (Act act : acts) {
                played.add(crowd.submit(() -> {
                    places.acquire();
                    try {
                        act.play();
                    } finally {
                        places.release();
                    }
                    return null;
                }));
            }
            for (Future<?> one : played) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    pages.problem(String.valueOf(e.getCause()));
                }
            }
        }
    }

    /** A number of every country that libphonenumber has an example of, and then Chinese ones. */
    static List<String> numbers(int people, Predicate<String> isPhone, Random random) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        Set<String> numbers = new LinkedHashSet<>();
        plans.getSupportedRegions().stream()
                .sorted()
                .flatMap(region -> Optional.ofNullable(plans.getExampleNumberForType(region, PhoneNumberType.MOBILE))
                        .map(PhoneNumber.class::cast)
                        .stream())
                .map(number -> plans.format(number, PhoneNumberFormat.E164))
                .forEach(numbers::add);
        List<String> examples = new ArrayList<>(numbers);
        examples.stream().filter(isPhone.negate()).forEach(number -> {
            throw new IllegalStateException("an example of its country is not taken: " + number);
        });
        Collections.shuffle(examples, random);
        Set<String> chosen = new LinkedHashSet<>(examples.subList(0, Math.min(people, examples.size())));
        while (chosen.size() < people) {
            chosen.add("+86138%08d".formatted(random.nextInt(100_000_000)));
        }
        return List.copyOf(chosen);
    }
}

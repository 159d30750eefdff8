package app.suanpan.e2e.join;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.NoticeCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** What people do in front of the kiosk and with their phones. */
final class Visitors {
    private static final int TRIES = 400;

    private final CrowdShop shop;
    private final Staff staff;
    private final Pages pages;
    private final AtomicInteger puzzles = new AtomicInteger();
    /** One person stands at the kiosk; whoever is next waits. */
    private final ReentrantLock kiosk = new ReentrantLock(true);

    Visitors(CrowdShop shop, Staff staff, Pages pages) {
        this.shop = shop;
        this.staff = staff;
        this.pages = pages;
    }

    int puzzles() {
        return puzzles.get();
    }

    /** Somebody scans the guide's badge with their own phone. */
    void joinsByBadge(int person, String number, String name) {
        Phone phone = new Phone(person, shop.port(), pages);
        String badge = shop.badge();
        sendsUntilTaken(phone, badge, Form.of(phone.get(badge).form(), number, name));
    }

    /** Somebody presses twice, and the radio doubles it: all lead to one answer. */
    void joinsTwiceAtOnce(int person, String number, String name) throws Exception {
        Phone phone = new Phone(person, shop.port(), pages);
        String badge = shop.badge();
        Map<String, String> fields = Form.of(phone.get(badge).form(), number, name);
        Callable<String> send = () -> sendsUntilTaken(phone, badge, fields).location();
        try (ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> places = new ArrayList<>();
            for (Future<String> sent : fingers.invokeAll(List.of(send, send))) {
                places.add(sent.get());
            }
            if (Set.copyOf(places).size() != 1) {
                pages.problem("one form had two answers: " + places);
            }
        }
    }

    /** Somebody scans the kiosk's code with their phone, and another one tries to have it too. */
    void joinsByTheKiosksCode(int person, String number, String name) {
        kiosk.lock();
        try {
            JoinDesk desk = shop.kiosk();
            if (!(desk.submit(new JoinCommand.StartOver()).question() instanceof Question.Attract attract)) {
                throw new IllegalStateException("the kiosk does not wait for anybody");
            }
            String link = URI.create(attract.joinUrl()).getPath();
            Phone phone = new Phone(person, shop.port(), pages);
            Phone friend = new Phone(person + 1, shop.port(), pages);
            String secret = phone.get(link).form();
            String friends = friend.get(link).form();
            phone.post(link, Map.of("begin", "here", "form", secret));
            int refused =
                    friend.post(link, Map.of("begin", "here", "form", friends)).status();
            if (refused != 410) {
                pages.problem("a code that was used was answered with " + refused);
            }
            sendsUntilTaken(phone, link, Form.of(secret, number, name));
            if (!(desk.state().question() instanceof Question.Welcome)) {
                pages.problem("the kiosk greets nobody: " + desk.state().question());
            }
            desk.submit(new JoinCommand.StartOver());
        } finally {
            kiosk.unlock();
        }
    }

    /** Somebody types on the kiosk. */
    void joinsAtTheKiosk(String number, String name) {
        kiosk.lock();
        try {
            JoinDesk desk = shop.kiosk();
            desk.submit(new JoinCommand.StartOver());
            desk.submit(new JoinCommand.Begin());
            JoinState now = desk.submit(new JoinCommand.GivePhone(number));
            for (int i = 0; i < TRIES && !(now.question() instanceof Question.Welcome); i++) {
                if (now.notice().stream().anyMatch(notice -> notice.code() == NoticeCode.TOO_MANY_JOINS)) {
                    staff.look();
                }
                now = switch (now.question()) {
                    case Question.Phone _ -> desk.submit(new JoinCommand.GivePhone(number));
                    case Question.Puzzle puzzle -> {
                        puzzles.incrementAndGet();
                        yield desk.submit(new JoinCommand.Solve(
                                Phone.figures(puzzle.digits().en())));
                    }
                    default -> desk.submit(new JoinCommand.Decide(true, Set.of(), name, "en"));
                };
            }
            if (!(now.question() instanceof Question.Welcome)) {
                pages.problem("the kiosk did not let somebody in: " + now.question());
            }
            desk.submit(new JoinCommand.StartOver());
        } finally {
            kiosk.unlock();
        }
    }

    /** Somebody means harm: whatever it is, there is an answer, and nobody joins by it. */
    void doesHarm(int person, int kind) {
        Phone phone = new Phone(person, shop.port(), pages);
        String badge = shop.badge();
        String form = phone.get(badge).form();
        if (kind % (Form.HARMS + 1) < Form.HARMS) {
            Form.harms(kind % (Form.HARMS + 1), phone, badge, form, pages);
        } else {
            pages.expect(404, phone.get("/g/" + "0".repeat(24)));
            pages.expect(410, phone.get("/j/%3Cscript%3Ealert(1)"));
            pages.expect(404, phone.get("/m/..%2f..%2fkeys%2fbrand.key"));
        }
    }

    /** Sends a form, solves what is asked, and asks the staff where that is said. */
    private Phone.Answer sendsUntilTaken(Phone phone, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        for (int i = 0; i < TRIES; i++) {
            Phone.Answer answer = phone.post(path, sent);
            sent.remove("answer");
            if (answer.status() == 303) {
                phone.get(answer.location());
                return answer;
            }
            if (answer.asksTheStaff()) {
                staff.look();
            } else if (answer.solution().isPresent()) {
                puzzles.incrementAndGet();
                sent.put("answer", answer.solution().get());
            } else {
                throw new IllegalStateException("not taken: " + answer.head() + answer.body());
            }
        }
        throw new IllegalStateException("not let in after " + TRIES + " tries");
    }
}

package app.suanpan.pages;

import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneBook;
import app.suanpan.domain.member.Purpose;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The join form as a phone sent it: anything at all may stand in its fields.
 *
 * @param begins whether it is not the form yet, but the wish to have it
 * @param id the secret that the form was given with
 * @param phone as typed
 * @param name as typed
 * @param month as chosen, empty or a number
 * @param day as chosen
 * @param granted the purposes that were ticked
 * @param fourteenOrOlder by the button that was pressed
 * @param noGuide whether they want no guide
 * @param answer to the puzzle, if the form had one
 */
public record JoinForm(
        boolean begins,
        String id,
        String phone,
        String name,
        String month,
        String day,
        Set<Purpose> granted,
        boolean fourteenOrOlder,
        boolean noGuide,
        String answer) {

    /** What is shown again of a field that was too long for anybody to have meant it. */
    private static final int LONGEST_SHOWN = 60;

    public static JoinForm empty(String id) {
        return new JoinForm(false, id, "", "", "", "", Set.of(), true, false, "");
    }

    public static JoinForm of(Map<String, List<String>> fields) {
        Set<String> ticked = Set.copyOf(fields.getOrDefault("grant", List.of()));
        return new JoinForm(
                fields.containsKey("begin"),
                first(fields, "form"),
                first(fields, "phone"),
                first(fields, "name"),
                first(fields, "month"),
                first(fields, "day"),
                Arrays.stream(Purpose.values())
                        .filter(purpose -> ticked.contains(ConsentTextFile.key(purpose)))
                        .collect(Collectors.toUnmodifiableSet()),
                first(fields, "age").equals("14"),
                first(fields, "guide").equals("none"),
                first(fields, "answer"));
    }

    /** The same with fields short enough to be shown again. */
    public JoinForm shownAgain() {
        return new JoinForm(
                false, id, cut(phone), cut(name), cut(month), cut(day), granted, fourteenOrOlder, noGuide, "");
    }

    /** What reading the form came to. */
    public sealed interface Answer {
        /** All is well. */
        record Given(PersonalData data) implements Answer {}

        /** A field cannot be kept; {@code error} is the key of the sentence that says so. */
        record Wrong(String error) implements Answer {}
    }

    /** Reads the fields; of somebody younger than fourteen none is looked at. */
    public Answer read(PhoneBook phones) {
        if (!fourteenOrOlder) {
            return new Answer.Given(PersonalData.NONE);
        }
        Optional<Phone> number = phone.isBlank() ? Optional.empty() : phones.read(phone);
        if (!phone.isBlank() && number.isEmpty()) {
            return new Answer.Wrong("error-phone");
        }
        if (!PersonalData.isName(name.strip())) {
            return new Answer.Wrong("error-name");
        }
        if (month.isBlank() && day.isBlank()) {
            return new Answer.Given(new PersonalData(number, name.strip(), Optional.empty()));
        }
        return birthday()
                .<Answer>map(date -> new Answer.Given(new PersonalData(number, name.strip(), Optional.of(date))))
                .orElseGet(() -> new Answer.Wrong("error-birthday"));
    }

    private Optional<MonthDay> birthday() {
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN));
    }
}

package app.suanpan.agent.join;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who reads the puzzle of a page, in either language, and can count to nine. */
final class PuzzleReader {
    private static final Pattern DIGITS = Pattern.compile("class=\"digits\">([^<]+)<");
    private static final List<String> EN =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> ZH = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    private PuzzleReader() {}

    /** What has to be typed on this page. */
    static String solution(String page) {
        Matcher digits = DIGITS.matcher(page);
        if (!digits.find()) {
            throw new AssertionError("no puzzle is asked: " + page);
        }
        return figures(digits.group(1));
    }

    /** The figures of these words. */
    static String figures(String words) {
        return Arrays.stream(words.split(", |、"))
                .map(word -> Integer.toString(Math.max(EN.indexOf(word), ZH.indexOf(word))))
                .collect(Collectors.joining());
    }
}

package app.suanpan.domain.item.gs1;

import static app.suanpan.domain.item.gs1.Gs1Message.FNC1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads element strings and bracketed text. */
final class Gs1ElementReader {

    private final Gs1Dictionary dictionary;

    Gs1ElementReader(Gs1Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** {@code ^0112345678901231^10ABC}: begins with FNC1; FNC1 may also stand behind the last value, and behind a predefined one. */
    Gs1Reading elementString(String text) {
        if (text.length() < 2 || text.charAt(0) != FNC1) {
            return new Gs1Reading.Refused(Gs1Fault.STRUCTURE, "");
        }
        List<Gs1Element> elements = new ArrayList<>();
        int at = 1;
        while (at < text.length()) {
            Optional<Gs1Entry> known = dictionary.entryAt(text, at);
            if (known.isEmpty()) {
                return new Gs1Reading.Refused(
                        Gs1Fault.UNKNOWN_IDENTIFIER, "", text.substring(at, Math.min(text.length(), at + 4)));
            }
            Gs1Entry entry = known.get();
            int from = at + entry.identifier().length();
            int separator = text.indexOf(FNC1, from);
            int end = separator < 0 ? text.length() : separator;
            if (entry.predefinedLength()) {
                end = Math.min(end, from + entry.fixedLength());
            }
            String value = text.substring(from, end);
            Optional<Gs1Reading> refusal = entry.refusal(value);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            elements.add(new Gs1Element(entry.identifier(), value, entry.predefinedLength()));
            at = end < text.length() && text.charAt(end) == FNC1 ? end + 1 : end;
        }
        return new Gs1Reading.Accepted(new Gs1Message(elements));
    }

    /** {@code (01)12345678901231(10)ABC}: a bracket in a value is written {@code \(}. */
    Gs1Reading bracketed(String text) {
        List<Gs1Element> elements = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int close = text.indexOf(')', at);
            if (text.charAt(at) != '(' || close < 0) {
                return new Gs1Reading.Refused(Gs1Fault.STRUCTURE, "");
            }
            String identifier = text.substring(at + 1, close);
            Optional<Gs1Entry> entry = dictionary.entry(identifier);
            if (entry.isEmpty()) {
                return new Gs1Reading.Refused(Gs1Fault.UNKNOWN_IDENTIFIER, "", identifier);
            }
            int end = nextBracket(text, close + 1);
            String value = text.substring(close + 1, end).replace("\\(", "(");
            Optional<Gs1Reading> refusal = entry.get().refusal(value);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            elements.add(new Gs1Element(identifier, value, entry.get().predefinedLength()));
            at = end;
        }
        return elements.isEmpty()
                ? new Gs1Reading.Refused(Gs1Fault.STRUCTURE, "")
                : new Gs1Reading.Accepted(new Gs1Message(elements));
    }

    private static int nextBracket(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '(' && text.charAt(i - 1) != '\\') {
                return i;
            }
        }
        return text.length();
    }
}

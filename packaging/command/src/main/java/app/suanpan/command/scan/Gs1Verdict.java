package app.suanpan.command.scan;

import app.suanpan.domain.item.gs1.Gs1Element;
import app.suanpan.domain.item.gs1.Gs1Fault;
import app.suanpan.domain.item.gs1.Gs1Meaning;
import app.suanpan.domain.item.gs1.Gs1Message;
import app.suanpan.domain.item.gs1.Gs1Reader;
import app.suanpan.domain.item.gs1.Gs1Reading;
import app.suanpan.domain.item.gs1.Gs1Reading.Refused;
import app.suanpan.domain.item.gs1.ScannerMessage;
import app.suanpan.domain.item.gs1.ScannerMessage.Symbology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What GS1's rules say of a line by itself, whatever a till then makes of it: of a scanner's message, a link, an element string, or
 * text for people.
 */
final class Gs1Verdict {
    private static final int AIM_LENGTH = 3;

    private final Gs1Reader reader;
    private final LocalDate today;
    private final Map<String, Object> answer = new LinkedHashMap<>();

    private Gs1Verdict(Gs1Reader reader, LocalDate today) {
        this.reader = reader;
        this.today = today;
    }

    /** The verdict as JSON objects; nothing of a line that does not claim to be GS1 data. */
    static Optional<Map<String, Object>> of(String raw, Gs1Reader reader, LocalDate today) {
        Gs1Verdict verdict = new Gs1Verdict(reader, today);
        if (raw.startsWith("]")) {
            verdict.scanned(raw, ScannerMessage.read(raw, reader));
        } else if (raw.startsWith("^")) {
            verdict.read("element-string", reader.elementString(raw));
        } else if (raw.startsWith("\u001d")) {
            verdict.read("element-string", reader.scanned(raw.substring(1)));
        } else if (raw.startsWith("(")) {
            verdict.read("bracketed", reader.bracketed(raw));
        } else if (raw.regionMatches(true, 0, "http://", 0, 7) || raw.regionMatches(true, 0, "https://", 0, 8)) {
            verdict.read("digital-link", reader.link(raw));
        }
        return verdict.answer.isEmpty() ? Optional.empty() : Optional.of(verdict.answer);
    }

    /** Each value by itself first, then whether the identifiers go together. */
    private void read(String form, Gs1Reading reading) {
        Gs1Reading together = reading.then(reader::together);
        answer.put("form", form);
        answer.put("accepted", together.accepted().isPresent());
        answer.put("wellFormed", reading.accepted().isPresent());
        reading.accepted().ifPresent(message -> {
            answer.put("elementString", message.elementString());
            elements(message);
        });
        if (together instanceof Refused refused) {
            answer.put("error", error(refused));
        }
    }

    private void scanned(String raw, ScannerMessage message) {
        answer.put("form", "scanner-message");
        answer.put("accepted", !(message instanceof ScannerMessage.Rejected));
        switch (message) {
            case ScannerMessage.Rejected(Gs1Fault fault, String identifier, String detail) ->
                answer.put("error", error(new Refused(fault, identifier, detail)));
            case ScannerMessage.Elements(Symbology symbology, Gs1Message elements) ->
                carries(symbology, asSent(raw, 0), Optional.of(elements));
            case ScannerMessage.Article(Symbology symbology, String digits) ->
                carries(symbology, digits, Optional.empty());
            case ScannerMessage.Composite(Symbology symbology, String digits, Gs1Message elements) ->
                carries(symbology, digits + "|" + asSent(raw, raw.indexOf('|') + 1), Optional.of(elements));
            case ScannerMessage.Link(Symbology symbology, String uri, Gs1Message elements) ->
                carries(symbology, uri, Optional.of(elements));
            case ScannerMessage.Text(Symbology symbology, String text) ->
                carries(symbology, marked(text), Optional.empty());
        }
    }

    /** The GS1 data behind the AIM identifier at this place, with each separator that was sent, needed or not. */
    private static String asSent(String raw, int aim) {
        return "^" + raw.substring(aim + AIM_LENGTH).replace('\u001d', '^');
    }

    private void carries(Symbology symbology, String data, Optional<Gs1Message> message) {
        answer.put("symbology", name(symbology));
        answer.put("data", data);
        message.ifPresent(elements -> {
            answer.put("elementString", elements.elementString());
            elements(elements);
        });
    }

    private void elements(Gs1Message message) {
        answer.put("bracketed", message.bracketed());
        answer.put("elements", message.elements().stream().map(this::element).toList());
    }

    private Map<String, Object> element(Gs1Element element) {
        Gs1Meaning meaning = reader.meaning(element, today);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ai", element.identifier());
        answer.put("title", meaning.title());
        answer.put("value", element.value());
        meaning.date().ifPresent(date -> answer.put("date", date.toString()));
        meaning.number().map(BigDecimal::toPlainString).ifPresent(number -> answer.put("number", number));
        meaning.currency().ifPresent(currency -> answer.put("currency", currency));
        return answer;
    }

    /** Which rule is broken, in GS1's words as far as the dictionary has them. */
    static Map<String, Object> error(Refused refused) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", refused.fault().name());
        if (!refused.identifier().isEmpty()) {
            error.put("ai", refused.identifier());
        }
        if (!refused.detail().isEmpty()) {
            error.put("detail", Escapes.escaped(refused.detail()));
        }
        error.put("text", sentence(refused));
        return error;
    }

    private static String sentence(Refused refused) {
        String ai = refused.identifier().isEmpty() ? "an AI" : "AI (" + refused.identifier() + ")";
        String detail = Escapes.escaped(refused.detail());
        return switch (refused.fault()) {
            case STRUCTURE -> "It is not built as GS1 data is";
            case UNKNOWN_IDENTIFIER -> "No AI is known at \"" + detail + "\"";
            case LENGTH -> "The value of " + ai + " is too short or too long";
            case CHARACTER -> "The value of " + ai + " has a character that it may not have";
            case CONTENT ->
                "The value of " + ai + " fails GS1's check " + detail + Gs1Checks.explained(refused.detail());
            case PLACE -> ai + " may not stand at this place of a link";
            case MISSING_COMPANION ->
                "Required AIs for " + ai + " are not there" + (detail.isEmpty() ? "" : ": " + detail);
            case EXCLUDED -> "It is invalid to pair " + ai + " with AI (" + detail + ")";
            case REPEATED -> ai + " is there more than once, with different values";
        };
    }

    /** What GS1's own engine calls the symbologies. */
    private static String name(Symbology symbology) {
        return switch (symbology) {
            case GS1_128 -> "GS1_128_CCA";
            case DATABAR -> "DataBarExpanded";
            case GS1_DATA_MATRIX, DATA_MATRIX -> "DM";
            case GS1_QR, QR -> "QR";
            case GS1_DOT_CODE, DOT_CODE -> "DotCode";
            case EAN_13 -> "EAN13";
            case EAN_8 -> "EAN8";
        };
    }

    /** Text that could be taken for an element string has a backslash in front, as GS1's engine marks it. */
    private static String marked(String text) {
        int slashes = 0;
        while (slashes < text.length() && text.charAt(slashes) == '\\') {
            slashes++;
        }
        return slashes < text.length() && text.charAt(slashes) == '^' ? "\\" + text : text;
    }
}

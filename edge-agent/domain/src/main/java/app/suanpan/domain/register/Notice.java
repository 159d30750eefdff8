package app.suanpan.domain.register;

import java.util.List;

/**
 * Something to tell the cashier: the screen has the sentence, in both languages, under the code's name.
 *
 * @param code what
 * @param details what the sentence names: the code that was read, an amount, a name
 */
public record Notice(NoticeCode code, List<String> details) {
    public Notice {
        details = details.stream().map(OneLine::of).toList();
    }

    public static Notice of(NoticeCode code, String... details) {
        return new Notice(code, List.of(details));
    }
}

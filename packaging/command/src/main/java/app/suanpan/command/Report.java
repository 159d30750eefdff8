package app.suanpan.command;

import java.util.List;

/**
 * What a reporting command found, once for people and once for programs. An implementation is a record: its components,
 * serialised, are the JSON object, so that both say the same. Money is in whole minor units
 * there, unless the format has a page of its own in docs that says otherwise.
 */
public interface Report {
    /** Returns the lines shown to a person. */
    List<String> lines();

    /** Returns whether all is as it should be; if not, the command ends with {@link ExitStatus#FOUND_TROUBLE}. */
    boolean ok();
}

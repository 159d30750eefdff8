package app.suanpan.protocol.storefile;

import app.suanpan.domain.member.MemberNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tiers of members: {@code tiers.csv} in the data folder, one member a line, the number that is on the card and what the
 * promotions call the tier: {@code 538112904,gold}. The first line may be {@code number,tier}; empty lines and lines that begin with
 * {@code #} say nothing. Who is not in it has no tier.
 */
public final class TierFile {
    /** The file's name in the data folder. */
    public static final String NAME = "tiers.csv";

    /** A sentence about each of a hundred thousand lines nobody reads. */
    private static final int MOST_NAMED = 5;

    private static final int LONGEST_TIER = 40;

    private final Map<Long, String> tiers = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private TierFile() {}

    /**
     * Reads the tiers, by member number.
     *
     * @throws ConfigException if a line is not right, or two name different tiers of one member; the message names the first of them
     */
    public static Map<Long, String> read(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\n|\r", -1);
        TierFile file = new TierFile();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            boolean heading = i == 0 && line.replace(" ", "").equals("number,tier");
            if (!line.isEmpty() && !line.startsWith("#") && !heading) {
                file.line(i + 1, line);
            }
        }
        if (!file.problems.isEmpty()) {
            throw new ConfigException(NAME + " is not right. "
                    + String.join(". ", file.problems.subList(0, Math.min(MOST_NAMED, file.problems.size()))));
        }
        return Map.copyOf(file.tiers);
    }

    private void line(int number, String line) {
        int comma = line.indexOf(',');
        Optional<Long> member = comma < 0
                ? Optional.empty()
                : MemberNumber.read(line.substring(0, comma).strip());
        String tier = line.substring(comma + 1).strip();
        if (member.isEmpty() || tier.isEmpty() || tier.length() > LONGEST_TIER || tier.contains(",")) {
            problems.add("Line " + number + " is not a member number, a comma and a tier");
            return;
        }
        String before = tiers.putIfAbsent(member.get(), tier);
        if (before != null && !before.equals(tier)) {
            problems.add(
                    "Line " + number + ": member " + MemberNumber.display(member.get()) + " is " + before + " already");
        }
    }
}

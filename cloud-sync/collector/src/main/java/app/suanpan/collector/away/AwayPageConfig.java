package app.suanpan.collector.away;

import app.suanpan.domain.member.BadgeKey;
import app.suanpan.pages.tls.PagesTls;
import app.suanpan.protocol.topic.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the join page away from the shop is served.
 *
 * @param port its TCP port; 0 picks one
 * @param tenant the brand whose guides' badges lead there
 * @param brandHost the host in the brand's cards and badges, for example {@code shop.example}; with a port if its links have one
 * @param badges tells the brand's badges from others
 * @param tls by which certificate; none where another server of this machine stands before it
 */
public record AwayPageConfig(int port, String tenant, String brandHost, BadgeKey badges, Optional<PagesTls> tls) {
    private static final Pattern HOST = Pattern.compile("[^\\s/@?#]+");

    /**
     * Reads the file that a shop's command {@code badge key} wrote: the tenant, the brand's host and the key, with a blank between.
     *
     * @throws IllegalArgumentException if it is none, with a sentence for people
     */
    public static AwayPageConfig read(int port, Path file, Optional<PagesTls> tls) {
        String[] parts;
        try {
            parts = Files.readString(file).strip().split(" ", 3);
        } catch (IOException e) {
            throw new IllegalArgumentException("the badge key cannot be read: " + file, e);
        }
        return BadgeKey.parse(parts[parts.length - 1])
                .filter(_ -> parts.length == 3
                        && Box.isName(parts[0])
                        && HOST.matcher(parts[1]).matches())
                .map(key -> new AwayPageConfig(port, parts[0], parts[1], key, tls))
                .orElseThrow(() -> new IllegalArgumentException("there is no badge key in " + file
                        + ": `suanpan badge key` of this version writes one in a shop of the brand"));
    }
}

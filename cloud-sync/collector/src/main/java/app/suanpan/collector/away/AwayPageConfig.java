package app.suanpan.collector.away;

import app.suanpan.domain.member.BadgeKey;
import app.suanpan.pages.tls.PagesTls;
import app.suanpan.protocol.topic.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the join page away from the shop is served.
 *
 * @param port its TCP port; 0 picks one
 * @param tenant the brand whose guides' badges lead there
 * @param badges tells the brand's badges from others
 * @param tls by which certificate; none where another server of this machine stands before it
 */
public record AwayPageConfig(int port, String tenant, BadgeKey badges, Optional<PagesTls> tls) {

    /**
     * Reads the file that a shop's command {@code badge key} wrote: the tenant, a blank and the key.
     *
     * @throws IllegalArgumentException if it is none, with a sentence for people
     */
    public static AwayPageConfig read(int port, Path file, Optional<PagesTls> tls) {
        String[] parts;
        try {
            parts = Files.readString(file).strip().split(" ", 2);
        } catch (IOException e) {
            throw new IllegalArgumentException("the badge key cannot be read: " + file, e);
        }
        String tenant = parts[0];
        return BadgeKey.parse(parts[parts.length - 1])
                .filter(_ -> parts.length == 2 && Box.isName(tenant))
                .map(key -> new AwayPageConfig(port, tenant, key, tls))
                .orElseThrow(() -> new IllegalArgumentException("there is no badge key in " + file
                        + ": `suanpan badge key` writes one in a shop of the brand"));
    }
}

package app.suanpan.demo.store;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.demo.shop.SampleMember;
import app.suanpan.demo.shop.SampleShop;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.ledger.member.MemberKeyFolder;
import app.suanpan.protocol.json.Json;
import app.suanpan.simulator.HeldCard;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The guides' badges, and the members who joined before the shop opened. They join at the kiosk's desk like anybody; their cards
 * are kept in a file, because a card is shown once and belongs to the customer.
 */
public final class People {
    private static final int FIRST_BADGE = 1;

    private final ShopFolder folder;
    private final AgentConfig config;
    private final MemberKeys keys;

    /** The people of a shop whose agent has run: it makes the keys that badges are signed with. */
    public People(ShopFolder folder, AgentConfig config) {
        this.folder = folder;
        this.config = config;
        this.keys = new MemberKeyFolder(folder.root()).read();
    }

    /** What {@link #cards()} keeps on the disk. */
    record CardFile(List<HeldCard> cards) {
        CardFile {
            cards = List.copyOf(cards);
        }
    }

    /** A badge for every guide of the store. */
    public List<HeldCard> badges() {
        return config.guides().stream()
                .map(guide -> new HeldCard(HeldCard.Kind.GUIDE, guide.firstName(), badge(guide.id())))
                .toList();
    }

    private String badge(long guide) {
        return "https://" + config.store().brandHost() + "/g/" + keys.badge(guide, FIRST_BADGE);
    }

    /** The cards of those who have joined in this folder. */
    public List<HeldCard> cards() throws IOException {
        return Files.exists(folder.cards())
                ? Json.read(Files.readAllBytes(folder.cards()), CardFile.class).cards()
                : List.of();
    }

    /**
     * Lets the sample members join, unless they have in an earlier run.
     *
     * @return their cards
     */
    public List<HeldCard> joinSampleMembers(JoinDesk desk) throws IOException {
        if (!cards().isEmpty()) {
            return cards();
        }
        List<HeldCard> cards = new ArrayList<>();
        for (SampleMember member : SampleShop.members()) {
            join(desk, member).ifPresent(cards::add);
        }
        Files.write(folder.cards(), Json.write(new CardFile(cards)));
        return cards;
    }

    private Optional<HeldCard> join(JoinDesk desk, SampleMember member) {
        desk.submit(new JoinCommand.StartOver());
        member.guide().ifPresent(guide -> desk.submit(new JoinCommand.Scan(ScanInput.withAim("]Q1" + badge(guide)))));
        desk.submit(new JoinCommand.Begin());
        desk.submit(new JoinCommand.GivePhone(member.phone()));
        JoinState last =
                desk.submit(new JoinCommand.Decide(true, member.granted(), member.firstName(), member.language()));
        desk.submit(new JoinCommand.StartOver());
        return last.question() instanceof Question.Welcome welcome
                        && !welcome.cardUrl().isEmpty()
                ? Optional.of(new HeldCard(
                        HeldCard.Kind.MEMBER, new LocalName(member.firstName(), member.firstName()), welcome.cardUrl()))
                : Optional.empty();
    }
}

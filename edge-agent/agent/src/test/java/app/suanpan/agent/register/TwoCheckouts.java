package app.suanpan.agent.register;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.disk.DiskRoom;
import app.suanpan.agent.points.PointsElsewhere;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.domain.points.PointsOffice;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.Step;
import app.suanpan.domain.shop.MemoryMembers;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.workstation.ShopScreens;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Two checkouts over one real ledger in a folder, each with somebody signed on. */
final class TwoCheckouts implements AutoCloseable {
    /** Head office's key, with which it signs members' coupons. */
    static final SigningKey OFFICE = SigningKey.make(new SecureRandom());

    /** The brand that they are for. */
    static final String TENANT = "shop";

    final Ledger ledger;
    final RegisterContexts contexts;
    final RegisterService first;
    final RegisterService second;
    private final ItemCatalogue catalogue;
    private final QuickKeyShelf quickKeys;

    TwoCheckouts(Path folder) {
        this(folder, PromotionEngine.of(List.of()));
    }

    /** The same where these promotions run. */
    TwoCheckouts(Path folder, PromotionEngine promotions) {
        this(folder, promotions, PointsRules.NONE, PointsOffice.NONE);
    }

    /** The same where these points are given and taken, and this head office is asked for them. */
    TwoCheckouts(Path folder, PromotionEngine promotions, PointsRules points, PointsOffice office) {
        this(folder, promotions, points, office, PointsElsewhere.NONE);
    }

    /** The same where head office has told this of other boxes. */
    TwoCheckouts(
            Path folder,
            PromotionEngine promotions,
            PointsRules points,
            PointsOffice office,
            PointsElsewhere elsewhere) {
        ledger = Ledger.open(folder, List.of(), new Epoch("0".repeat(32)), Clock.systemUTC());
        catalogue = ItemCatalogue.open(folder, SmallShop.CNY);
        catalogue.put(SmallShop.ITEMS);
        AgentConfig config = new AgentConfig(
                SmallShop.STORE,
                "small-shop",
                "box-1",
                List.of(
                        new WorkstationConfig("till-1", Kind.CHECKOUT, Map.of()),
                        new WorkstationConfig("till-2", Kind.CHECKOUT, Map.of())),
                List.of(SmallShop.ANNA, SmallShop.BO),
                List.of(SmallShop.LI),
                List.of(),
                null,
                new Http("127.0.0.1", 0),
                0,
                true);
        quickKeys = QuickKeyShelf.open(folder);
        contexts = new RegisterContexts(
                config,
                SmallShop.PROFILE,
                () -> promotions,
                SmallShop.SCAN_RULES,
                SmallShop.STAFF,
                catalogue,
                quickKeys,
                new MemoryMembers(),
                new CouponDesk(TENANT, () -> VerifyingKey.parse(OFFICE.publicText())),
                Optional.empty(),
                () -> SmallShop.STATIONERY,
                Journal.of(List.of()),
                SmallShop.TILL_RULES,
                () -> Reasons.SHIPPED,
                () -> points,
                elsewhere,
                new PointsDesk(office),
                () -> CreditTables.STANDARD,
                () -> ShopScreens.PLAIN,
                Clock.systemUTC(),
                UUID::randomUUID,
                DiskRoom.of(folder));
        first = service("till-1");
        second = service("till-2");
        first.submit(new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("200.00")));
        second.submit(new RegisterCommand.SignOn(SmallShop.BO.id(), SmallShop.yuan("200.00")));
    }

    /** A checkout as it opens after a power cut, or for the first time: with what the ledger says that it was busy with. */
    RegisterService service(String workstation) {
        AtomicReference<RegisterService> opened = new AtomicReference<>();
        opened.set(new RegisterService(ledger, contexts, workstation, errand -> {
            tell(errand);
            if (errand instanceof Step.ReservePoints ask) {
                opened.get().reserve(ask);
            }
            if (errand instanceof Step.ReleasePoints release) {
                contexts.pointsDesk().release(release);
            }
        }));
        return opened.get();
    }

    private void tell(Step.Errand errand) {
        if (errand instanceof Step.TellQuickKeys) {
            first.quickKeysChanged();
            second.quickKeysChanged();
        }
        if (errand instanceof Step.TellHeld) {
            first.heldChanged();
            second.heldChanged();
        }
    }

    @Override
    public void close() {
        first.close();
        second.close();
        quickKeys.close();
        catalogue.close();
        ledger.close();
    }
}

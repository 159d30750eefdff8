package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.ANNA;
import static app.suanpan.domain.shop.SmallShop.BO;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.shop.AnyCommands;
import app.suanpan.domain.shop.AnyCommands.Drawn;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.workstation.Operator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever is asked in whatever order by whomever: nothing that needs a permission happens unless the operator's role grants it, or a
 * different person whose role does has allowed it. What happened is told from what changed, not from what was asked.
 */
class AuthorityPropertyTest {
    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void nothingGuardedHappensWithoutSomebodyWhoMay(
            @ForAll("sequences") List<Drawn> sequence, @ForAll("roles") Role annas, @ForAll("roles") Role bos) {
        MemoryStaff staff = MemoryStaff.asking()
                .with(ANNA, annas, SmallStaff.PIN_OF_ANNA)
                .with(BO, bos, SmallStaff.PIN_OF_BO)
                .with(SmallStaff.MEI, Role.EVERYTHING, SmallStaff.PIN_OF_MEI);
        Till till = Till.closed(staff);
        till.does(SmallStaff.identify(ANNA, SmallStaff.PIN_OF_ANNA));
        till.does(new RegisterCommand.SignOn(ANNA.id(), SmallShop.yuan("100.00")));
        int guarded = 0;
        for (Drawn drawn : sequence) {
            RegisterSession before = till.session();
            RegisterCommand command = drawn.at(till);
            Step step = till.does(command);
            List<Demand> effects = effects(before, command, step);
            effects.forEach(effect -> assertThat(isCovered(effect, before, step, staff))
                    .as("%s by %s: %s", effect, before.operator(), step.events())
                    .isTrue());
            guarded += effects.size();
            till.state();
        }
        checkJournal(till, staff);
        Statistics.label("guarded effects").collect(Math.min(guarded, 3));
        Statistics.label("approvals")
                .collect(Math.min(till.ledger().all(ApprovalGranted.class).size(), 3));
    }

    private static boolean isCovered(Demand effect, RegisterSession before, Step step, Staff staff) {
        Optional<Operator> operator = before.operator();
        if (operator.filter(who -> staff.roleOf(who.id()).allows(effect)).isPresent()) {
            return true;
        }
        return step.events().stream()
                .filter(ApprovalGranted.class::isInstance)
                .map(event -> ((ApprovalGranted) event).approval())
                .anyMatch(approval ->
                        approval.permission().equals(effect.permission().name())
                                && approval.extent() >= effect.extent()
                                && !approval.reason().isBlank()
                                && !approval.approver().equals(approval.operator())
                                && operator.filter(who -> !who.id().equals(approval.operator()))
                                        .isEmpty()
                                && staff.roleOf(approval.approver()).allows(effect));
    }

    /** What has happened that a shop wants somebody to answer for. */
    private static List<Demand> effects(RegisterSession before, RegisterCommand command, Step step) {
        List<Demand> effects = new ArrayList<>();
        boolean basketGone = false;
        for (JournalEvent event : step.events()) {
            switch (event) {
                case TransactionVoided voided -> {
                    effects.add(new Demand(Permission.TRANSACTION_VOID, voided.total()));
                    basketGone = true;
                }
                case TransactionHeld ignored -> {
                    effects.add(Demand.of(Permission.HOLD));
                    basketGone = true;
                }
                case TransactionRecalled ignored -> effects.add(Demand.of(Permission.RECALL));
                case DrawerOpened ignored -> effects.add(Demand.of(Permission.DRAWER_OPEN));
                case ReceiptReprinted ignored -> effects.add(Demand.of(Permission.RECEIPT_REPRINT));
                case TillSettled settled ->
                    effects.add(
                            settled.varianceReason().isEmpty()
                                    ? Demand.of(Permission.TILL_CLOSE)
                                    : new Demand(Permission.TILL_VARIANCE, Math.abs(settled.variance())));
                default -> {}
            }
        }
        RegisterSession after = step.session();
        if (before.stage() != Stage.TENDERING
                && after.stage() == Stage.TENDERING
                && after.basket().kind() == TransactionKind.RETURN) {
            effects.add(Demand.of(
                    after.isUndoing()
                            ? Permission.POST_VOID
                            : before.original().isPresent()
                                    ? Permission.RETURN_WITH_RECEIPT
                                    : Permission.RETURN_WITHOUT_RECEIPT));
        }
        boolean sameBasket = before.stage() != Stage.COMPLETED
                && before.transaction().equals(after.transaction())
                && after.stage() != Stage.COMPLETED;
        if (sameBasket) {
            after.basket().lines().forEach(line -> cheaper(before, line).ifPresent(effects::add));
            // The second code of a pack may say that the pack is another than its first: the line makes room for it.
            // What was chosen to come back by its receipt may be chosen again: nothing has been handed over yet.
            if (!basketGone && before.original().isEmpty() && !(command instanceof RegisterCommand.ScanTwin)) {
                before.basket().lines().forEach(line -> fewer(line, after).ifPresent(effects::add));
            }
        }
        return effects;
    }

    private static Optional<Demand> cheaper(RegisterSession before, LineItem line) {
        // Of what comes back, paying more costs the shop; at first it comes back at the lowest price of late.
        if (line.sign() < 0) {
            return before.basket()
                    .line(line.number())
                    .filter(was -> was.unitPrice().compareTo(line.unitPrice()) < 0)
                    .map(was -> Demand.of(Permission.PRICE_OVERRIDE));
        }
        long normal = line.item().price().minor();
        long now = line.unitPrice().minor();
        boolean asBefore = before.basket()
                .line(line.number())
                .filter(was -> was.unitPrice().equals(line.unitPrice()))
                .isPresent();
        boolean fromTheLabel = line.override()
                .filter(override -> override.reason().equals("price on the pack"))
                .isPresent();
        if (asBefore || fromTheLabel || line.pack() != null || now >= normal) {
            return Optional.empty();
        }
        return Optional.of(new Demand(Permission.PRICE_OVERRIDE, (normal - now) * 10_000 / normal));
    }

    private static Optional<Demand> fewer(LineItem line, RegisterSession after) {
        boolean still = after.basket()
                .line(line.number())
                .filter(now -> now.quantity().value().compareTo(line.quantity().value()) >= 0)
                .isPresent();
        return still ? Optional.empty() : Optional.of(Demand.of(Permission.LINE_REMOVE));
    }

    /** Nobody signs on unproven, every shift and every taking up of one has its sign-on, and every signature is over what stands there. */
    private static void checkJournal(Till till, Staff staff) {
        long signedOn = till.ledger().all(AccessRecorded.class).stream()
                .filter(event -> event.kind() == AccessRecorded.Kind.SIGNED_ON)
                .peek(event -> assertThat(event.means()).isIn("PIN", "BADGE"))
                .count();
        assertThat(signedOn)
                .isEqualTo(till.ledger().all(ShiftOpened.class).size()
                        + till.ledger().all(ShiftResumed.class).size());
        till.ledger()
                .all(ApprovalGranted.class)
                .forEach(event -> assertThat(event.signature())
                        .isEqualTo(staff.seal(event.signedText()).signature()));
        till.ledger()
                .all(ApprovalRefused.class)
                .forEach(event -> assertThat(event.signature())
                        .isEqualTo(staff.seal(event.signedText()).signature()));
        assertThat(till.ledger().all(ReturnCompleted.class))
                .allSatisfy(event -> assertThat(event.header().operator()).isNotEmpty());
    }

    @Provide
    Arbitrary<List<Drawn>> sequences() {
        return AnyCommands.sequencesOfPeople(60);
    }

    @Provide
    Arbitrary<Role> roles() {
        Arbitrary<Long> limits = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Role.UNLIMITED)),
                Tuple.of(3, Arbitraries.longs().between(0, 12_000)));
        Arbitrary<Map<Permission, Long>> grants =
                Arbitraries.maps(Arbitraries.of(Permission.class), limits).ofMaxSize(20);
        return Combinators.combine(grants, limits).as((some, limit) -> {
            Map<Permission, Long> all = new EnumMap<>(Permission.class);
            all.putAll(some);
            all.put(Permission.SELL, Role.UNLIMITED);
            return new Role("drawn", new LocalName("抽", "Drawn"), all);
        });
    }
}

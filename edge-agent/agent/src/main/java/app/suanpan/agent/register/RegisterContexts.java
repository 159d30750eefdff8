package app.suanpan.agent.register;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.disk.DiskRoom;
import app.suanpan.agent.join.NewMembers;
import app.suanpan.agent.points.PointsElsewhere;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.member.CreditTables;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.receipt.JoinInvitation;
import app.suanpan.domain.receipt.ReceiptCodes;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.register.Catalogue;
import app.suanpan.domain.register.MemberDirectory;
import app.suanpan.domain.register.RegisterContext;
import app.suanpan.domain.register.SalesFacts;
import app.suanpan.domain.terms.LastPriced;
import app.suanpan.domain.terms.Pricing;
import app.suanpan.domain.till.TillRules;
import app.suanpan.domain.workstation.ShopScreens;
import app.suanpan.domain.workstation.Training;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What every command of every register of this box is decided with, and the clock and ids of each.
 *
 * @param config the store
 * @param profile how to reckon
 * @param promotions the promotions that run now
 * @param scanRules how to read codes
 * @param staff who may sign on, and what each may do
 * @param catalogue the item file
 * @param quickKeys the pages of quick keys
 * @param members members and guides
 * @param coupons members' coupons
 * @param newMembers makes members; nothing where people practise
 * @param stationery what all receipts of the store have in common, as it is now
 * @param journal everything that happened, to be looked through
 * @param till how tills are counted
 * @param reasons why something out of the ordinary may be done
 * @param points how points are given, and what they pay
 * @param elsewhere what other boxes know of members' points
 * @param pointsDesk where points are reserved that pay
 * @param credit who gets the credit of a sale
 * @param screens the shop\'s own words on the screens that customers look at
 * @param clock the box's clock
 * @param ids makes ids
 * @param disk the room on the disk that the ledger is on
 */
public record RegisterContexts(
        AgentConfig config,
        ArithmeticProfile profile,
        Supplier<PromotionEngine> promotions,
        ScanRules scanRules,
        Staff staff,
        Catalogue catalogue,
        QuickKeyShelf quickKeys,
        MemberDirectory members,
        CouponDesk coupons,
        Optional<NewMembers> newMembers,
        Supplier<Stationery> stationery,
        Journal journal,
        TillRules till,
        Supplier<Reasons> reasons,
        Supplier<PointsRules> points,
        PointsElsewhere elsewhere,
        PointsDesk pointsDesk,
        Supplier<CreditTables> credit,
        Supplier<ShopScreens> screens,
        Clock clock,
        Supplier<UUID> ids,
        DiskRoom disk) {
    /** The context of one command at one workstation. */
    RegisterContext of(
            String workstation,
            Staff people,
            Journal events,
            Pricing pricing,
            SalesFacts facts,
            BusinessDays days,
            LongSupplier nextReceiptNumber) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new RegisterContext(
                config.store(),
                workstation,
                profile,
                pricing,
                scanRules,
                people,
                catalogue,
                quickKeys.history(),
                members,
                coupons,
                newMembers.map(NewMembers::membership),
                stationery.get(),
                facts,
                events,
                till,
                reasons.get(),
                points.get(),
                pointsDesk.heldElsewhere(workstation),
                credit.get(),
                config.tares(),
                has(workstation, "terminal"),
                has(workstation, "provider"),
                machine(workstation).flatMap(WorkstationConfig::customerScreen).map(screens.get()::on),
                now,
                days.today(now, config.store().zone()),
                ids,
                nextReceiptNumber);
    }

    private boolean has(String workstation, String role) {
        return machine(workstation)
                .flatMap(configured -> configured.device(role))
                .isPresent();
    }

    private Optional<WorkstationConfig> machine(String workstation) {
        String checkout = Training.checkoutOf(workstation);
        return config.workstations().stream()
                .filter(candidate -> candidate.id().equals(checkout))
                .findFirst();
    }

    /**
     * The same where somebody practises: nobody is asked for a PIN, and receipts have no codes, since there is nothing that they
     * could bring back and nobody whom they could join.
     *
     * @param practised everything that happened there
     */
    public RegisterContexts practising(Journal practised) {
        return new RegisterContexts(
                config,
                profile,
                promotions,
                scanRules,
                staff.practising(),
                catalogue,
                quickKeys,
                members,
                coupons.practising(),
                Optional.empty(),
                () -> new Stationery(
                        config.store(), stationery.get().template(), ReceiptCodes.PLAIN, JoinInvitation.NONE),
                practised,
                till,
                reasons,
                points,
                PointsElsewhere.NONE,
                pointsDesk.practising(),
                credit,
                screens,
                clock,
                ids,
                disk.practising());
    }

    /** Prices the baskets of one register, by the store's profile and promotions. */
    Pricing pricing() {
        return new LastPriced(Pricing.by(profile, config.store().currency(), promotions));
    }

    UUID newId() {
        return ids.get();
    }
}

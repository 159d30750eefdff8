package app.suanpan.protocol.samples;

import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.Approval;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.LinesVoided;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.domain.journal.SigningKeyAnnounced;
import app.suanpan.domain.journal.StaffChanged;
import app.suanpan.domain.journal.StaffEntry;
import app.suanpan.domain.journal.VoidedLine;
import app.suanpan.protocol.signature.SigningKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signed events as a store writes them, for tests of whoever reads them. */
public final class Announcements {
    private static final Instant MORNING = Instant.parse("2026-11-21T02:00:00Z");

    private Announcements() {}

    /** The announcement of a key, vouched for by the one before it, if there is one. */
    public static SigningKeyAnnounced of(SigningKey key, @Nullable SigningKey before) {
        SigningKeyAnnounced unsigned = new SigningKeyAnnounced(
                header("", 0), key.name(), key.publicText(), before == null ? null : before.name(), null, "");
        String text = unsigned.signedText();
        return unsigned.signed(before == null ? null : before.sign(text), key.sign(text));
    }

    /** An approval of cash that was paid out, for a reason. */
    public static ApprovalGranted approval(SigningKey key, long number, String reason) {
        return approval(key, number, reason, new UUID(7, number));
    }

    /** The same while this transaction was on the screen. */
    public static ApprovalGranted approval(SigningKey key, long number, String reason, UUID transaction) {
        EventHeader header = header("anna", number);
        Approval unsigned = Approval.unsigned(
                "anna",
                "陈安娜",
                "mei",
                "李梅",
                "PIN",
                "CASH_OUT",
                5_000,
                "MoveCash kind=PAID_OUT amount=50.00 CNY",
                reason,
                transaction);
        return new ApprovalGranted(
                header, unsigned.sealed(key.seal(unsigned.textToSign(header, ApprovalGranted.OUTCOME))));
    }

    /** Something that happened to Anna at her checkout. */
    public static AccessRecorded access(AccessRecorded.Kind kind, long number, String detail) {
        return new AccessRecorded(header("anna", number), kind, "anna", "陈安娜", "PIN", null, detail);
    }

    /** Anna has another role from now on, by the command line. */
    public static StaffChanged role(SigningKey key, long number, String before, String after) {
        StaffChanged unsigned = new StaffChanged(
                header("", number),
                StaffChanged.Change.ROLE_GIVEN,
                "anna",
                new StaffEntry("陈安娜", before, 2, 1, false, ""),
                new StaffEntry("陈安娜", after, 2, 1, false, ""),
                StaffChanged.Through.COMMAND,
                "shop",
                "",
                "");
        return unsigned.sealed(key.seal(unsigned.signedText()));
    }

    /** Somebody is of the store from now on. */
    public static StaffChanged joined(SigningKey key, long number, String person, String name, String role) {
        StaffChanged unsigned = new StaffChanged(
                header("", number),
                StaffChanged.Change.ADDED,
                person,
                null,
                new StaffEntry(name, role, 1, 0, false, ""),
                StaffChanged.Through.COMMAND,
                "shop",
                "",
                "");
        return unsigned.sealed(key.seal(unsigned.signedText()));
    }

    /** What a role may from now on. */
    public static RoleChanged grants(SigningKey key, long number, String role, RoleChanged.Grant... after) {
        RoleChanged unsigned =
                new RoleChanged(header("", number), role, List.of(), List.of(after), "roles.json", "", "");
        return unsigned.sealed(key.seal(unsigned.signedText()));
    }

    /** The drawer opened without a sale. */
    public static DrawerOpened drawer(long number, String reason) {
        return new DrawerOpened(header("anna", number), new UUID(3, 1), reason);
    }

    /** Two lines were taken out of a basket, by two people. */
    public static LinesVoided voided(long number) {
        return new LinesVoided(
                header("anna", number),
                new UUID(4, 1),
                new UUID(3, 1),
                "SALE",
                "CNY",
                List.of(
                        new VoidedLine(
                                1,
                                "1001",
                                "牛奶",
                                "Milk",
                                "EACH",
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                1_250,
                                MORNING.plusSeconds(300),
                                "anna"),
                        new VoidedLine(
                                2,
                                "00000",
                                "苹果",
                                "Apples",
                                "KILOGRAM",
                                new BigDecimal("0.505"),
                                BigDecimal.ZERO,
                                500,
                                MORNING.plusSeconds(360),
                                "bo")));
    }

    private static EventHeader header(String operator, long number) {
        return new EventHeader(
                UUID.randomUUID(), "s001", "till-1", operator, LocalDate.of(2026, 11, 21), MORNING.plusSeconds(number));
    }
}

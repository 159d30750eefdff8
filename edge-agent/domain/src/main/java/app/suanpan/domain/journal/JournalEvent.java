package app.suanpan.domain.journal;

/**
 * Something that happened at a workstation. An event is written once, never changed, and sent to the collector byte by byte
 * as it was written. Evolution is additive: a field may be added, none is renamed or removed, and each type's schema number
 * grows with it.
 */
public sealed interface JournalEvent
        permits ShiftOpened,
                ShiftSuspended,
                ShiftResumed,
                SaleCompleted,
                ReturnCompleted,
                SalePostVoided,
                TransactionVoided,
                LinesVoided,
                TransactionHeld,
                TransactionRecalled,
                CardPaymentRequested,
                CardPaymentResolved,
                CardReversal,
                DrawerOpened,
                ReceiptReprinted,
                TenderVoided,
                CashMoved,
                TillRead,
                TillCounted,
                TillSettled,
                MemberJoined,
                BindingDecided,
                ConsentDecided,
                PhoneVerified,
                MemberErased,
                MemberCardPrinted,
                LetterKeysOffered,
                LetterAnswered,
                AccessRecorded,
                QuickKeysChanged,
                ApprovalGranted,
                ApprovalRefused,
                SigningKeyAnnounced,
                StaffChanged,
                RoleChanged {

    EventHeader header();
}

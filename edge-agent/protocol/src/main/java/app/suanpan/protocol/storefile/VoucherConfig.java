package app.suanpan.protocol.storefile;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.tender.VoucherKind.Issuer;
import app.suanpan.domain.tender.VoucherKind.Rest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code till.vouchers} in {@code store.json}: a kind of voucher that the store takes.
 *
 * @param code by which reports and head office know it, for example {@code mall-50}
 * @param name as screens and receipts say it
 * @param numbers what its numbers look like, {@code #} for each figure, for example {@code "MV########"}
 * @param face what one is worth, a decimal in the store's currency
 * @param issuer {@code STORE} if the store sells it and owes it, {@code OTHER} if somebody else does; null is {@code OTHER}
 * @param rest {@code FORFEIT}, {@code STORE_CREDIT} or {@code CHANGE}; null is {@code FORFEIT}
 * @param takenUnseen whether one of the store's own is taken that this box has not sold; null takes none
 * @param until the last day on which it is taken, for example {@code "2026-12-31"}; null is no such day
 */
public record VoucherConfig(
        String code,
        LocalName name,
        String numbers,
        String face,
        @Nullable String issuer,
        @Nullable String rest,
        @Nullable Boolean takenUnseen,
        @Nullable String until) {

    /**
     * The kind that this says.
     *
     * @throws ConfigException if it says none
     */
    VoucherKind read(Currency currency) {
        try {
            if (code == null || name == null || numbers == null || face == null) {
                throw new IllegalArgumentException("no code, no name, no numbers or no face");
            }
            VoucherKind kind = new VoucherKind(
                    code,
                    name,
                    numbers,
                    Money.parse(face, currency),
                    issuer == null ? Issuer.OTHER : Issuer.valueOf(issuer),
                    rest == null ? Rest.FORFEIT : Rest.valueOf(rest),
                    takenUnseen != null && takenUnseen,
                    Optional.ofNullable(until).map(LocalDate::parse));
            if (kind.isMistakable()) {
                throw new IllegalArgumentException("numbers of gift cards or of payment codes");
            }
            return kind;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new ConfigException("till.vouchers in store.json says \"" + code + "\" with numbers \"" + numbers
                    + "\" and needs a name, numbers such as \"MV########\" that no gift card and no phone's code has, a face such as"
                    + " \"50\", an issuer of STORE or OTHER, a rest of FORFEIT, STORE_CREDIT or CHANGE, and a day such as"
                    + " \"2026-12-31\"");
        }
    }
}

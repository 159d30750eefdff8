package app.suanpan.pages;

import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneBook;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Currency;
import java.util.Optional;

/** Reads phone numbers by libphonenumber: numbering plans change, and a pattern of our own would refuse tomorrow's numbers. */
public final class PhoneNumbers implements PhoneBook {
    private static final String NO_COUNTRY = "ZZ";

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final String country;

    /** @param country ISO 3166 code of the country whose numbers need no country code */
    public PhoneNumbers(String country) {
        this.country = country;
    }

    /** Reads the numbers of a store, by its currency. */
    public static PhoneNumbers where(Currency currency) {
        return new PhoneNumbers(country(currency));
    }

    /**
     * The country of a store, by its currency: a national currency's code begins with its country's. Where a currency has
     * many countries, numbers need their country code.
     */
    public static String country(Currency currency) {
        String country = currency.getCurrencyCode().substring(0, 2);
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(country) ? country : NO_COUNTRY;
    }

    @Override
    public Optional<Phone> read(String typed) {
        try {
            PhoneNumber number = plans.parse(typed, country);
            String national = plans.getNationalSignificantNumber(number);
            return plans.isValidNumber(number) && national.matches("\\d{4,14}")
                    ? Optional.of(new Phone(number.getCountryCode(), national))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}

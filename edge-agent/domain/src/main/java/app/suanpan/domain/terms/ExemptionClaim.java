package app.suanpan.domain.terms;

/**
 * The customer is free of some taxes and has shown why.
 *
 * @param code of the profile's exemption
 * @param certificate number of the certificate or card that was shown, or the reason in words; never empty
 */
public record ExemptionClaim(String code, String certificate) {}

package app.suanpan.domain.member;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * The keys that a store's members rest on. Two roots are kept secret; a key for each use follows from them, so that no use can
 * stand in for another.
 */
public final class MemberKeys {

    /** Bytes of a root. */
    public static final int ROOT_LENGTH = 32;

    private final byte[] brand;
    private final int brandKeyId;
    private final byte[] store;
    private final Map<String, byte[]> brandKeys = new ConcurrentHashMap<>();

    /**
     * @param brand root of what is valid in every store of the brand: badges, cards, codes, the hash of a phone number
     * @param brandKeyId the id that badges name it by, 0 to 255
     * @param store root that never leaves the store: wraps the members' own keys
     */
    public MemberKeys(byte[] brand, int brandKeyId, byte[] store) {
        if (brand.length != ROOT_LENGTH || store.length != ROOT_LENGTH || brandKeyId < 0 || brandKeyId > 0xFF) {
            throw new IllegalArgumentException("Member keys have roots of 32 bytes and an id of one");
        }
        this.brand = brand.clone();
        this.brandKeyId = brandKeyId;
        this.store = store.clone();
    }

    /** The token of a guide's badge, as printed behind {@code /g/}. */
    public String badge(long guide, int serial) {
        return new BadgeToken(guide, serial, brandKeyId).sign(brandKey("badge"));
    }

    /** What a badge's token says, if it is one of the brand's. */
    public Optional<BadgeToken> readBadge(String token) {
        return BadgeToken.verify(token, id -> id == brandKeyId ? Optional.of(brandKey("badge")) : Optional.empty());
    }

    /** The token of a receipt's join link, as printed behind {@code /j/}. */
    public String joinLink(Optional<Long> guide, LocalDate day) {
        return new JoinLinkToken(guide, day, brandKeyId).sign(brandKey("join"));
    }

    /** What the token of a receipt's join link says, if it is one of the brand's. */
    public Optional<JoinLinkToken> readJoinLink(String token) {
        return JoinLinkToken.verify(token, id -> id == brandKeyId ? Optional.of(brandKey("join")) : Optional.empty());
    }

    /** The token of a member's card, as its QR says behind {@code /m/}. */
    public String card(long number) {
        return MemberCardToken.sign(number, brandKey("card"));
    }

    /** The member number on a card, if it is one of the brand's. */
    public Optional<Long> readCard(String token) {
        return MemberCardToken.verify(token, brandKey("card"));
    }

    /** The proof on a receipt that its number is the brand's: 8 characters, which nobody without the key makes for another. */
    public String receiptProof(String receipt) {
        return Crockford.encode(Arrays.copyOf(Hmac.sha256(brandKey("receipt"), "proof", receipt), 5));
    }

    /** What the link to a receipt's page ends in: 16 characters, too many to be tried. */
    public String receiptSecret(String receipt) {
        return Crockford.encode(Arrays.copyOf(Hmac.sha256(brandKey("receipt"), "page", receipt), 10));
    }

    /** The key of a month for {@link MemberCode}. */
    public byte[] codeKey(YearMonth month) {
        return Hmac.sha256(brandKey("code"), "month", month.toString());
    }

    /** What a phone number is found by, hexadecimal: without the key nobody can try all numbers to find out whose it is. */
    public String phoneHash(Phone phone) {
        return HexFormat.of().formatHex(Hmac.sha256(brandKey("phone"), "e164", phone.e164()));
    }

    /** Seals and opens members' data. */
    public MemberCipher cipher() {
        return new MemberCipher(Hmac.sha256(store, "suanpan store key 1", "wrap"));
    }

    /** The secret half of a key for letters, as it may lie on the disk. */
    public byte[] wrapLetterKey(String open, byte[] secret, RandomGenerator random) {
        return AesGcm.seal(letterWrap(), open.getBytes(StandardCharsets.US_ASCII), secret, random);
    }

    /**
     * What {@link #wrapLetterKey} wrapped.
     *
     * @throws IllegalArgumentException if this store did not, or not for this public half
     */
    public byte[] openLetterKey(String open, byte[] wrapped) {
        return AesGcm.open(letterWrap(), open.getBytes(StandardCharsets.US_ASCII), wrapped);
    }

    private byte[] letterWrap() {
        return Hmac.sha256(store, "suanpan store key 1", "letter");
    }

    /** What it takes to tell the brand's badges from others, and to make nothing else. */
    public BadgeKey badgeKey() {
        return new BadgeKey(brandKeyId, brandKey("badge"));
    }

    private byte[] brandKey(String use) {
        return brandKeys.computeIfAbsent(use, it -> Hmac.sha256(brand, "suanpan brand key 1", it));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberKeys keys
                && Arrays.equals(brand, keys.brand)
                && brandKeyId == keys.brandKeyId
                && Arrays.equals(store, keys.store);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(store);
    }

    @Override
    public String toString() {
        return "MemberKeys[hidden]";
    }
}

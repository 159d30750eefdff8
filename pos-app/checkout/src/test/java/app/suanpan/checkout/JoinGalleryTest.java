package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.register.MemberCommand;
import app.suanpan.domain.register.RegisterCommand;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cashier makes a member, as pictures to be looked at. */
class JoinGalleryTest extends GalleryPart {
    private static final String PHONE = "13911112222";
    private static final String TYPED = PHONE.chars()
            .mapToObj(figure -> "#num-" + (char) figure)
            .collect(Collectors.joining(" ", " ", " #member-find"));

    JoinGalleryTest() {
        super(JoinGalleryTest::shots, Look.CHINESE, Look.ENGLISH, Look.SMALL_AND_DARK);
    }

    static Stream<Shot> shots() {
        return Stream.of(
                Shot.of("440-new-member", JoinGalleryTest::served).opening("#more #join"),
                Shot.of("441-old-enough", register -> {
                            served(register);
                            register.submit(new MemberCommand.BeginJoin(PHONE));
                        })
                        .opening("#more #join" + TYPED),
                Shot.of("442-nobody-has-this-number", register -> {
                            served(register);
                            register.submit(new RegisterCommand.FindMember(PHONE));
                        })
                        .opening("#member" + TYPED),
                Shot.of("443-joined", register -> {
                    served(register);
                    register.submit(new MemberCommand.JoinMember(PHONE, true, "zh"));
                }));
    }

    private static void served(MemoryRegister register) {
        register.scan("https://shop.example/g/badge-of-lin");
        register.scan(Goods.TEA);
    }
}

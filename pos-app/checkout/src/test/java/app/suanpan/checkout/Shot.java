package app.suanpan.checkout;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.register.RegisterCommand;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A screen of the gallery: its name, what happened before it, and the buttons that open what is over it, in order.
 *
 * @param name begins with its number, by which pictures are sorted
 * @param register what happens before it happens here
 * @param opened as CSS selectors with spaces between them; empty for none
 * @param connected whether the store answers
 */
record Shot(
        String name,
        Supplier<MemoryRegister> register,
        Consumer<MemoryRegister> before,
        String opened,
        boolean connected) {

    /** With somebody signed on. */
    static Shot of(String name, Consumer<MemoryRegister> before) {
        return new Shot(name, Shot::atWork, before, "", true);
    }

    /** With nobody signed on. */
    static Shot closed(String name, Consumer<MemoryRegister> before) {
        return new Shot(name, MemoryRegister::closed, before, "", true);
    }

    Shot opening(String buttons) {
        return new Shot(name, register, before, buttons, connected);
    }

    Shot disconnected() {
        return new Shot(name, register, before, opened, false);
    }

    /** The register as the picture shows it. */
    MemoryRegister prepared() {
        MemoryRegister made = register.get();
        before.accept(made);
        return made;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Somebody is signed on; the quick keys are there because the screen asked for them when the shift began. */
    private static MemoryRegister atWork() {
        MemoryRegister register = MemoryRegister.open();
        register.submit(new RegisterCommand.Browse("produce"));
        return register;
    }
}

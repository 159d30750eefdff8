package app.suanpan.domain.register;

/** The cashier's door to the store: the only one that the checkout's screens know. */
public interface Register extends Desk<RegisterCommand, RegisterState> {}

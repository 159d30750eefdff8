package app.suanpan.domain.register;

/** The customer's door to the store: the only one that the kiosk's screens know. */
public interface JoinDesk extends Desk<JoinCommand, JoinState> {}

package app.suanpan.protocol.event;

/** The other half of the sales that {@link SoldAtARegister} draws; each half begins at a seed of its own. */
class SoldAtAnotherRegisterPropertyTest extends SoldAtARegister {}

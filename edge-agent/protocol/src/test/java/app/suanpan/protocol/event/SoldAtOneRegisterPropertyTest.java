package app.suanpan.protocol.event;

/** One half of the sales that {@link SoldAtARegister} draws; each half begins at a seed of its own. */
class SoldAtOneRegisterPropertyTest extends SoldAtARegister {}

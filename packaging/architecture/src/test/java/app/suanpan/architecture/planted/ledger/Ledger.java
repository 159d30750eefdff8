package app.suanpan.architecture.planted.ledger;

/** Planted: what only the agent may open. */
public final class Ledger {}

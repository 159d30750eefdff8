package app.suanpan.domain.pricing;

/** What is rounded where a price includes its taxes. The other part is what remains, so that both always make up the price. */
public enum InclusiveTarget {
    /** Each tax is rounded and the net is the rest: twice 6 % in 17.79 is 0.95 and 0.95 of 15.89. */
    TAX,
    /** The net is rounded and the rest is given to the taxes by largest remainder: 15.88, then 0.96 and 0.95. */
    NET
}

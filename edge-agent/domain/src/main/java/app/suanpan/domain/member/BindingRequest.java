package app.suanpan.domain.member;

/**
 * Somebody asks that a member become a guide's own customer, or a member that they be nobody's.
 *
 * @param guide the guide who is to be bound, or {@link Binding#NO_GUIDE}
 * @param guideActive whether that guide works for the brand
 * @param currentGuideActive whether the guide whom the member has now does; without meaning if there is none
 * @param memberChose the member picked the guide, as opposed to a guide's badge that started it
 */
public record BindingRequest(long guide, boolean guideActive, boolean currentGuideActive, boolean memberChose) {

    /**
     * The member wants no guide.
     *
     * @param currentGuideActive whether the guide whom the member has now works for the brand; without meaning if there is none
     */
    public static BindingRequest forNoGuide(boolean currentGuideActive) {
        return new BindingRequest(Binding.NO_GUIDE, true, currentGuideActive, true);
    }

    /** Whether it is the wish to have no guide. */
    public boolean wantsNone() {
        return guide == Binding.NO_GUIDE;
    }
}

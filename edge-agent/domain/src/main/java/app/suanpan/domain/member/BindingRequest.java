package app.suanpan.domain.member;

/**
 * Somebody asks that a member become a guide's own customer.
 *
 * @param guide the guide who is to be bound
 * @param guideActive whether that guide works for the brand
 * @param currentGuideActive whether the guide whom the member has now does; without meaning if there is none
 * @param memberChose the member picked the guide, as opposed to a guide's badge that started it
 */
public record BindingRequest(long guide, boolean guideActive, boolean currentGuideActive, boolean memberChose) {}

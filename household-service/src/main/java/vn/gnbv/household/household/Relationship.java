package vn.gnbv.household.household;

/** What a member is to the head of the household (<i>quan hệ với chủ hộ</i>). */
public enum Relationship {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    GRANDPARENT,
    GRANDCHILD,
    SIBLING,
    OTHER;

    /** Whether the births of the two make the relationship impossible: a child is not older than its parent. */
    boolean contradicts(Birth member, Birth head) {
        return switch (this) {
            case CHILD, GRANDCHILD -> member.before(head);
            case PARENT, GRANDPARENT -> head.before(member);
            case HEAD, SPOUSE, SIBLING, OTHER -> false;
        };
    }
}

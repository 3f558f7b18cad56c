package vn.gnbv.household.household;

/** What a member is to the head of the household (<i>quan hệ với chủ hộ</i>). */
enum Relationship {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    GRANDPARENT,
    GRANDCHILD,
    SIBLING,
    OTHER
}

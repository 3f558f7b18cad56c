package vn.gnbv.household.support;

/** Whose money it was (<i>nguồn vốn</i>), Decision 90/QĐ-TTg; the words of the budget. */
public enum SupportSource {
    /** Central budget (<i>ngân sách trung ương</i>). */
    CENTRAL,
    /** Local budget beside the central one (<i>vốn đối ứng</i>). */
    COUNTERPART,
    /** Money of other programmes used together (<i>vốn lồng ghép</i>). */
    INTEGRATED,
    /** Local budget entrusted to the policy bank (<i>vốn ủy thác</i>). */
    ENTRUSTED,
    /** Lawful contributions of others (<i>vốn huy động</i>). */
    MOBILISED
}

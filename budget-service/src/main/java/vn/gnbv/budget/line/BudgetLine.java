package vn.gnbv.budget.line;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.standing.Flag;
import vn.gnbv.budget.standing.Standing;
import vn.gnbv.budget.standing.Subject;
import vn.gnbv.platform.problem.Problem;

/** Money for one component in one unit and year, from one source (<i>dòng ngân sách</i>). */
@Entity
@Table(name = "budget_lines")
class BudgetLine {

    /** Whether money may move (<i>mở, phong tỏa, khóa sổ</i>). */
    enum State {
        OPEN,
        FROZEN,
        CLOSED
    }

    @Id
    UUID id;

    UUID decisionId;
    UUID decisionUnitId;
    LocalDate assignedOn;
    UUID programmeId;
    UUID componentId;
    UUID unitId;

    /** Whose area the line lies in: its unit, or the decision's as long as the unit is not known. */
    UUID scopeUnitId;

    @Nullable
    UUID holderOrganisationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> leadOrganisationIds;

    int year;
    int originYear;

    @Enumerated(EnumType.STRING)
    Source source;

    @Enumerated(EnumType.STRING)
    CapitalType capitalType;

    @Nullable
    UUID parentLineId;

    @Embedded
    Amounts amounts;

    @Enumerated(EnumType.STRING)
    State state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> flags;

    /** The statement on applicability that froze the line. */
    @Nullable
    UUID frozenBy;

    @Nullable
    String frozenBasis;

    @Version
    int version;

    protected BudgetLine() {}

    private BudgetLine(AssigningDecision decision, LineTerms terms) {
        this.id = terms.id();
        this.decisionId = decision.id();
        this.decisionUnitId = decision.unitId();
        this.assignedOn = decision.issuedOn();
        this.programmeId = decision.programmeId();
        this.componentId = terms.componentId();
        this.unitId = terms.unitId();
        this.scopeUnitId = decision.unitId();
        this.holderOrganisationId = terms.holderOrganisationId();
        this.leadOrganisationIds = List.copyOf(terms.leadOrganisationIds());
        this.year = decision.year();
        this.originYear = terms.originYear();
        this.source = terms.source();
        this.capitalType = terms.capitalType();
        this.parentLineId = terms.parentLineId();
        this.amounts = Amounts.assigned(terms.amountVnd(), terms.carriedInVnd());
        this.state = State.OPEN;
        this.flags = List.of();
    }

    /** A line of new money. */
    static BudgetLine assigned(AssigningDecision decision, LineTerms terms) {
        return new BudgetLine(decision, terms);
    }

    /** Whether a new line may get its money from this one, whatever the amount. */
    void requireParentOf(BudgetLine child) {
        requireOpen();
        fund().requireSame(child.fund());
    }

    /** Passes on what the new line begins with. */
    void allocate(BudgetLine child) {
        requireParentOf(child);
        amounts = amounts.allocate(child.amounts.assignedVnd(), carriedOver());
    }

    /** Raises the line, or lowers it, but never below what is spent, bound or passed on. */
    void adjust(long difference) {
        requireOpen();
        amounts = amounts.adjust(difference, carriedOver());
    }

    /** Binds, advances or pays money, or takes it back. */
    void spend(Spending spending, CapitalType stated) {
        requireSpendable(spending);
        requireCapitalType(stated);
        amounts = amounts.spend(spending);
    }

    /** Money that only comes back is welcome on a frozen line too. */
    void requireSpendable(Spending spending) {
        if (state == State.CLOSED || !spending.givesBack()) {
            requireOpen();
        }
    }

    /** Money of an earlier year; it has lines of its own, and all of it may be passed on. */
    private boolean carriedOver() {
        return originYear < year;
    }

    /** Whether money may pass from this line to the other. */
    void requireSameMoneyAs(BudgetLine other) {
        fund().requireSame(other.fund());
        if (!Objects.equals(parentLineId, other.parentLineId)) {
            throw Problem.of(BudgetProblems.PARENTS_MIXED);
        }
    }

    void requireOpen() {
        switch (state) {
            case OPEN -> {}
            case FROZEN -> throw Problem.of(BudgetProblems.LINE_FROZEN, String.valueOf(frozenBasis));
            case CLOSED -> throw Problem.of(BudgetProblems.LINE_CLOSED);
        }
    }

    void requireCapitalType(CapitalType stated) {
        if (stated != capitalType) {
            throw Problem.of(BudgetProblems.CAPITAL_TYPES_MIXED, capitalType.name(), stated.name());
        }
    }

    /** Money of a year is paid within it, or in the month after it that is there for settling (Law 83/2015/QH13). */
    void requireSpentInTime(LocalDate on, Spending spending) {
        if (spending.givesBack()) {
            return;
        }
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year + 1, 1, 31);
        if (on.isBefore(first) || on.isAfter(last)) {
            throw Problem.of(BudgetProblems.OUTSIDE_BUDGET_YEAR, first.toString(), last.toString());
        }
    }

    /**
     * Takes note of what is now known of the line's references; freezes it where its component does not apply, and
     * opens it again where it does.
     *
     * @return what changed by that, or null
     */
    @Nullable
    LineChange judge(Standing standing) {
        var before = state;
        var same = noteFlags(standing);
        var exclusion = standing.exclusion();
        if (exclusion != null && state != State.CLOSED) {
            same &= Objects.equals(frozenBy, exclusion.id()) && Objects.equals(frozenBasis, exclusion.basis());
            state = State.FROZEN;
            frozenBy = exclusion.id();
            frozenBasis = exclusion.basis();
        } else if (exclusion == null && state == State.FROZEN) {
            state = State.OPEN;
            frozenBy = null;
            frozenBasis = null;
        }
        if (state != before) {
            return state == State.FROZEN ? LineChange.FROZEN : LineChange.UNFROZEN;
        }
        return same ? null : LineChange.REVIEWED;
    }

    private boolean noteFlags(Standing standing) {
        var now = EnumSet.noneOf(Flag.class);
        now.addAll(standing.flags());
        if (standing.parts() && amounts.ownVnd() > 0) {
            now.add(Flag.UNSPLIT);
        }
        var names = now.stream().map(Flag::name).toList();
        var outside = now.contains(Flag.UNIT_UNKNOWN) || now.contains(Flag.UNIT_OUTSIDE_DECISION);
        var scope = outside ? decisionUnitId : unitId;
        var same = names.equals(flags) && scope.equals(scopeUnitId);
        if (!same) {
            flags = names;
            scopeUnitId = scope;
        }
        return same;
    }

    Subject subject() {
        var organisations = new HashSet<>(leadOrganisationIds);
        if (holderOrganisationId != null) {
            organisations.add(holderOrganisationId);
        }
        return new Subject(
                programmeId,
                componentId,
                unitId,
                decisionUnitId,
                assignedOn,
                year,
                capitalType.name(),
                organisations,
                leadOrganisationIds.size());
    }

    Fund fund() {
        return new Fund(programmeId, year, originYear, source, capitalType);
    }
}

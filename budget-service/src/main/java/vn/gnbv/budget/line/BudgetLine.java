package vn.gnbv.budget.line;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    @Schema(name = "BudgetLineState")
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

    /** The line that its money came from: of the year before, or of a holder that is no more. */
    @Nullable
    UUID predecessorLineId;

    /** The last day on which it may be spent. */
    LocalDate payableUntil;

    /** The last day of whoever holds it: its unit, or its holder; null as long as both go on. */
    @Nullable
    LocalDate heldUntil;

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

    /** Who recorded a paper that gave it money. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> givenBy;

    /** How many papers on it wait for a second officer. */
    int unconfirmed;

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
        this.payableUntil = decision.settledBy() == null ? lastDayOf(decision.year()) : decision.settledBy();
        this.unconfirmed = decision.awaitsConfirmation() ? 1 : 0;
        this.amounts = Amounts.assigned(terms.amountVnd(), terms.carriedInVnd());
        this.state = State.OPEN;
        this.flags = List.of();
        this.givenBy = List.of(decision.recordedBy());
    }

    /** A line of new money. */
    static BudgetLine assigned(AssigningDecision decision, LineTerms terms) {
        return new BudgetLine(decision, terms);
    }

    /** A line of the year after for money that another line carries over; it stays money of its origin year. */
    static BudgetLine carriedOver(AssigningDecision decision, BudgetLine from, LineEndService.CarryOver carryOver) {
        var terms = new LineTerms(
                carryOver.toLineId(),
                from.componentId,
                from.unitId,
                from.holderOrganisationId,
                from.leadOrganisationIds,
                from.source,
                from.capitalType,
                from.originYear,
                0,
                carryOver.amountVnd(),
                null);
        var line = new BudgetLine(decision, terms);
        line.predecessorLineId = from.id;
        line.payableUntil = carryOver.expiresOn();
        return line;
    }

    /** Whether the paper carries over money of this line's programme and of the year before its own. */
    void requireCarriedBy(AssigningDecision decision) {
        requireOpen();
        requireOf(decision.programmeId(), decision.year() - 1);
    }

    /** A frozen line may still lose its money. */
    void requireCancelledBy(AssigningDecision decision) {
        if (state == State.CLOSED) {
            requireOpen();
        }
        requireOf(decision.programmeId(), decision.year());
    }

    private void requireOf(UUID programme, int budgetYear) {
        if (!programmeId.equals(programme)) {
            throw Problem.of(BudgetProblems.PROGRAMMES_MIXED);
        }
        if (year != budgetYear) {
            throw Problem.of(BudgetProblems.YEARS_MIXED, String.valueOf(year), String.valueOf(budgetYear));
        }
    }

    void carryOut(long vnd) {
        requireOpen();
        amounts = amounts.carryOut(vnd);
    }

    void cancel(long vnd) {
        amounts = amounts.cancel(vnd);
    }

    /** @return what was left and is lost now, once the last day has passed */
    long expire(LocalDate today) {
        var left = amounts.availableVnd();
        if (state == State.CLOSED || !carriedOver() || !today.isAfter(payableUntil) || left == 0) {
            return 0;
        }
        cancel(left);
        return left;
    }

    /** Loses what is left and never changes again. */
    void close() {
        requireNothingOpen();
        cancel(amounts.availableVnd());
        state = State.CLOSED;
        frozenBy = null;
        frozenBasis = null;
    }

    private void requireNothingOpen() {
        if (amounts.openVnd() > 0) {
            throw Problem.of(BudgetProblems.OPEN_OBLIGATIONS, id.toString(), amounts.openVnd());
        }
    }

    void settleBy(LocalDate lastDay) {
        payableUntil = lastDay;
    }

    void awaitConfirmation() {
        unconfirmed++;
    }

    void confirm() {
        unconfirmed--;
    }

    /** Whether the paper may give new money to this line: to one of its year that was not allocated from another. */
    void requireRaisedBy(AssigningDecision decision) {
        requireOpen();
        requireOf(decision.programmeId(), decision.year());
        if (parentLineId != null) {
            throw Problem.of(BudgetProblems.ALLOCATED_LINE_RAISED);
        }
        if (carriedOver()) {
            throw Problem.of(BudgetProblems.ORIGIN_YEARS_MIXED, String.valueOf(originYear), String.valueOf(year));
        }
    }

    void raise(AssigningDecision decision, long vnd) {
        requireRaisedBy(decision);
        amounts = amounts.raise(vnd);
        give(decision.recordedBy());
        if (decision.awaitsConfirmation()) {
            awaitConfirmation();
        }
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
    void adjust(long difference, String officer) {
        requireOpen();
        amounts = amounts.adjust(difference, carriedOver());
        if (difference > 0) {
            give(officer);
        }
    }

    /** The officer has recorded a paper that gives the line money. */
    private void give(String officer) {
        if (!givenBy.contains(officer)) {
            givenBy =
                    Stream.concat(givenBy.stream(), Stream.of(officer)).sorted().toList();
        }
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
            case OPEN -> {
                if (unconfirmed > 0) {
                    throw Problem.of(BudgetProblems.UNCONFIRMED);
                }
            }
            case FROZEN -> throw Problem.of(BudgetProblems.LINE_FROZEN, String.valueOf(frozenBasis));
            case CLOSED -> throw Problem.of(BudgetProblems.LINE_CLOSED);
        }
    }

    void requireCapitalType(CapitalType stated) {
        if (stated != capitalType) {
            throw Problem.of(BudgetProblems.CAPITAL_TYPES_MIXED, capitalType.name(), stated.name());
        }
    }

    /** Money is spent from the first day of its year until it expires; what comes back may come back later. */
    void requireSpentInTime(LocalDate on, Spending spending) {
        var first = LocalDate.of(year, 1, 1);
        if (!spending.givesBack() && (on.isBefore(first) || on.isAfter(payableUntil))) {
            throw Problem.of(BudgetProblems.OUTSIDE_BUDGET_YEAR, first.toString(), payableUntil.toString());
        }
    }

    /** Who is no more spends nothing; what happened in its days may still be entered. */
    void requireHeld(LocalDate on, Spending spending) {
        if (!spending.givesBack() && heldUntil != null && on.isAfter(heldUntil)) {
            throw Problem.of(BudgetProblems.WITHOUT_HOLDER, heldUntil.toString());
        }
    }

    /** Whether the paper passes on a line whose holder is no more, and nothing of it is still bound. */
    void requireSucceededBy(AssigningDecision decision) {
        if (state == State.CLOSED) {
            requireOpen();
        }
        requireOf(decision.programmeId(), decision.year());
        if (heldUntil == null) {
            throw Problem.of(BudgetProblems.HOLDER_STANDS);
        }
        requireNothingOpen();
    }

    /** Who follows has to be there when the one before is no more. */
    void requireOutlives(BudgetLine predecessor) {
        if (heldUntil != null && predecessor.heldUntil != null && !heldUntil.isAfter(predecessor.heldUntil)) {
            throw Problem.of(BudgetProblems.WITHOUT_HOLDER, heldUntil.toString());
        }
    }

    /** All that is left goes to the successors, to the đồng; the line is closed behind it. */
    void passOn(long vnd) {
        var left = amounts.availableVnd();
        if (vnd != left) {
            throw Problem.of(BudgetProblems.SUCCESSION_NOT_WHOLE, left, vnd);
        }
        amounts = amounts.adjust(-vnd, carriedOver());
        close();
    }

    /** A line of a successor for money of a line whose holder is no more; it stays money of its year and origin year. */
    static BudgetLine succeeding(AssigningDecision decision, BudgetLine from, LineTerms terms) {
        var line = new BudgetLine(decision, terms);
        line.amounts = line.amounts.received(terms.amountVnd());
        line.predecessorLineId = from.id;
        line.payableUntil = from.payableUntil;
        return line;
    }

    /** What a successor gets of this line: the same money, elsewhere. */
    LineTerms termsOf(UUID newId, UUID unit, @Nullable UUID holder, List<UUID> leads, long vnd) {
        return new LineTerms(
                newId, componentId, unit, holder, leads, source, capitalType, originYear, vnd, null, parentLineId);
    }

    /**
     * Money of a year is paid within it, or in the month after it that is there for settling (Law 83/2015/QH13). From
     * 2026 on Law 89/2025/QH15 decides, whose dates are not known here: then the year itself is all that is certain.
     */
    private static LocalDate lastDayOf(int year) {
        return year < 2026 ? LocalDate.of(year + 1, 1, 31) : LocalDate.of(year, 12, 31);
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
        var lastDay = lastDayOfHolder(standing);
        same &= Objects.equals(lastDay, heldUntil);
        heldUntil = lastDay;
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

    private @Nullable LocalDate lastDayOfHolder(Standing standing) {
        return Stream.of(Optional.of(unitId), Optional.ofNullable(holderOrganisationId))
                .flatMap(Optional::stream)
                .map(standing.ends()::get)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
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

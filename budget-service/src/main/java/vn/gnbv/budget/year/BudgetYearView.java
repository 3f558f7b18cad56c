package vn.gnbv.budget.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** What holds for the money of a programme and year in a unit and below it (<i>năm ngân sách</i>), and its rules. */
@Schema(name = "BudgetYear")
public record BudgetYearView(
        UUID id,
        int version,
        UUID programmeId,
        int year,
        UUID unitId,
        @Schema(description = "null: not known.") @Nullable LocalDate settledBy,
        @Nullable String settledByBasis,
        boolean secondPerson,
        boolean separatePayer,
        List<StateBudgetYear.AuthorityRule> authorityRules,
        List<StateBudgetYear.CarryOverClass> carryOverClasses,
        State state,

        @Schema(description = "The paper by which it was closed.") @Nullable
        Closing closing,

        Instant recordedAt,
        String recordedBy) {

    /** Whether money may still move. */
    @Schema(name = "BudgetYearState")
    public enum State {
        OPEN,
        CLOSED
    }

    /** The paper by which a year was closed (<i>quyết toán</i>). */
    @Schema(name = "YearClosing")
    public record Closing(
            String number,
            LocalDate issuedOn,
            String issuer,
            @Nullable Signer signer) {}

    /** @throws Problem AUTHORITY_NOT_ENTITLED when a rule names others; where none is entered, nobody is refused */
    void requireEntitled(Act act, @Nullable Authority authority) {
        var rule = authorityRules.stream().filter(r -> r.act() == act).findFirst();
        if (rule.isPresent() && (authority == null || !rule.get().authorities().contains(authority))) {
            throw Problem.of(
                    BudgetProblems.AUTHORITY_NOT_ENTITLED,
                    rule.get().authorities().toString(),
                    rule.get().basis());
        }
    }

    /**
     * Checks who decided, against the year that governs.
     *
     * @return what is not in order without being refused
     */
    public static List<String> check(
            @Nullable BudgetYearView governing,
            Act act,
            @Nullable Authority authority,
            String pointer,
            Refusals refusals) {
        var decided = governing != null && governing.authorityRules().stream().anyMatch(r -> r.act() == act);
        if (decided) {
            refusals.collect(pointer, () -> governing.requireEntitled(act, authority));
        }
        return decided ? List.of() : List.of("AUTHORITY_NOT_CHECKED");
    }

    /** @throws Problem CARRY_OVER_CLASS_UNKNOWN when classes are entered and this is none of them */
    public void requireClass(@Nullable String code) {
        if (!carryOverClasses.isEmpty()
                && carryOverClasses.stream().noneMatch(c -> c.code().equals(code))) {
            throw Problem.of(BudgetProblems.CARRY_OVER_CLASS_UNKNOWN);
        }
    }

    /** @throws Problem saying why the year cannot be closed by a paper of that day */
    void requireClosableOn(LocalDate day) {
        if (state == State.CLOSED) {
            throw Problem.of(BudgetProblems.YEAR_CLOSED, String.valueOf(year));
        }
        if (settledBy == null) {
            throw Problem.of(BudgetProblems.SETTLEMENT_DATE_UNKNOWN, String.valueOf(year));
        }
        if (day.isBefore(settledBy)) {
            throw Problem.of(BudgetProblems.YEAR_STILL_SETTLING, settledBy.toString());
        }
    }
}

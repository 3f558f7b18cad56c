package vn.gnbv.budget.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

class StateContributionTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);
    private static final StateContribution.Valuation VALUATION =
            new StateContribution.Valuation(UUID.randomUUID(), "Đơn giá");

    @Test
    void acceptsMoneyThatWasOnlyPledged() {
        assertThat(refused(cash(50L, null, null))).isEmpty();
    }

    @Test
    void asksForWhatIsPledgedOrReceived() {
        assertThat(refused(cash(null, null, null))).containsExactly("NOTHING_CONTRIBUTED");
    }

    @Test
    void usesNoMoreThanIsStatedToHaveBeenReceived() {
        assertThat(refused(cash(50L, 40L, 40L))).isEmpty();
        assertThat(refused(cash(50L, 40L, 41L))).containsExactly("MORE_USED_THAN_RECEIVED");
        assertThat(refused(cash(50L, null, 1L))).containsExactly("MORE_USED_THAN_RECEIVED");
        assertThat(refused(days(10, 10, 11, null, null))).containsExactly("MORE_USED_THAN_RECEIVED");
    }

    @Test
    void knowsNoQuantityOfMoneyAndNoValueWithoutAQuantity() {
        assertThat(refused(said(ContributionForm.CASH, null, 1, null, null, 5L, null, null, null)))
                .containsExactly("QUANTITY_BY_FORM");
        assertThat(refused(said(ContributionForm.DAYS, null, 1, null, null, 5L, 5L, null, VALUATION)))
                .containsExactly("QUANTITY_BY_FORM");
    }

    @Test
    void doesNotNeedAValueOfDaysButWhereThereIsOneAsksWhoSaysSoAndByWhat() {
        assertThat(refused(days(10, 8, 8, null, null))).isEmpty();
        assertThat(refused(days(10, 8, 8, 1_600_000L, null))).containsExactly("VALUATION_OF_GOODS");
        assertThat(refused(days(10, 8, 8, 1_600_000L, VALUATION))).isEmpty();
        assertThat(refused(days(10, 8, 8, null, VALUATION))).containsExactly("VALUATION_OF_GOODS");
    }

    @Test
    void measuresGoodsOnly() {
        assertThat(refused(said(ContributionForm.KIND, "tấn xi măng", 2, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(refused(said(ContributionForm.KIND, null, 2, null, null, null, null, null, null)))
                .containsExactly("MEASURE_OF_GOODS");
        assertThat(refused(said(ContributionForm.CASH, "đồng", null, null, null, 5L, null, null, null)))
                .containsExactly("MEASURE_OF_GOODS");
    }

    @Test
    void namesADonorByIdOnlyWhereItIsAnOrganisation() {
        assertThat(refused(donor(DonorKind.ORGANISATION, null))).containsExactly("DONOR_BY_KIND");
        assertThat(refused(donor(DonorKind.INDIVIDUALS, UUID.randomUUID()))).containsExactly("DONOR_BY_KIND");
        assertThat(refused(donor(DonorKind.ORGANISATION, UUID.randomUUID()))).isEmpty();
    }

    private static List<String> refused(StateContribution said) {
        var refusals = new Refusals();
        said.check(TODAY, refusals);
        try {
            refusals.throwIfAny();
            return List.of();
        } catch (Problem problem) {
            return problem.codes();
        }
    }

    private static StateContribution cash(@Nullable Long pledged, @Nullable Long received, @Nullable Long used) {
        return said(ContributionForm.CASH, null, null, null, null, pledged, received, used, null);
    }

    private static StateContribution days(
            int pledged, int received, int used, @Nullable Long vnd, StateContribution.@Nullable Valuation valuation) {
        return said(ContributionForm.DAYS, null, pledged, received, used, null, vnd, null, valuation);
    }

    private static StateContribution donor(DonorKind kind, @Nullable UUID organisation) {
        return said(kind, organisation, ContributionForm.CASH, null, null, null, null, 5L, null, null, null);
    }

    private static StateContribution said(
            ContributionForm form,
            @Nullable String measure,
            @Nullable Integer pledged,
            @Nullable Integer received,
            @Nullable Integer used,
            @Nullable Long pledgedVnd,
            @Nullable Long receivedVnd,
            @Nullable Long usedVnd,
            StateContribution.@Nullable Valuation valuation) {
        return said(
                DonorKind.FUND,
                null,
                form,
                measure,
                pledged,
                received,
                used,
                pledgedVnd,
                receivedVnd,
                usedVnd,
                valuation);
    }

    private static StateContribution said(
            DonorKind kind,
            @Nullable UUID organisation,
            ContributionForm form,
            @Nullable String measure,
            @Nullable Integer pledged,
            @Nullable Integer received,
            @Nullable Integer used,
            @Nullable Long pledgedVnd,
            @Nullable Long receivedVnd,
            @Nullable Long usedVnd,
            StateContribution.@Nullable Valuation valuation) {
        return new StateContribution(
                null,
                kind,
                organisation,
                form,
                measure,
                quantity(pledged),
                quantity(received),
                quantity(used),
                pledgedVnd,
                receivedVnd,
                usedVnd,
                valuation,
                null,
                null,
                UUID.randomUUID(),
                null,
                TODAY,
                null,
                "Ủng hộ",
                null,
                null);
    }

    private static @Nullable BigDecimal quantity(@Nullable Integer quantity) {
        return quantity == null ? null : BigDecimal.valueOf(quantity);
    }
}

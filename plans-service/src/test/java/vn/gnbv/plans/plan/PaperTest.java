package vn.gnbv.plans.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.platform.problem.Problem;

class PaperTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-01-02");

    private static final Signer SIGNER = new Signer("A", "Phó Chủ tịch");

    @Test
    void isCompleteWithNumberDateAndSigner() {
        assertComplete(new Paper("1/KH-UBND", null, day("2024-04-01"), null, SIGNER, null, null));
    }

    @Test
    void isCompleteWhenItsNumberIsDeclaredUnknown() {
        assertComplete(new Paper(null, true, day("2024-04-01"), null, SIGNER, null, null));
    }

    @Test
    void isNotIssuedWithoutASigner() {
        assertRefused(new Paper("1", null, day("2024-04-01"), null, null, null, null), "SIGNER_MISSING");
    }

    @Test
    void isNotIssuedWhenTheNumberIsNeitherGivenNorUnknown() {
        assertRefused(new Paper(null, null, day("2024-04-01"), null, SIGNER, null, null), "NUMBER_MISSING");
        assertRefused(new Paper(null, false, day("2024-04-01"), null, SIGNER, null, null), "NUMBER_MISSING");
    }

    @Test
    void isNotIssuedWithANumberThatIsUnknown() {
        assertRefused(new Paper("1", true, day("2024-04-01"), null, SIGNER, null, null), "NUMBER_CONTRADICTED");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-02, DAY, true",
        "2025-01-03, DAY, false",
        "2025-01-31, MONTH, true",
        "2025-02-01, MONTH, false",
        "2025-12-31, YEAR, true",
        "2026-01-01, YEAR, false"
    })
    void isNotIssuedOnADayThatHasCertainlyNotCome(String issued, DatePrecision precision, boolean accepted) {
        var paper = new Paper("1", null, day(issued), precision, SIGNER, null, null);
        if (accepted) {
            assertComplete(paper);
        } else {
            assertThatThrownBy(() -> paper.refusals(List.of(), TODAY).throwIfAny())
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.type().status()).isEqualTo(400));
        }
    }

    /** A date known to the month or the year is later only where that is certain. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-01, DAY, 2024-04-01, DAY, true",
        "2024-04-01, DAY, 2024-04-02, DAY, false",
        "2024-04-01, MONTH, 2024-04-30, DAY, true",
        "2024-04-01, MONTH, 2024-05-01, DAY, false",
        "2024-01-01, YEAR, 2024-12-31, DAY, true",
        "2024-04-01, DAY, 2024-04-30, MONTH, true",
        "2024-03-31, DAY, 2024-04-30, MONTH, false",
        "2024-04-01, DAY, 2024-12-31, YEAR, true",
        "2023-12-31, DAY, 2024-12-31, YEAR, false"
    })
    void restsOnNoPaperThatIsCertainlyLater(
            String issued, DatePrecision precision, String basis, DatePrecision ofBasis, boolean accepted) {
        var paper = new Paper("1", null, day(issued), precision, SIGNER, null, null);
        var bases = List.of(new LegalBasis("86/TB-UBND", day(basis), ofBasis, "UBND", "Kết luận", null));
        if (accepted) {
            assertThatCode(() -> paper.refusals(bases, TODAY).throwIfAny()).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> paper.refusals(bases, TODAY).throwIfAny()).hasMessage("BASIS_AFTER_ISSUE");
        }
    }

    @Test
    void mayRestOnAPaperWithoutADate() {
        var paper = new Paper("1", null, day("2024-04-01"), null, SIGNER, null, null);
        var bases = List.of(new LegalBasis("20-NQ/TU", null, null, "Tỉnh ủy", "Nghị quyết", null));
        assertThatCode(() -> paper.refusals(bases, TODAY).throwIfAny()).doesNotThrowAnyException();
    }

    private static void assertComplete(Paper paper) {
        assertThatCode(() -> paper.refusals(List.of(), TODAY).throwIfAny()).doesNotThrowAnyException();
    }

    private static void assertRefused(Paper paper, String code) {
        assertThatThrownBy(() -> paper.refusals(List.of(), TODAY).throwIfAny())
                .isInstanceOf(Problem.class)
                .hasMessage(code);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

package vn.gnbv.household.table;

import static vn.gnbv.household.standard.PovertyClass.NEAR_POOR;
import static vn.gnbv.household.standard.PovertyClass.NOT_POOR;
import static vn.gnbv.household.standard.PovertyClass.POOR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.gnbv.household.standard.PovertyClass;

/**
 * The official result tables of the review (<i>biểu kết quả rà soát hộ nghèo, hộ cận nghèo</i>), TT 07/2021/TT-BLĐTBXH,
 * that hold counts; 14 and 15 are lists of names. The layout that is printed is to be confirmed with the official forms.
 */
enum OfficialTable {
    RESULT(1, "CLASS", "Kết quả rà soát", "Result of the review", POOR, NEAR_POOR, NOT_POOR),
    POOR_MOVEMENT(2, "MOVEMENT", "Diễn biến hộ nghèo", "Movement of poor households", POOR),
    NEAR_POOR_MOVEMENT(3, "MOVEMENT", "Diễn biến hộ cận nghèo", "Movement of near-poor households", NEAR_POOR),
    POOR_DEPRIVATIONS(4, "DEPRIVATION", "Hộ nghèo theo mức độ thiếu hụt", "Deprivations of poor households", POOR),
    POOR_DEPRIVATION_SHARES(
            5, "DEPRIVATION", "Tỷ lệ thiếu hụt của hộ nghèo", "Shares of poor households by deprivation", POOR),
    NEAR_POOR_DEPRIVATIONS(
            6, "DEPRIVATION", "Hộ cận nghèo theo mức độ thiếu hụt", "Deprivations of near-poor households", NEAR_POOR),
    NEAR_POOR_DEPRIVATION_SHARES(
            7,
            "DEPRIVATION",
            "Tỷ lệ thiếu hụt của hộ cận nghèo",
            "Shares of near-poor households by deprivation",
            NEAR_POOR),
    TARGET_GROUPS(8, "GROUP", "Theo nhóm đối tượng", "By target group", POOR, NEAR_POOR),
    ETHNICITIES(9, "ETHNICITY", "Theo dân tộc", "By ethnicity", POOR, NEAR_POOR),
    CAUSES(10, "CAUSE", "Theo nguyên nhân nghèo", "By cause", POOR, NEAR_POOR),
    CHILDREN(
            11,
            "CHILD_DEPRIVATION",
            "Thiếu hụt của trẻ em",
            "Deprivations of households with children, and their children",
            POOR,
            NEAR_POOR),
    POOR_GROUPS(12, "GROUP", "Hộ nghèo theo nhóm", "Poor households by group, and of these by female head", POOR),
    NEAR_POOR_GROUPS(
            13,
            "GROUP",
            "Hộ cận nghèo theo nhóm",
            "Near-poor households by group, and of these by female head",
            NEAR_POOR);

    private final int number;
    private final String kind;
    private final String nameVi;
    private final String nameEn;
    private final List<PovertyClass> classes;

    OfficialTable(int number, String kind, String nameVi, String nameEn, PovertyClass... classes) {
        this.number = number;
        this.kind = kind;
        this.nameVi = nameVi;
        this.nameEn = nameEn;
        this.classes = List.of(classes);
    }

    static Optional<OfficialTable> of(int number) {
        return Arrays.stream(values()).filter(t -> t.number == number).findFirst();
    }

    int number() {
        return number;
    }

    String nameVi() {
        return nameVi;
    }

    String nameEn() {
        return nameEn;
    }

    List<PovertyClass> classes() {
        return classes;
    }

    boolean isOfMovements() {
        return kind.equals("MOVEMENT");
    }

    boolean isOfShares() {
        return this == POOR_DEPRIVATION_SHARES || this == NEAR_POOR_DEPRIVATION_SHARES;
    }

    /** What it is made of, as the roll-ups name it. */
    List<String> kinds() {
        return this == POOR_GROUPS || this == NEAR_POOR_GROUPS ? List.of(kind, "GROUP_OF_FEMALE_HEAD") : List.of(kind);
    }
}

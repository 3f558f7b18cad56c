package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.BrokenRules;

class OfficialListTest {

    private static final String HEADER = "code,full_name,level,parent_code\n";

    @Test
    void readsTheTypeFromTheNameAndPutsHigherLevelsFirst() {
        var list = OfficialList.read("\uFEFF" + HEADER.replace("\n", "\r\n")
                + "04168,\"Xã Sông Mã\",COMMUNE,14\r\n\r\n14,Tỉnh Sơn La,PROVINCE,\r\n");
        assertThat(list.rows()).extracting(OfficialList.Row::code).containsExactly("14", "04168");
        assertThat(list.rows().getLast().type()).isEqualTo(UnitType.COMMUNE);
        assertThat(list.rows().getLast().areaType()).isEqualTo(AreaType.RURAL);
        assertThat(list.rows().getLast().line()).isEqualTo(2);
        assertThat(list.rows().getFirst().areaType()).isNull();
    }

    @Test
    void leavesOpenWhetherASpecialZoneIsUrban() {
        var list = OfficialList.read(HEADER + "1,Đặc khu Cô Tô,COMMUNE,22");
        assertThat(list.rows().getFirst().areaType()).isNull();
    }

    @Test
    void refusesAnotherFirstLine() {
        assertThat(rules("mã,tên\n1,Tỉnh X,PROVINCE,")).containsExactly("LIST_HEADER_EXPECTED");
        assertThat(rules("")).containsExactly("LIST_HEADER_EXPECTED");
    }

    @Test
    void refusesAListWithoutUnits() {
        assertThat(rules(HEADER)).containsExactly("LIST_EMPTY");
    }

    @Test
    void namesEveryLineThatCannotBeRead() {
        assertThat(rules(HEADER
                        + "14,Tỉnh Sơn La,PROVINCE\n"
                        + "1 4,Tỉnh Sơn La,PROVINCE,\n"
                        + "15,Tỉnh Lào Cai,STATE,\n"
                        + "16,Lào Cai,PROVINCE,\n"
                        + "17,Tỉnh A,PROVINCE,\n"
                        + "17,Tỉnh B,PROVINCE,\n"))
                .containsExactly(
                        "LIST_LINE_UNREADABLE",
                        "LIST_LINE_UNREADABLE",
                        "LIST_LEVEL_UNKNOWN",
                        "LIST_TYPE_UNKNOWN",
                        "DUPLICATE");
    }

    private static List<String> rules(String csv) {
        return BrokenRules.of(() -> OfficialList.read(csv));
    }
}

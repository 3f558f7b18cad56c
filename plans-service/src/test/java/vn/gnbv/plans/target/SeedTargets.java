package vn.gnbv.plans.target;

import vn.gnbv.plans.seed.Seed;

/** The 27 targets of the plans of Sơn La, Bình Thuận, Sông Mã and Lâm Đồng, as their data sets state them. */
final class SeedTargets {

    static final String SON_LA = of("son-la-05-ct-tw");
    static final String BINH_THUAN = of("binh-thuan-2021");
    static final String LAM_DONG = of("lam-dong-2021");

    private SeedTargets() {}

    /** Those of Sông Mã, with a rate of the year before, which their paper leaves out. */
    static String songMa() {
        return of("song-ma-2024").replace("\"period\":\"2023\"", "\"period\":\"2023\",\"value\":20");
    }

    private static String of(String folder) {
        return Seed.of(folder).items("targets");
    }
}

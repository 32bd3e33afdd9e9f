package org.medicalsuite.suite.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an enrollment file of any size to disk, a member at a time. */
public final class ManyMembers {
    private static final String LETTERS = "ACDEFGHMNTUVWXYZ";
    private static final int SEGMENTS_OF_A_MEMBER = 14;
    // ST, BGN, QTY, two N1 and SE.
    private static final int OTHER_SEGMENTS = 6;

    private ManyMembers() {}

    /** CINs are numbered from 1. */
    public static void write(Path file, int members) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("""
                    ISA*00*          *00*          *ZZ*CADHCS_5010_834*30*990000001      *261101*0600*^*00501*100000001*0*T*:~
                    GS*BE*CADHCS_5010_834*990000001*20261101*0600*100000001*X*005010X220A1~
                    ST*834*0001*005010X220A1~
                    BGN*00*DHCS834-BENCH*20261101*0600****2~
                    QTY*TO*%d~
                    N1*P5*CALIFORNIA DEPARTMENT OF HEALTH CARE SERVICES*FI*990000000~
                    N1*IN*MEDI-CAL SUITE BENCH*FI*990000001~
                    """.formatted(members));
            for (int n = 1; n <= members; n++) {
                out.write("""
                        INS*Y*18*001*AI*A*E**AC~
                        REF*0F*%1$s~
                        REF*1L*%1$s~
                        REF*23*1;20240501;;~
                        NM1*IL*1*BENCH%2$d*PERSON%3$d~
                        N3*%2$d SAMPLE STREET~
                        N4*SACRAMENTO*CA*95814**CY*34~
                        DMG*D8*19%4$d0%5$d15*F~
                        HD*021**HLT*304;01~
                        DTP*348*D8*20260101~
                        REF*CE*M1;401~
                        REF*ZX*19~
                        LX*1~
                        NM1*P3*1*SUNRISE PEDIATRICS*****XX*1234567893~
                        """.formatted(cin(n), n / 7, n % 7, 40 + n % 60, 1 + n % 9));
            }
            out.write("SE*%d*0001~\nGE*1*100000001~\nIEA*1*100000001~\n"
                    .formatted(members * SEGMENTS_OF_A_MEMBER + OTHER_SEGMENTS));
        }
    }

    private static String cin(int number) {
        return "9%07d%c".formatted(number, LETTERS.charAt(number % LETTERS.length()));
    }
}

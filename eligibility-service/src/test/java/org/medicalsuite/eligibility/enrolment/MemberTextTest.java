package org.medicalsuite.eligibility.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTextTest {
    private static final Fault FAULT = new Fault(8, "X12_ANY", "Element REF02 does not fit", "Send it again");

    @Test
    void members_come_back_as_they_were_with_places_and_the_first_fault() {
        var one = new MemberLoop(
                1,
                List.of(
                        new Segment("INS", 7, List.of("Y", "18", "", "AI"), List.of()),
                        new Segment("REF", 8, List.of("1L", "98200001A"), List.of(FAULT))));
        var two = new MemberLoop(2, List.of(new Segment("INS", 9, List.of(), List.of())));

        var back = written(0, one, two);

        assertThat(back).hasSize(2);
        assertThat(back.getFirst().number()).isEqualTo(1);
        assertThat(back.getFirst().position()).isEqualTo(7);
        assertThat(back.getFirst().segments())
                .extracting(Segment::tag, Segment::position, Segment::elements)
                .containsExactly(
                        tuple("INS", 7, List.of("Y", "18", "", "AI")), tuple("REF", 8, List.of("1L", "98200001A")));
        assertThat(back.getFirst().firstFault()).contains(FAULT);
        assertThat(back.getLast()).isEqualTo(two);
    }

    @Test
    void members_that_were_dealt_with_are_left_out() {
        var back = written(1, ins(1), ins(2), ins(3));

        assertThat(back).extracting(MemberLoop::number).containsExactly(2, 3);
    }

    @Test
    void the_lane_follows_the_cin_that_names_the_member_and_not_one_of_a_coverage() {
        var member = new MemberLoop(
                1,
                List.of(
                        new Segment("INS", 1, List.of(), List.of()),
                        new Segment("REF", 2, List.of("0F", "98200001A"), List.of()),
                        new Segment("REF", 3, List.of("1L", "98200002A"), List.of()),
                        new Segment("HD", 4, List.of(), List.of())));

        assertThat(MemberIdentity.of(member.own()).cin().orElseThrow().value()).isEqualTo("98200002A");
        assertThat(MemberIdentity.of(ins(1).own()).cin()).isEmpty();
    }

    private static MemberLoop ins(int number) {
        return new MemberLoop(number, List.of(new Segment("INS", number, List.of("Y"), List.of())));
    }

    private static List<MemberLoop> written(int after, MemberLoop... members) {
        var text = new StringBuilder();
        for (var member : members) {
            MemberText.append(text, member);
        }
        var back = new ArrayList<MemberLoop>();
        MemberText.read(text.toString(), after, back);
        return back;
    }
}

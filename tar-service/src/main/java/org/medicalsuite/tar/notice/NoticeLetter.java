package org.medicalsuite.tar.notice;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.hearing.AdverseAction;
import org.medicalsuite.tar.hearing.Remedy;

/** Words a notice as a letter that can be printed. */
@ApplicationScoped
public class NoticeLetter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private final Template letter;

    public NoticeLetter(@Location("letter") Template letter) {
        this.letter = letter;
    }

    /**
     * What the letter says, ready to print; the template escapes all of it.
     *
     * @param effective day of a reduction, or empty
     */
    public record Words(
            String date,
            String member,
            String tarNumber,
            String service,
            String action,
            String effective,
            String reason,
            String citation,
            List<Right> rights) {}

    /** What the reader may do, until when, and by which law. */
    public record Right(String what, String until, String law) {}

    String html(Notice notice) {
        var told = notice.notice();
        return letter.data(
                        "words",
                        new Words(
                                day(told.madeOn()),
                                notice.member().value(),
                                notice.tarNumber().value(),
                                "%s, line %d".formatted(notice.serviceCode(), notice.line()),
                                action(told.action(), notice.programme()),
                                day(told.effective()),
                                told.reason(),
                                told.citation(),
                                told.remedies().stream()
                                        .map(NoticeLetter::right)
                                        .toList()))
                .render();
    }

    private static String action(AdverseAction action, Programme programme) {
        var who = switch (programme) {
            case FEE_FOR_SERVICE -> "Medi-Cal";
            case PLAN -> "Your health plan";
        };
        return who
                + switch (action) {
                    case DENIED -> " has denied this service.";
                    case MODIFIED -> " has approved less than was asked for, or other dates.";
                    case DEFERRED -> " has not decided yet and has asked your provider for more information.";
                    case REDUCED -> " will reduce or end this service.";
                    case UPDATE_DENIED ->
                        " has denied a change of this service. What was approved before stays approved.";
                    case APPEAL_DENIED -> " has looked at the decision again and has not changed it.";
                };
    }

    private static Right right(Remedy remedy) {
        var what = switch (remedy.kind()) {
            case PLAN_APPEAL -> "Ask your health plan to look at this again (an appeal)";
            case STATE_HEARING -> "Ask for a State Hearing";
            case SERVICES_CONTINUE -> "Ask for a hearing in time for the service to go on until it is decided";
        };
        var until = remedy.lastDay() == null
                ? "after your plan has answered your appeal; its letter names the last day"
                : "until " + day(remedy.lastDay());
        return new Right(what, until, remedy.basis().citation().source());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}

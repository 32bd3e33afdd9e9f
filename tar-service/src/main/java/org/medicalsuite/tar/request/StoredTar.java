package org.medicalsuite.tar.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.access.Parties;
import org.medicalsuite.tar.decision.Act;
import org.medicalsuite.tar.decision.Actor;
import org.medicalsuite.tar.decision.Asked;
import org.medicalsuite.tar.decision.Channel;
import org.medicalsuite.tar.decision.Line;
import org.medicalsuite.tar.decision.LineEvent;

/**
 * A request with its lines and everything that happened to them, in order.
 *
 * @param used units that claims have in use, by line; lines without claims are left out
 * @param attachments its documents in the order in which they came
 * @param succession its place among requests for continued services
 */
public record StoredTar(
        TarHeader header,
        List<StoredLine> lines,
        List<StoredEvent> events,
        Map<Integer, Integer> used,
        List<StoredAttachment> attachments,
        Succession succession) {
    /**
     * What this request continues and what continues it.
     *
     * @param continues the number before it
     * @param current the number that holds today, where it was continued
     */
    public record Succession(
            @Nullable TarNumber continues, @Nullable TarNumber current) {
        static final Succession NONE = new Succession(null, null);
    }

    /** One service that was asked for; lines are numbered from 1. */
    public record StoredLine(
            int line,
            ServiceCode serviceCode,
            Asked asked,
            @Nullable Money charge) {
        static StoredLine of(int line, Submission.RequestedLine requested) {
            return new StoredLine(
                    line,
                    requested.serviceCode(),
                    new Asked(requested.units(), DateSpan.between(requested.from(), requested.thru())),
                    requested.charge());
        }
    }

    /**
     * Something that happened to a line.
     *
     * @param seq counts the events of the whole request from 1
     */
    public record StoredEvent(int seq, int line, Instant at, Actor actor, String actorSubject, LineEvent event) {
        static StoredEvent of(int seq, int line, Act act, String actorSubject) {
            return new StoredEvent(seq, line, act.at(), act.actor(), actorSubject, act.event());
        }

        Act act() {
            return new Act(actor, false, at, event);
        }
    }

    /**
     * A document of the request, without its content.
     *
     * @param document what it is about, a LOINC code
     * @param size bytes
     */
    public record StoredAttachment(UUID id, String document, String mediaType, long size, boolean withdrawn) {}

    /** A request that is only just coming in: no claim and no document can know it. */
    static StoredTar arriving(TarHeader header, List<StoredLine> lines, List<StoredEvent> events) {
        return new StoredTar(header, lines, events, Map.of(), List.of(), Succession.NONE);
    }

    /** Counts the events; whoever writes says on which version. */
    int version() {
        return events.size();
    }

    /** Whom the request concerns. One on paper that went back has no record that anybody could ask about. */
    public Parties parties() {
        return header.parties(
                header.channel() != Channel.PAPER || !lines.stream().allMatch(this::wentBack));
    }

    private boolean wentBack(StoredLine line) {
        return switch (acts(line).getLast().event()) {
            case LineEvent.Return _ -> true;
            case LineEvent.Submit submit -> !submit.complete();
            case LineEvent.Wish _, LineEvent.Judgement _, LineEvent.Effect _ -> false;
        };
    }

    Line facts(StoredLine line) {
        return new Line(header.programme(), header.kind(), header.channel(), line.asked(), header.received());
    }

    List<Act> acts(StoredLine line) {
        return events.stream()
                .filter(event -> event.line() == line.line())
                .map(StoredEvent::act)
                .toList();
    }

    Optional<StoredLine> line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst();
    }

    int usedOf(StoredLine line) {
        return used.getOrDefault(line.line(), 0);
    }

    StoredTar with(List<StoredEvent> more) {
        return new StoredTar(
                header, lines, Stream.concat(events.stream(), more.stream()).toList(), used, attachments, succession);
    }
}

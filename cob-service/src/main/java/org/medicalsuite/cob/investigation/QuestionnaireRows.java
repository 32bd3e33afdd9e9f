package org.medicalsuite.cob.investigation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.questionnaire.Notice;
import org.medicalsuite.cob.questionnaire.QuestionnaireEvent;
import org.medicalsuite.kernel.Cin;

/** Reads a questionnaire with its events and notices. */
final class QuestionnaireRows {
    private final ObjectMapper json;

    QuestionnaireRows(ObjectMapper json) {
        this.json = json;
    }

    /** @param lock what the statement ends with, to hold the row */
    Optional<StoredQuestionnaire> find(Connection connection, UUID id, String lock)
            throws SQLException, JsonProcessingException {
        try (var select = connection.prepareStatement(
                "select claim_number, cin from questionnaire where questionnaire_id = ?" + lock)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredQuestionnaire(
                                id,
                                new ClaimNumber(row.getString(1)),
                                new Cin(row.getString(2)),
                                events(connection, id),
                                notices(connection, id)))
                        : Optional.empty();
            }
        }
    }

    private List<StoredQuestionnaire.Happened> events(Connection connection, UUID id)
            throws SQLException, JsonProcessingException {
        try (var select = connection.prepareStatement(
                "select at, kind, body from questionnaire_event where questionnaire_id = ? order by seq")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                var events = new ArrayList<StoredQuestionnaire.Happened>();
                while (row.next()) {
                    events.add(new StoredQuestionnaire.Happened(
                            row.getObject("at", OffsetDateTime.class).toInstant(), event(row)));
                }
                return events;
            }
        }
    }

    private QuestionnaireEvent event(ResultSet row) throws SQLException, JsonProcessingException {
        var type = switch (QuestionnaireEvent.Happening.valueOf(row.getString("kind"))) {
            case SENT -> QuestionnaireEvent.Sent.class;
            case FOLLOWED_UP -> QuestionnaireEvent.FollowedUp.class;
            case REPLIED -> QuestionnaireEvent.Replied.class;
            case FOUND_PRIMARY -> QuestionnaireEvent.FoundPrimary.class;
            case FOUND_SECONDARY -> QuestionnaireEvent.FoundSecondary.class;
            case FOUND_WRONG -> QuestionnaireEvent.FoundWrong.class;
            case CORRECTED -> QuestionnaireEvent.Corrected.class;
            case REPROCESSED -> QuestionnaireEvent.Reprocessed.class;
        };
        return json.readValue(row.getString("body"), type);
    }

    private static List<Notice> notices(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("""
                select recipient, subject, due_on from questionnaire_notice where questionnaire_id = ?
                order by seq, recipient""")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                var notices = new ArrayList<Notice>();
                while (row.next()) {
                    notices.add(new Notice(
                            Notice.Recipient.valueOf(row.getString(1)),
                            Notice.Subject.valueOf(row.getString(2)),
                            row.getObject(3, LocalDate.class)));
                }
                return notices;
            }
        }
    }
}
